import { config } from '../config.ts';
import { dot, fourDots, type Parts } from './dot-products.ts';
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
  // Outputs that share a row of weights lie `up` apart and begin `down` samples after one another. Dealt out to `down` arrays, where
  // that is one row or one array, those samples are neighbours.
  const nParts = up === 1 ? down : 1;
  const step = up === 1 ? 1 : down;
  const rows = Array.from({ length: up }, (_, row) =>
    dealOut(table.subarray(row * nTaps, (row + 1) * nTaps), nParts, []),
  );
  const baseStep = Math.floor(down / up);
  const phaseStep = down % up;

  // history[0] is the first input sample that the next output still looks at; the sound is preceded by zeros.
  let history = new Float64Array(4 * nTaps + 4096);
  let parts: Parts = [];
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
    const out = new Float32Array(Math.min(nWanted, countOutputs(nHistory - nTaps - base)));
    if (out.length > 0) weighAll(out);
    nOut += out.length;
    const nRead = Math.min(base, nHistory);
    history.copyWithin(0, nRead, nHistory);
    nHistory -= nRead;
    base -= nRead;
    return out;
  }

  function weighAll(out: Float32Array): void {
    parts = nParts === 1 ? [history] : dealOut(history.subarray(base, nHistory), nParts, parts);
    let at = nParts === 1 ? base : 0;
    let n = 0;
    for (; n + 4 * up <= out.length; n += 4 * up) {
      // Once round all rows, and three rounds more with the same.
      for (let i = n; i < n + up; i++) {
        fourDots(parts, rows[phase]!, at, step, out, i, up);
        at += advance();
      }
      at += 3 * step;
      base += 3 * down;
    }
    for (; n < out.length; n++) {
      out[n] = dot(parts, rows[phase]!, at);
      at += advance();
    }
  }

  /** Moves on by one output. Returns by how much in each part. */
  function advance(): number {
    const before = base;
    base += baseStep;
    phase += phaseStep;
    if (phase >= up) {
      phase -= up;
      base++;
    }
    return nParts === 1 ? base - before : 1;
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
      append(new Float64Array(half + baseStep + 1));
      return run(Math.ceil((nIn * up) / down) - nOut);
    },
    dispose() {
      history = new Float64Array(0);
    },
  };
}

/**
 * Deals samples out to arrays in turn: sample k * nParts + p to place k of array p.
 * @param into arrays to reuse where they are long enough
 */
function dealOut(samples: Float64Array, nParts: number, into: Parts): Parts {
  const length = Math.ceil(samples.length / nParts);
  return Array.from({ length: nParts }, (_, p) => {
    const before = into[p];
    const part = before && before.length >= length ? before : new Float64Array(length);
    for (let i = p, k = 0; i < samples.length; i += nParts, k++) part[k] = samples[i]!;
    return part;
  });
}
