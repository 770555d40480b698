import type { BidirectionalLstm, LstmDirection } from './lstm-layer.ts';
import type { Tensor, Tensor2D, Tensor3D, Tf } from './tf.ts';
import type { WeightArray } from './weights.ts';

/** A view of a tensor's numbers where the backend keeps them; it holds until the next operation. */
export type MemoryView = (tensor: Tensor) => Float32Array;

/** How to see tensors where they lie, on a backend that keeps them in memory (WASM); null where they lie on a graphics card. */
export function memoryOf(tf: Tf): MemoryView | null {
  const backend = tf.backend() as { typedArrayFromHeap?: MemoryView };
  return typeof backend.typedArrayFromHeap === 'function' ? (tensor) => backend.typedArrayFromHeap!(tensor) : null;
}

/**
 * The layer of lstm.ts for a backend that keeps tensors in memory: there a step's dozen small operations cost far more than
 * what they compute, so that only the products are left to the backend.
 */
export function createLstmInMemory(
  tf: Tf,
  view: MemoryView,
  directions: readonly [LstmDirection, LstmDirection],
  units: number,
): BidirectionalLstm {
  const load = ({ shape, data }: WeightArray) => tf.tensor(data, [...shape]);
  const loaded = directions.map(({ input, recurrent, bias }) => ({
    input: load(input) as Tensor2D,
    recurrent: load(recurrent) as Tensor2D,
    bias: load(bias),
  }));

  function apply(x: Tensor3D): Tensor3D {
    const [nSteps, batch, width] = x.shape;
    const flat = tf.reshape(x, [nSteps * batch, width]) as Tensor2D;
    const out = new Float32Array(nSteps * batch * 2 * units);
    for (const [d, { bias, input, recurrent }] of loaded.entries()) {
      const arriving = tf.fused.matMul({ a: flat, b: input, bias });
      // Nobody else has this tensor: it is written to in place, which is cheaper than a new one for each step.
      const hidden = tf.tensor(new Float32Array(batch * units), [batch, units]) as Tensor2D;
      const cell = new Float32Array(batch * units);
      for (let s = 0; s < nSteps; s++) {
        const step = d === 0 ? s : nSteps - 1 - s;
        // The state starts at zero, so the first step has no recurrent term.
        const term = s > 0 ? tf.matMul(hidden, recurrent) : null;
        const h = view(hidden);
        const at = step * batch * 4 * units;
        advance(view(arriving).subarray(at, at + batch * 4 * units), term && view(term), cell, h, units);
        for (let b = 0; b < batch; b++) {
          out.set(h.subarray(b * units, (b + 1) * units), ((step * batch + b) * 2 + d) * units);
        }
        term?.dispose();
      }
    }
    return tf.tensor(out, [nSteps, batch, 2 * units]) as Tensor3D;
  }

  return { apply, dispose: () => tf.dispose(loaded.map((each) => Object.values(each))) };
}

/**
 * One step of torch.nn.LSTM, whose gates are i, f, g, o.
 * @param arriving [batch, 4 * units], of the input
 * @param term the same of the state before, if there is one
 * @param cell [batch, units], brought to this step
 * @param hidden [batch, units], where the new state is written
 */
function advance(
  arriving: Float32Array,
  term: Float32Array | null,
  cell: Float32Array,
  hidden: Float32Array,
  units: number,
): void {
  for (let first = 0; first < cell.length; first += units) {
    for (let k = first; k < first + units; k++) {
      const i = 3 * first + k;
      const f = i + units;
      const g = f + units;
      const o = g + units;
      const zi = term ? arriving[i]! + term[i]! : arriving[i]!;
      const zf = term ? arriving[f]! + term[f]! : arriving[f]!;
      const zg = term ? arriving[g]! + term[g]! : arriving[g]!;
      const zo = term ? arriving[o]! + term[o]! : arriving[o]!;
      const c = sigmoid(zf) * cell[k]! + sigmoid(zi) * tanh(zg);
      cell[k] = c;
      hidden[k] = sigmoid(zo) * tanh(c);
    }
  }
}

const sigmoid = (x: number): number => 0.5 + 0.5 * tanh(0.5 * x);

/** From here on tanh is 1 in single precision. */
const flatFrom = 7.90531110763549805;

/**
 * A quotient of polynomials, within 3e-7: three times as fast as anything with an exponential. The coefficients are those of the
 * Eigen library (Eigen/src/Core/MathFunctionsImpl.h).
 */
function tanh(value: number): number {
  const x = value > flatFrom ? flatFrom : value < -flatFrom ? -flatFrom : value;
  const y = x * x;
  const p =
    4.89352455891786e-3 +
    y *
      (6.37261928875436e-4 +
        y *
          (1.48572235717979e-5 +
            y *
              (5.12229709037114e-8 +
                y * (-8.60467152213735e-11 + y * (2.00018790482477e-13 + y * -2.76076847742355e-16)))));
  const q = 4.89352518554385e-3 + y * (2.268434632439e-3 + y * (1.18534705686654e-4 + y * 1.19825839466702e-6));
  return (x * p) / q;
}
