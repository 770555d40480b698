import { config } from '../config.ts';
import type { BidirectionalLstm, LstmDirection } from './lstm-layer.ts';
import type { Tensor, Tensor1D, Tensor2D, Tensor3D, Tf } from './tf.ts';
import type { WeightArray } from './weights.ts';

/** Maximum number of steps per window. */
const maxSteps = config.window.nFrames / config.framesPerStep;

/**
 * For a GPU: both directions run in one loop. The backward one reads its input reversed, and the recurrent matrices
 * form one block-diagonal matrix. This doubles the size of a small product but halves the number of operations, which dominate.
 * Equations and gate order (i, f, g, o) are torch.nn.LSTM's. Here the columns are stored as i, f, o, g.
 */
export function createLstmOfOperations(
  tf: Tf,
  directions: readonly [LstmDirection, LstmDirection],
  units: number,
): BidirectionalLstm {
  const [first, second] = directions.map((direction) => ({
    input: reorderGates(direction.input, units),
    recurrent: reorderGates(direction.recurrent, units),
    bias: reorderGates(direction.bias, units),
  })) as [LstmDirection, LstmDirection];
  const load = ({ shape, data }: WeightArray) => tf.tensor(data, [...shape]);
  const input = [load(first.input), load(second.input)] as [Tensor2D, Tensor2D];
  const bias = [load(first.bias), load(second.bias)] as const;
  const recurrent = load(onDiagonal(first.recurrent.data, second.recurrent.data, units));
  const steps = Array.from({ length: maxSteps }, (_, step) => tf.tensor([step], [1], 'int32') as Tensor1D);

  function apply(x: Tensor3D): Tensor3D {
    const [nSteps, batch, width] = x.shape;
    const flat = tf.reshape(x, [nSteps * batch, width]) as Tensor2D;
    const project = (d: 0 | 1) =>
      tf.reshape(tf.fused.matMul({ a: flat, b: input[d], bias: bias[d] }), [nSteps, batch, 4 * units]) as Tensor3D;
    const inputs: Tensor3D = tf.concat([project(0), tf.reverse(project(1), 0)], 2);
    const [forward, backward] = tf.split(tf.stack(recur(inputs), 0), 2, 2) as [Tensor3D, Tensor3D];
    return tf.concat([forward, tf.reverse(backward, 0)], 2);
  }

  /** The sequential part of the recurrence: [batch, 2 * units] per step. */
  function recur(inputs: Tensor3D): Tensor2D[] {
    const [nSteps, batch] = inputs.shape;
    const outputs: Tensor2D[] = [];
    let cell: Tensor | null = null;
    for (const step of steps.slice(0, nSteps)) {
      const arriving = tf.reshape(tf.gather(inputs, step, 0), [batch, 8 * units]) as Tensor2D;
      const hidden = outputs.at(-1);
      // The state starts at zero, so the first step has no recurrent term.
      const z: Tensor2D = hidden ? tf.add(arriving, tf.matMul(hidden, recurrent)) : arriving;
      const [gates, candidate] = tf.split(tf.reshape(z, [batch, 2, 4 * units]), [3 * units, units], 2) as Pair;
      const [i, f, o] = tf.split(tf.sigmoid(gates), 3, 2) as [Tensor, Tensor, Tensor];
      const entering: Tensor = tf.mul(i, tf.tanh(candidate));
      cell = cell ? tf.add(tf.mul(f, cell), entering) : entering;
      outputs.push(tf.reshape(tf.mul(o, tf.tanh(cell)), [batch, 2 * units]) as Tensor2D);
    }
    return outputs;
  }

  return { apply, dispose: () => tf.dispose([...input, ...bias, recurrent, ...steps]) };
}

type Pair = [Tensor, Tensor];

/** Reorders the columns of [rows, 4 * units] from torch's i, f, g, o to i, f, o, g. */
function reorderGates({ shape, data }: WeightArray, units: number): WeightArray {
  const out = new Float32Array(data.length);
  const order = [0, 1, 3, 2];
  for (let row = 0; row < data.length; row += 4 * units) {
    order.forEach((from, to) => out.set(data.subarray(row + from * units, row + (from + 1) * units), row + to * units));
  }
  return { shape, data: out };
}

/** Two [units, 4 * units] matrices as one block-diagonal [2 * units, 8 * units] matrix. */
function onDiagonal(forward: Float32Array, backward: Float32Array, units: number): WeightArray {
  const data = new Float32Array(16 * units * units);
  for (let row = 0; row < units; row++) {
    const [from, to] = [row * 4 * units, (row + 1) * 4 * units];
    data.set(forward.subarray(from, to), row * 8 * units);
    data.set(backward.subarray(from, to), (units + row) * 8 * units + 4 * units);
  }
  return { shape: [2 * units, 8 * units], data };
}
