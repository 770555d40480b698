import { expect, it } from 'vitest';
import { createFramer } from '#core/signal/framing.ts';
import { randomBlocks } from '../../fixtures/signal/sounds.ts';

function frames(blocks: readonly Float32Array[]): Float32Array[] {
  const framer = createFramer();
  const taken: Float32Array[] = [];
  const take = (): void => {
    while (framer.nReady > 0) {
      const frame = new Float32Array(1024);
      framer.next(frame);
      taken.push(frame);
    }
  };
  for (const block of blocks) {
    framer.push(block);
    take();
  }
  framer.end();
  take();
  return taken;
}

const ramp = (nSamples: number): Float32Array => Float32Array.from({ length: nSamples }, (_, i) => i + 1);

it('frame t is centred at sample 160 t, zero-padded outside the sound', () => {
  const all = frames([ramp(2000)]);
  all.forEach((frame, t) => {
    const sampleAt = (n: number): number => (n >= 0 && n < 2000 ? n + 1 : 0);
    expect(frame).toEqual(Float32Array.from({ length: 1024 }, (_, i) => sampleAt(160 * t - 512 + i)));
  });
});

it.each([
  [0, 0],
  [1, 1],
  [160, 1],
  [161, 2],
  [800, 5],
  [16_000, 100],
])('%d samples give %d frames', (nSamples, nFrames) => {
  expect(frames([ramp(nSamples)])).toHaveLength(nFrames);
});

it('blocks of any size give the same frames', () => {
  const sound = ramp(7_777);
  for (let seed = 1; seed <= 5; seed++) expect(frames(randomBlocks(sound, 900, seed))).toEqual(frames([sound]));
});
