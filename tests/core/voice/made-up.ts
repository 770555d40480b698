import type { Head } from '#core/classifier/head.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { emotions } from '#core/classifier/labels.ts';
import type { FineTuningExample } from '#core/voice/fine-tuning.ts';
import { createRandom } from '../classifier/random-model.ts';

/** A head that maps dimension k of a pooled vector to emotion k, and ignores as many other dimensions. */
export function plainHead(): Head {
  const [nPooled, nEmbedding, nLabels] = [16, 10, emotions.length];
  const random = createRandom(9);
  const embedding = Float32Array.from({ length: nPooled * nEmbedding }, (_, at) => {
    const [i, j] = [Math.floor(at / nEmbedding), at % nEmbedding];
    return (i === j ? 1 : 0) + 0.1 * (random() - 0.5);
  });
  const output = Float32Array.from({ length: nEmbedding * nLabels }, (_, at) => {
    const [j, k] = [Math.floor(at / nLabels), at % nLabels];
    return (j === k ? 2 : 0) + 0.1 * (random() - 0.5);
  });
  return {
    embedding: { kernel: embedding, bias: new Float32Array(nEmbedding).fill(0.5) },
    output: { kernel: output, bias: new Float32Array(nLabels) },
  };
}

/** A vector that the plain head classifies as one emotion, with noise. */
export function vectorLike(emotion: Emotion, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from(
    { length: 16 },
    (_, i) => (i === emotions.indexOf(emotion) ? 2 : 0) + 0.4 * (random() - 0.5),
  );
}

/** Examples that sound like one emotion and are labelled with another, from a recording each. */
export function examplesOf(sounds: Emotion, meant: Emotion, n: number, seed = 1): FineTuningExample[] {
  return Array.from({ length: n }, (_, i) => ({
    emotion: meant,
    vector: vectorLike(sounds, 100 * seed + i),
    group: `${sounds} ${meant} ${seed} ${i}`,
  }));
}
