import { accurateInput } from '../config.ts';
import { encoderMel } from './encoder-log-mel.ts';

/** A chunk of audio, the input of the accurate model's encoder. */
export interface EncoderChunk {
  /** Encoder input, row-major [nRows, bands]: log-mel relative to the chunk's level. */
  readonly mel: Float32Array;
  /** A multiple of the head's steps; at most accurateInput.chunkRows. */
  readonly nRows: number;
}

/** Some of the steps of a chunk. */
export interface ChunkPart {
  readonly chunk: EncoderChunk;
  readonly firstStep: number;
  readonly nSteps: number;
}

/** A window of the accurate model. Windows share chunks, and each chunk is encoded once. */
export interface EncoderWindow {
  /** The sources of its steps, in order. */
  readonly parts: readonly ChunkPart[];
  /** Number of speech rows in the window. */
  readonly nSpeechFrames: number;
}

const { bands, levelBands, floor, rowsPerStep } = accurateInput;
const { lowestPower } = encoderMel;
/** Lower bound of a chunk's level, log10 of power. */
const lowestLevel = -7;

/**
 * Makes a chunk of log-mel rows, padded with silence to a whole step.
 * @param logPower log10 of the rows' power from EncoderLogMel, row-major [rows, bands]; not modified
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
 * Speech level of a chunk, log10 of power: the mean of its rows' levels, weighted by amplitude.
 * Same as `speech_level` in model/training/accurate/rows.py.
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
