import type { LightManifest, NetworkShape } from '#core/classifier/manifest.ts';
import { createRandom, randomModel } from '../core/classifier/random-model.ts';

/** A small network for testing the path through the engine, not its results. */
export const smallShape: NetworkShape = {
  melChannels: [4, 6, 8],
  trackChannels: [4, 6, 8],
  projection: 16,
  lstmUnits: [8, 8],
  attentionHeads: 2,
  embedding: 12,
};

/** A random model whose manifest has the right checksum, with inputs scaled to a sensible range. */
export async function madeUpModel(): Promise<{ manifest: LightManifest; bytes: ArrayBuffer }> {
  const { manifest, bytes } = randomModel(smallShape);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const normalisation = {
    mean: manifest.normalisation.mean.map(() => -20),
    deviation: manifest.normalisation.deviation.map(() => 20),
  };
  return { manifest: { ...manifest, normalisation, weights: { ...manifest.weights, sha256 } }, bytes };
}

/** A buzzing voice of changing pitch and loudness, with pauses and a little noise. */
export function voice(seconds: number, sampleRateHz: number): Float32Array<ArrayBuffer> {
  const random = createRandom(5);
  let phase = 0;
  return Float32Array.from({ length: Math.round(seconds * sampleRateHz) }, (_, n) => {
    const t = n / sampleRateHz;
    phase += (140 + 40 * Math.sin(2 * t)) / sampleRateHz;
    const buzz = [1, 2, 3, 4, 5, 6].reduce((sum, k) => sum + Math.sin(2 * Math.PI * k * phase) / k, 0);
    return 0.1 * buzz * (0.55 + 0.45 * Math.sin(7 * t)) + 0.0005 * (random() - 0.5);
  });
}

/** A mono WAV file of 32-bit floats. */
export function wav(samples: Float32Array<ArrayBuffer>, sampleRateHz: number): Blob {
  const head = new DataView(new ArrayBuffer(44));
  const text = (at: number, s: string) => [...s].forEach((c, i) => head.setUint8(at + i, c.charCodeAt(0)));
  text(0, 'RIFF');
  head.setUint32(4, 36 + samples.byteLength, true);
  text(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 3, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, sampleRateHz, true);
  head.setUint32(28, 4 * sampleRateHz, true);
  head.setUint16(32, 4, true);
  head.setUint16(34, 32, true);
  text(36, 'data');
  head.setUint32(40, samples.byteLength, true);
  return new Blob([head.buffer, samples]);
}
