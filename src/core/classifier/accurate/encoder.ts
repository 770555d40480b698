import type { EncoderChunk } from '../../features/encoder-chunk.ts';
import { applyLayer, type DenseLayer } from '../attentive-pooling.ts';
import type { EncoderShape } from '../manifest.ts';
import type { Tensor, Tensor2D, Tensor4D, Tf } from '../tf.ts';
import { weight } from '../weights.ts';
import type { Loader } from './layers.ts';
import { padTime, type TransformerParts } from './transformer-parts.ts';

/** The lower part of Whisper's audio encoder (Radford et al. 2022), as in model/training/accurate/encoder.py. */
export interface Encoder {
  /**
   * Encodes a chunk, block by block.
   * @param breathe awaited after each block, to yield to other tasks
   * @returns the outputs of its last `nLayers` blocks, [nRows / 2, width] each: fresh, to be disposed by the caller
   */
  encode(chunk: EncoderChunk, nLayers: number, breathe: () => Promise<void>): Promise<Tensor2D[]>;
}

/** @param loader of the model's weights; it owns the tensors */
export function createEncoder(
  tf: Tf,
  { n_mels: nBands, width, heads, blocks: nBlocks }: EncoderShape,
  loader: Loader,
  parts: TransformerParts,
): Encoder {
  const stem = [loader.convolution('encoder.conv_1'), loader.convolution('encoder.conv_2')] as const;
  const positions = weight(loader.weights, 'encoder.positions').data;
  const blocks = Array.from({ length: nBlocks }, (_, i) => {
    const block = `encoder.blocks.${i}`;
    return {
      attentionIn: loader.dense(`${block}.attention_in`, { before: `${block}.attention_norm`, scaleQueries: heads }),
      attentionOut: loader.dense(`${block}.attention_out`),
      dense1: loader.dense(`${block}.dense_1`, { before: `${block}.dense_norm` }),
      dense2: loader.dense(`${block}.dense_2`),
    };
  });
  const apply = (x: Tensor2D, layer: DenseLayer) => applyLayer(tf, x, layer);

  function convolve(x: Tensor2D, layer: (typeof stem)[number], stride: number): Tensor2D {
    const [nRows, nIn] = x.shape;
    const image = tf.reshape(x, [1, 1, nRows, nIn]) as Tensor4D;
    const y: Tensor = tf.fused.conv2d({ x: image, ...layer, strides: [1, stride], pad: padTime });
    return parts.gelu(tf.reshape(y, [nRows / stride, width]) as Tensor2D);
  }

  function begin({ mel, nRows }: EncoderChunk): Tensor2D {
    const h = convolve(convolve(tf.tensor(mel, [nRows, nBands]) as Tensor2D, stem[0], 1), stem[1], 2);
    return tf.add(h, tf.tensor(positions.subarray(0, h.size), h.shape));
  }

  function advance(h: Tensor2D, block: (typeof blocks)[number]): Tensor2D {
    const attended = parts.attended(apply(parts.normalised(h), block.attentionIn), heads);
    const after: Tensor2D = tf.add(h, apply(attended, block.attentionOut));
    return tf.add(after, apply(parts.gelu(apply(parts.normalised(after), block.dense1)), block.dense2));
  }

  return {
    async encode(chunk, nLayers, breathe) {
      const layers = [tf.tidy(() => begin(chunk))];
      for (const block of blocks) {
        layers.push(tf.tidy(() => advance(layers.at(-1)!, block)));
        if (layers.length > nLayers) layers.shift()!.dispose();
        await breathe();
      }
      return layers;
    },
  };
}
