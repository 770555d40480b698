import { accurateInput } from '#core/config.ts';
import { createEncoderChunk, type EncoderWindow } from '#core/features/encoder-chunk.ts';

const { bands, windowSteps } = accurateInput;
/** Rows of each sound in make_tiny.py, and the start steps of its windows in the only chunk. */
const sounds = [
  { nRows: 600, firsts: [0, 12, 24, 36, 37] },
  { nRows: 397, firsts: [0, 12] },
  { nRows: 171, firsts: [0] },
];

/** The windows of a sound in fixtures/accurate/make_tiny.py, cut as by the recogniser. */
export function tinyWindows(sound: number): EncoderWindow[] {
  const { nRows, firsts } = sounds[sound]!;
  const rows = Float32Array.from({ length: nRows * bands }, (_, i) => {
    const [t, b] = [Math.floor(i / bands), i % bands];
    return -4 + 1.5 * Math.sin(0.3 * b + 0.05 * t * (1 + sound)) + Math.sin(0.013 * t);
  });
  const chunk = createEncoderChunk(rows);
  const nSteps = Math.min(windowSteps, chunk.nRows / accurateInput.rowsPerStep);
  return firsts.map((firstStep) => ({ parts: [{ chunk, firstStep, nSteps }], nSpeechFrames: nSteps }));
}
