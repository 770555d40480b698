import type { Convolution, ConvolutionInput, Convolutions } from './convolution-layers.ts';
import type { Tensor2D, Tensor4D, Tf } from './tf.ts';
import type { WeightArray } from './weights.ts';

/** The layers of convolution-layers.ts in TensorFlow.js operations, for a GPU. */
export function createConvolutionsOfOperations(
  tf: Tf,
  mel: readonly Convolution[],
  tracks: readonly Convolution[],
  { nFrames, nBands, nTracks, nSteps }: ConvolutionInput,
): Convolutions {
  const load = ({ data }: WeightArray, shape: readonly number[]) => tf.tensor(data, [...shape]);
  const loaded = (layers: readonly Convolution[], leading: readonly number[]) =>
    layers.map(({ kernel, bias }) => ({
      filter: load(kernel, [...leading, ...kernel.shape]) as Tensor4D,
      bias: load(bias, bias.shape),
    }));
  const [melLayers, trackLayers] = [loaded(mel, []), loaded(tracks, [1])];

  return {
    apply(melInput, trackInput, batch) {
      let m = tf.tensor(melInput, [batch, nFrames, nBands, 1]) as Tensor4D;
      for (const layer of melLayers) m = tf.fused.conv2d({ x: m, ...layer, strides: 2, pad: 1, activation: 'relu' });
      let t = tf.tensor(trackInput, [batch, 1, nFrames, nTracks]) as Tensor4D;
      for (const layer of trackLayers) {
        // Explicit padding, because 'same' pads only one side if the stride is 2.
        const pad: [[number, number], [number, number], [number, number], [number, number]] = [
          [0, 0],
          [0, 0],
          [2, 2],
          [0, 0],
        ];
        t = tf.fused.conv2d({ x: t, ...layer, strides: [1, 2], pad, activation: 'relu' });
      }
      const rows = batch * nSteps;
      return tf.concat([tf.reshape(m, [rows, -1]), tf.reshape(t, [rows, -1])], 1) as Tensor2D;
    },
    dispose: () => tf.dispose([...melLayers, ...trackLayers].flatMap(({ filter, bias }) => [filter, bias])),
  };
}
