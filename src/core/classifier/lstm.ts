import type { Tensor2D, Tensor3D, Tf } from './tf.ts';
import { weight, type WeightArray } from './weights.ts';

/** A bidirectional LSTM layer: [steps, batch, width] -> [steps, batch, 2 * units], forward half first. */
export interface BidirectionalLstm {
  apply(x: Tensor3D): Tensor3D;
  dispose(): void;
}

/**
 * Both directions run in one loop: the backward one reads its input reversed, and their recurrent matrices lie on the
 * diagonal of one. That doubles a small product and halves the number of kernels, which is what costs.
 * Equations and gate order (i, f, g, o) are torch.nn.LSTM's; here the columns are kept as i, f, o, g.
 */
export function createBidirectionalLstm(
  tf: Tf,
  weights: ReadonlyMap<string, WeightArray>,
  layer: number,
  units: number,
): BidirectionalLstm {
  const named = (direction: string, kind: string) => weight(weights, `lstm.${layer}.${direction}.${kind}`);
  const inputOf = (direction: string) => {
    const { shape, data } = named(direction, 'input');
    return tf.tensor(reorderGates(data, units), [shape[0] ?? 0, 4 * units]) as Tensor2D;
  };
  const biasOf = (direction: string) => tf.tensor(reorderGates(named(direction, 'bias').data, units), [4 * units]);
  const owned = {
    input: [inputOf('forward'), inputOf('backward')] as const,
    bias: [biasOf('forward'), biasOf('backward')] as const,
    recurrent: tf.tensor(
      onDiagonal(
        reorderGates(named('forward', 'recurrent').data, units),
        reorderGates(named('backward', 'recurrent').data, units),
        units,
      ),
      [2 * units, 8 * units],
    ) as Tensor2D,
  };

  function apply(x: Tensor3D): Tensor3D {
    const [nSteps, batch, width] = x.shape;
    const flat = tf.reshape(x, [nSteps * batch, width]) as Tensor2D;
    const project = (d: 0 | 1) =>
      tf.reshape(tf.fused.matMul({ a: flat, b: owned.input[d], bias: owned.bias[d] }), [nSteps, batch, 4, 1, units]);
    const inputs = tf.concat([project(0), tf.reverse(project(1), 0)], 3);
    const perStep = tf.unstack(tf.reshape(inputs, [nSteps, batch, 8 * units]), 0) as Tensor2D[];
    const outputs = runSteps(tf, perStep, owned.recurrent);
    const [forward, backward] = tf.split(tf.stack(outputs, 0), 2, 2) as [Tensor3D, Tensor3D];
    return tf.concat([forward, tf.reverse(backward, 0)], 2);
  }

  return {
    apply,
    dispose: () => tf.dispose([...owned.input, ...owned.bias, owned.recurrent]),
  };
}

/** The recurrence: what cannot be done for all steps at once. */
function runSteps(tf: Tf, inputs: readonly Tensor2D[], recurrent: Tensor2D): Tensor2D[] {
  const outputs: Tensor2D[] = [];
  const gateWidth = (recurrent.shape[0] ?? 0) * 3;
  const stateWidth = recurrent.shape[0] ?? 0;
  let hidden: Tensor2D | null = null;
  let cell: Tensor2D | null = null;
  for (const input of inputs) {
    // The state starts at zero, so the first step has no recurrent term.
    const z = hidden ? tf.add(input, tf.matMul(hidden, recurrent)) : input;
    const [gates, candidate] = tf.split(z, [gateWidth, stateWidth], 1) as [Tensor2D, Tensor2D];
    const [i, f, o] = tf.split(tf.sigmoid(gates), 3, 1) as [Tensor2D, Tensor2D, Tensor2D];
    const entering: Tensor2D = tf.mul(i, tf.tanh(candidate));
    cell = cell ? tf.add(tf.mul(f, cell), entering) : entering;
    hidden = tf.mul(o, tf.tanh(cell as Tensor2D)) as Tensor2D;
    outputs.push(hidden);
  }
  return outputs;
}

/** Columns of [rows, 4 * units] from torch's i, f, g, o to i, f, o, g. */
function reorderGates(data: Float32Array, units: number): Float32Array {
  const out = new Float32Array(data.length);
  const order = [0, 1, 3, 2];
  for (let row = 0; row < data.length; row += 4 * units) {
    order.forEach((from, to) => out.set(data.subarray(row + from * units, row + (from + 1) * units), row + to * units));
  }
  return out;
}

/** Two [units, 4 * units] matrices as one [2 * units, 8 * units] whose columns run gate, direction, unit. */
function onDiagonal(forward: Float32Array, backward: Float32Array, units: number): Float32Array {
  const out = new Float32Array(16 * units * units);
  [forward, backward].forEach((matrix, direction) => {
    for (let row = 0; row < units; row++) {
      for (let gate = 0; gate < 4; gate++) {
        const from = row * 4 * units + gate * units;
        const to = (direction * units + row) * 8 * units + (2 * gate + direction) * units;
        out.set(matrix.subarray(from, from + units), to);
      }
    }
  });
  return out;
}
