import { config } from '#core/config.ts';
import { createEncoderLogMel, encoderMel } from '#core/features/encoder-log-mel.ts';
import { createConditionedFrames } from '#core/signal/conditioned-frames.ts';
import { mixToMono } from '#core/signal/mono.ts';
import type { NoiseSuppressorFactory } from '#core/signal/types.ts';
import { decodeFile } from '../recogniser/decode.ts';
import { randomRoom } from '../acoustics/random-room.ts';
import { randomFrom } from '../acoustics/random.ts';
import { changeSpeed, resample } from '../acoustics/resample.ts';
import { inRoom } from '../acoustics/room.ts';
import { loadSuppressor } from '../recogniser/rnnoise.ts';

/** Encoder input of a recording. */
interface EncoderRows {
  /** log10 power, row-major [nFrames, 80]; empty if the file could not be read. */
  readonly rows: Float32Array;
  readonly nFrames: number;
  /** Error code, or "". */
  readonly failure: string;
}

/** A change to mono audio at 16 kHz, determined by the seed. */
type Change = (samples: Float32Array, seed: string) => Float32Array;

/** Applies a random room and a speed of 0.9 to 1.1. */
export function inRandomRoom(samples: Float32Array, seed: string): Float32Array {
  const random = randomFrom(seed);
  return inRoom(changeSpeed(samples, config.sampleRateHz, 0.9 + 0.2 * random()), randomRoom(random));
}

/** Creates a function that computes the rows of a file, optionally changed. */
export async function createEncoderRows(
  change: Change | null,
): Promise<(path: string, seed: string) => Promise<EncoderRows>> {
  const suppressor = await loadSuppressor();
  return async (path, seed) => {
    const file = await decodeFile(path);
    if (!file.ok) return { rows: new Float32Array(0), nFrames: 0, failure: file.error.code };
    const { channels, sampleRateHz } = file.value;
    const mono = resample(mixToMono(channels).samples, sampleRateHz, config.sampleRateHz);
    const rows = encoderRowsOf(change ? change(mono, seed) : mono, suppressor);
    return { rows, nFrames: rows.length / encoderMel.nBands, failure: '' };
  };
}

/** Rows of mono audio at the core's rate, conditioned as in src/core/front-end.ts. */
function encoderRowsOf(mono16k: Float32Array, suppressor: NoiseSuppressorFactory | null): Float32Array {
  const frames = createConditionedFrames(suppressor);
  const logMel = createEncoderLogMel();
  frames.push(mono16k.slice());
  frames.flush();
  frames.dispose();
  const frame = new Float32Array(config.frame.longSamples);
  const rows = new Float32Array(frames.nReady * encoderMel.nBands);
  for (let offset = 0; offset < rows.length; offset += encoderMel.nBands) {
    frames.next(frame);
    logMel.process(frame, rows, offset);
  }
  return rows;
}
