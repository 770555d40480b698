import { config } from '../config.ts';
import { createKernels } from '../kernels/kernels.ts';
import { kaiserKernel } from './kaiser-kernel.ts';
import type { SignalStage } from './types.ts';

/** Rates outside this range come from a damaged header. */
const lowestRateHz = 1_000;
const highestRateHz = 1_000_000;

/** Longer blocks are processed in parts, so that the memory stays small and in the processor cache. */
const blockSamples = 8192;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/**
 * A streaming band-limited resampler (polyphase Kaiser-windowed sinc). Its delay is compensated: output sample n is the signal
 * at n / outRateHz seconds, and N input samples give ceil(N * outRateHz / inRateHz) outputs. The input is padded with silence.
 *
 * Equal rates are filtered too, so that every input rate has the same roll-off below the new Nyquist frequency.
 * @param inRateHz, outRateHz rounded to whole hertz; RangeError outside 1 kHz .. 1 MHz
 * @param rolloff the -6 dB point as a share of the lower rate's Nyquist frequency
 * Tested against scipy.signal and analytic sines in tests/core/signal/resample.test.ts.
 */
export function createResampler(
  inRateHz: number,
  outRateHz: number,
  rolloff: number = config.resample.rolloff,
): SignalStage {
  const inHz = Math.round(inRateHz);
  const outHz = Math.round(outRateHz);
  for (const rate of [inHz, outHz]) {
    if (!(rate >= lowestRateHz && rate <= highestRateHz)) throw new RangeError(`sample rate of ${rate} Hz`);
  }
  const divisor = greatestCommonDivisor(inHz, outHz);
  const up = outHz / divisor;
  const down = inHz / divisor;
  const { table, nTaps, half } = kaiserKernel(
    up,
    down,
    config.resample.zeroCrossings,
    rolloff,
    config.resample.kaiserBeta,
  );
  const baseStep = Math.floor(down / up);
  const { run, put, place, f64, f32 } = createKernels();
  const rowsAt = put(table);
  const capacity = blockSamples + 2 * (nTaps + baseStep);
  const historyAt = place(capacity * Float64Array.BYTES_PER_ELEMENT);
  const mostOutputs = Math.ceil((capacity * up) / down);
  const resultAt = place(mostOutputs * Float32Array.BYTES_PER_ELEMENT);
  // history[0] is the first input sample that the next output needs; the input is preceded by zeros.
  const history = f64(historyAt, capacity);
  const result = f32(resultAt, mostOutputs);
  let nHistory = half - 1;
  let base = 0;
  let phase = 0;
  let nIn = 0;
  let nOut = 0;

  function take(block: Float32Array, nWanted: number): Float32Array {
    const out = new Float32Array(Math.min(nWanted, countOutputs(nHistory + block.length)));
    let nDone = 0;
    for (let from = 0; from < block.length;) {
      const part = block.subarray(from, from + capacity - nHistory);
      history.set(part, nHistory);
      nHistory += part.length;
      from += part.length;
      const n = Math.min(out.length - nDone, countOutputs(nHistory));
      weigh(n);
      out.set(result.subarray(0, n), nDone);
      nDone += n;
    }
    nOut += nDone;
    return out;
  }

  /** Writes the next outputs to `result`, and drops the samples that later outputs do not need. */
  function weigh(n: number): void {
    run.resample(historyAt + base * Float64Array.BYTES_PER_ELEMENT, rowsAt, nTaps, up, down, phase, resultAt, n);
    const position = phase + n * down;
    base += Math.floor(position / up);
    phase = position % up;
    const nRead = Math.min(base, nHistory);
    history.copyWithin(0, nRead, nHistory);
    nHistory -= nRead;
    base -= nRead;
  }

  /**
   * Number of outputs that the history suffices for: those with floor((phase + n * down) / up) <= room, because each needs nTaps samples
   * from its base.
   */
  function countOutputs(nSamples: number): number {
    const room = nSamples - nTaps - base;
    return room < 0 ? 0 : Math.floor(((room + 1) * up - 1 - phase) / down) + 1;
  }

  return {
    push(block) {
      nIn += block.length;
      return take(block, Infinity);
    },
    flush() {
      return take(new Float32Array(half + baseStep + 1), Math.ceil((nIn * up) / down) - nOut);
    },
  };
}
