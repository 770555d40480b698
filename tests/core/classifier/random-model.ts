import { emotions } from '#core/classifier/labels.ts';
import type { LightManifest, NetworkShape } from '#core/classifier/manifest.ts';
import { config } from '#core/config.ts';
import { nFeatures } from '#core/features/layout.ts';
import type { AnalysisWindow } from '#core/features/window.ts';

/** A linear congruential generator for reproducible numbers, uniform in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Optional parts of a model besides the network. */
export type Extras = Pick<LightManifest, 'speech' | 'recentring'>;

/** A model with the given sizes and random weights, in the exporter's format. */
export function randomModel(
  network: NetworkShape,
  seed = 1,
  extras: Extras = {},
): { manifest: LightManifest; bytes: ArrayBuffer } {
  const random = createRandom(seed);
  const tensors: { name: string; shape: number[]; offset: number }[] = [];
  const halves: number[] = [];
  const add = (name: string, shape: number[]) => {
    tensors.push({ name, shape, offset: halves.length * 2 });
    const size = shape.reduce((a, b) => a * b, 1);
    const scale = Math.sqrt(3 / Math.max(1, size / (shape.at(-1) ?? 1)));
    for (let i = 0; i < size; i++) halves.push(toHalfFloat((random() * 2 - 1) * scale));
  };
  for (const { name, shape } of tensorShapes(network)) add(name, shape);
  const nPooled = tensors.find(({ name }) => name === 'embedding.kernel')?.shape[0] ?? 0;
  if (extras.speech) {
    add('speech.kernel', [nPooled, 1]);
    add('speech.bias', [1]);
  }
  if (extras.recentring) {
    add('recentring.neutral', [nPooled]);
    add('recentring.overall', [nPooled]);
  }
  const bytes = Uint16Array.from(halves).buffer;
  const manifest: LightManifest = {
    schema: 2,
    id: 'random',
    created: '2026-01-01T00:00:00Z',
    labels: emotions,
    featureVersion: config.featureVersion,
    config,
    normalisation: {
      mean: Array.from({ length: nFeatures }, () => random() * 2 - 1),
      deviation: Array.from({ length: nFeatures }, () => 0.5 + random()),
    },
    network,
    calibration: { temperature: 1.3 },
    unsureBelow: 0.4,
    ...extras,
    weights: { file: 'weights.bin', bytes: bytes.byteLength, sha256: '0'.repeat(64), tensors },
    nParameters: halves.length,
    metrics: {},
    data: [],
    licence: 'CC0-1.0',
  };
  return { manifest, bytes };
}

/** Every tensor of the network by name. Written independently of the code under test. */
export function tensorShapes(network: NetworkShape): { name: string; shape: number[] }[] {
  const shapes: { name: string; shape: number[] }[] = [];
  const dense = (name: string, nIn: number, nOut: number) =>
    shapes.push({ name: `${name}.kernel`, shape: [nIn, nOut] }, { name: `${name}.bias`, shape: [nOut] });
  let channels = 1;
  network.melChannels.forEach((n, i) => {
    shapes.push({ name: `mel.${i}.kernel`, shape: [3, 3, channels, n] }, { name: `mel.${i}.bias`, shape: [n] });
    channels = n;
  });
  let tracks = 68;
  network.trackChannels.forEach((n, i) => {
    shapes.push({ name: `track.${i}.kernel`, shape: [5, tracks, n] }, { name: `track.${i}.bias`, shape: [n] });
    tracks = n;
  });
  dense('projection', 8 * channels + tracks, network.projection);
  let width = network.projection;
  network.lstmUnits.forEach((units, i) => {
    for (const direction of ['forward', 'backward']) {
      shapes.push(
        { name: `lstm.${i}.${direction}.input`, shape: [width, 4 * units] },
        { name: `lstm.${i}.${direction}.recurrent`, shape: [units, 4 * units] },
        { name: `lstm.${i}.${direction}.bias`, shape: [4 * units] },
      );
    }
    width = 2 * units;
  });
  dense('attention.hidden', width, 64);
  dense('attention.score', 64, network.attentionHeads);
  dense('embedding', 2 * network.attentionHeads * width, network.embedding);
  dense('output', network.embedding, emotions.length);
  return shapes;
}

/** A window of random features with speech in its middle third. */
export function randomWindow(seed: number): AnalysisWindow {
  const random = createRandom(seed);
  const { nFrames } = config.window;
  const mask = Uint8Array.from({ length: nFrames }, (_, t) => (t > nFrames / 3 && t < (2 * nFrames) / 3 ? 1 : 0));
  return {
    features: Float32Array.from({ length: nFrames * nFeatures }, () => random() * 4 - 2),
    mask,
    nSpeechFrames: mask.reduce((a, b) => a + b, 0),
    levelDb: 0,
  };
}

/** The nearest half float of a normal number in range. Smaller numbers become 0. */
export function toHalfFloat(value: number): number {
  const sign = value < 0 ? 0x8000 : 0;
  const size = Math.abs(value);
  if (size < 2 ** -14) return sign;
  const exponent = Math.floor(Math.log2(size));
  const fraction = Math.round((size / 2 ** exponent - 1) * 1024);
  return sign | ((((exponent + 15) << 10) + fraction) & 0x7fff);
}
