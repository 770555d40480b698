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
  // Where all outputs share one row of weights, four are made at a time, always the same four whatever the blocks.
  const groupSize = up === 1 ? 4 : 1;
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
    const nGroups = Math.min(Math.floor(nComputable / groupSize), Math.ceil(nWanted / groupSize));
    const out = new Float32Array(nGroups * groupSize);
    if (up === 1) runWhole(out);
    else runPhases(out);
    nOut += out.length;
    const nRead = Math.min(base, nHistory);
    history.copyWithin(0, nRead, nHistory);
    nHistory -= nRead;
    base -= nRead;
    return out.length > nWanted ? out.slice(0, nWanted) : out;
  }

  function runWhole(out: Float32Array): void {
    for (let n = 0; n < out.length; n += groupSize) {
      weighFour(history, base, down, table, out, n);
      base += groupSize * down;
    }
  }

  function runPhases(out: Float32Array): void {
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
      append(new Float64Array(half + groupSize * (baseStep + 1)));
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

/** Four dot products with one row of weights: each weight is read once for all of them. `step` samples lie between them. */
function weighFour(
  samples: Float64Array,
  from: number,
  step: number,
  row: Float64Array,
  out: Float32Array,
  n: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const second = from + step;
  const third = second + step;
  const fourth = third + step;
  for (let i = 0; i < row.length; i++) {
    const weight = row[i]!;
    a += samples[from + i]! * weight;
    b += samples[second + i]! * weight;
    c += samples[third + i]! * weight;
    d += samples[fourth + i]! * weight;
  }
  out[n] = a;
  out[n + 1] = b;
  out[n + 2] = c;
  out[n + 3] = d;
}
