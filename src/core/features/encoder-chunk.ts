import { accurateInput } from '../config.ts';
import { encoderMel } from './encoder-log-mel.ts';

/** A stretch of sound that the accurate model's encoder hears at once. */
export interface EncoderChunk {
  /** What the encoder hears, row-major [nRows, bands]: log-mel with the chunk's level taken off. */
  readonly mel: Float32Array;
  /** A whole number of the head's steps; accurateInput.chunkRows at most. */
  readonly nRows: number;
}

/** Some of the steps of a chunk. */
export interface ChunkPart {
  readonly chunk: EncoderChunk;
  readonly firstStep: number;
  readonly nSteps: number;
}

/** What the accurate model judges at once. Windows share chunks, each of which is encoded once. */
export interface EncoderWindow {
  /** Where its steps come from, one part after the other. */
  readonly parts: readonly ChunkPart[];
  /** Rows of speech in the window. */
  readonly nSpeechFrames: number;
}

const { bands, levelBands, floor, rowsPerStep } = accurateInput;
const { lowestPower } = encoderMel;
/** log10 of power: no chunk is taken to be quieter. */
const lowestLevel = -7;

/**
 * Makes a chunk of log-mel rows. What is missing to a whole step is filled up with silence.
 * @param logPower log10 of the rows' power as EncoderLogMel gives it, row-major [rows, bands]; it is not changed
 */
export function createEncoderChunk(logPower: Float32Array): EncoderChunk {
  const nRows = Math.ceil(logPower.length / bands / rowsPerStep) * rowsPerStep;
  const mel = new Float32Array(nRows * bands).fill(lowestPower);
  for (let i = 0; i < logPower.length; i++) mel[i] = 10 ** logPower[i]!;
  const gain = 10 ** -speechLevel(mel);
  for (let i = 0; i < mel.length; i++) mel[i] = (Math.log10(mel[i]! * gain + floor) + 3) / 4;
  return { mel, nRows };
}

/**
 * log10 of the power that a chunk's speech has: the mean of its rows' levels, each counting by its amplitude.
 * `speech_level` in model/training/accurate/rows.py is the same.
 */
function speechLevel(power: Float32Array): number {
  const [first, end] = levelBands;
  let [sum, amplitudes] = [0, 0];
  for (let row = 0; row < power.length; row += bands) {
    let ofRow = 0;
    for (let band = first; band < end; band++) ofRow += power[row + band]!;
    ofRow /= end - first;
    const amplitude = Math.sqrt(ofRow);
    sum += amplitude * Math.log10(ofRow);
    amplitudes += amplitude;
  }
  return Math.max(lowestLevel, sum / amplitudes);
}
