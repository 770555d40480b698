import { config } from '../config.ts';
import { kaiserKernel } from './kaiser-kernel.ts';
import type { SignalStage } from './types.ts';

/** Rates beyond these are a broken header, not sound. */
const lowestRateHz = 1_000;
const highestRateHz = 1_000_000;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/**
 * A streaming band-limited resampler (polyphase Kaiser-windowed sinc). Its delay is compensated: output sample n is the sound
 * at n / outRateHz seconds, and N samples in give ceil(N * outRateHz / inRateHz) out. Outside the sound is silence.
 *
 * Equal rates are filtered too, so that sound of every rate meets the same roll-off below the new Nyquist frequency.
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
  const phaseStep = down % up;

  // history[0] is the first input sample that the next output still looks at; the sound is preceded by zeros.
  let history = new Float64Array(4 * nTaps + 4096);
  let nHistory = half - 1;
  let base = 0;
  let phase = 0;
  let nIn = 0;
  let nOut = 0;

  function append(block: ArrayLike<number>): void {
    if (nHistory + block.length > history.length) {
      const grown = new Float64Array(2 * (nHistory + block.length));
      grown.set(history.subarray(0, nHistory));
      history = grown;
    }
    history.set(block, nHistory);
    nHistory += block.length;
  }

  function run(nWanted: number): Float32Array {
    // An output at `base` needs base + nTaps samples of history.
    const nComputable = countOutputs(nHistory - nTaps - base);
    const out = new Float32Array(Math.min(nWanted, nComputable));
    // Locals: variables of the closure would be read from memory at every step.
    const samples = history;
    let from = base;
    let row = phase;
    for (let n = 0; n < out.length; n++) {
      out[n] = weigh(samples, from, table, row * nTaps, nTaps);
      from += baseStep;
      row += phaseStep;
      if (row >= up) {
        row -= up;
        from++;
      }
    }
    base = from;
    phase = row;
    nOut += out.length;
    const nRead = Math.min(base, nHistory);
    history.copyWithin(0, nRead, nHistory);
    nHistory -= nRead;
    base -= nRead;
    return out;
  }

  /** Outputs whose base lies at most `room` samples after the present one: the n with floor((phase + n * down) / up) <= room. */
  function countOutputs(room: number): number {
    return room < 0 ? 0 : Math.floor(((room + 1) * up - 1 - phase) / down) + 1;
  }

  return {
    push(block) {
      nIn += block.length;
      append(block);
      return run(Infinity);
    },
    flush() {
      append(new Float64Array(half));
      return run(Math.ceil((nIn * up) / down) - nOut);
    },
    dispose() {
      history = new Float64Array(0);
    },
  };
}

/** Dot product of nTaps values, nTaps being a multiple of 4; four sums keep the processor's multipliers busy. */
function weigh(samples: Float64Array, from: number, table: Float64Array, row: number, nTaps: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = from;
  let k = row;
  for (const end = from + nTaps; i < end; i += 4, k += 4) {
    a += samples[i]! * table[k]!;
    b += samples[i + 1]! * table[k + 1]!;
    c += samples[i + 2]! * table[k + 2]!;
    d += samples[i + 3]! * table[k + 3]!;
  }
  return a + b + c + d;
}
