import { createKernels, type Kernels } from '../kernels/kernels.ts';
import type { Convolution, ConvolutionInput, Convolutions } from './convolution-layers.ts';
import type { Tensor2D, Tf } from './tf.ts';

const floatBytes = Float32Array.BYTES_PER_ELEMENT;
/** The kernel takes filters by eights, and positions by fours. */
const filtersTogether = 8;
const positionsTogether = 4;
/** Positions that the kernel lays out before it multiplies them. */
const positionsLaidOut = 32;
const stride = 2;

/** The layers of convolution-layers.ts for a backend that keeps tensors in memory: a kernel computes them faster, window by window. */
export function createConvolutionsInMemory(
  tf: Tf,
  mel: readonly Convolution[],
  tracks: readonly Convolution[],
  { nFrames, nBands, nTracks, nSteps }: ConvolutionInput,
): Convolutions {
  const kernels = createKernels();
  const melStack = createStack(kernels, mel, { height: nFrames, width: nBands, channels: 1 });
  const trackStack = createStack(kernels, tracks, { height: 1, width: nFrames, channels: nTracks });
  const melWidth = (melStack.nPositions / nSteps) * melStack.nFilters;
  const width = melWidth + trackStack.nFilters;

  return {
    apply(melInput, trackInput, batch) {
      const out = new Float32Array(batch * nSteps * width);
      for (let window = 0; window < batch; window++) {
        melStack.apply(melInput.subarray(window * nFrames * nBands, (window + 1) * nFrames * nBands));
        trackStack.apply(trackInput.subarray(window * nFrames * nTracks, (window + 1) * nFrames * nTracks));
        for (let step = 0; step < nSteps; step++) {
          const row = (window * nSteps + step) * width;
          melStack.copy(step, melStack.nPositions / nSteps, out, row);
          trackStack.copy(step, 1, out, row + melWidth);
        }
      }
      return tf.tensor(out, [batch * nSteps, width]) as Tensor2D;
    },
    dispose: () => undefined,
  };
}

/** An image's size; `height` is 1 for what has only time. */
interface Size {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** Convolutions one after another, over the windows of one kind. */
interface Stack {
  /** Positions of the last layer's result, and its filters. */
  readonly nPositions: number;
  readonly nFilters: number;
  apply(input: Float32Array): void;
  /** Copies so many positions of the result, from `group * nTogether` on, one after another. */
  copy(group: number, nTogether: number, out: Float32Array, at: number): void;
}

function createStack(kernels: Kernels, layers: readonly Convolution[], input: Size): Stack {
  const place = (n: number): number => kernels.place(n * floatBytes);
  const inputAt = place(input.height * input.width * input.channels);
  let [image, imageAt] = [input, inputAt];
  const runs = layers.map((layer) => {
    const { height, width, channels } = image;
    const size = layer.kernel.shape[0]!;
    const filters = padded(layer.bias.data.length, filtersTogether);
    const reach = 2 * Math.floor(size / 2) - size;
    const across = (length: number): number => Math.floor((length + reach) / stride) + 1;
    const next = { height: height > 1 ? across(height) : 1, width: across(width), channels: filters };
    const nTaps = height > 1 ? size * size : size;
    const weights = kernels.put(packed(layer, nTaps, channels));
    const bias = kernels.put(lengthened(layer.bias.data, filters));
    const layout = place(positionsLaidOut * nTaps * channels);
    const outAt = place(padded(next.height * next.width, positionsTogether) * filters);
    const from = imageAt;
    [image, imageAt] = [next, outAt];
    return () => {
      kernels.run.convolve(from, height, width, channels, weights, bias, size, filters, stride, layout, outAt);
    };
  });
  const { height, width, channels } = image;
  const nFilters = layers.at(-1)?.bias.data.length ?? channels;
  return {
    nPositions: height * width,
    nFilters,
    apply(samples) {
      kernels.f32(inputAt, samples.length).set(samples);
      for (const run of runs) run();
    },
    copy(group, nTogether, out, at) {
      const result = kernels.f32(imageAt, height * width * channels);
      for (let i = 0; i < nTogether; i++) {
        const from = (group * nTogether + i) * channels;
        out.set(result.subarray(from, from + nFilters), at + i * nFilters);
      }
    },
  };
}

const padded = (n: number, together: number): number => Math.ceil(n / together) * together;

function lengthened(data: Float32Array, length: number): Float32Array {
  const out = new Float32Array(length);
  out.set(data);
  return out;
}

/**
 * Weights as the kernel takes them, [filters / 8][taps][channels][8], filled up with zeros: further filters give 0, and further
 * channels count for nothing.
 * @param nChannels of the image, those that were filled up counted
 */
function packed({ kernel, bias }: Convolution, nTaps: number, nChannels: number): Float32Array {
  const nFilters = bias.data.length;
  const ownChannels = kernel.data.length / (nTaps * nFilters);
  const n = nTaps * nChannels;
  const out = new Float32Array(n * padded(nFilters, filtersTogether));
  for (let tap = 0, at = 0; tap < nTaps; tap++) {
    for (let channel = 0; channel < ownChannels; channel++) {
      for (let filter = 0; filter < nFilters; filter++, at++) {
        const tile = Math.floor(filter / filtersTogether);
        const column = filter % filtersTogether;
        out[(tile * n + tap * nChannels + channel) * filtersTogether + column] = kernel.data[at]!;
      }
    }
  }
  return out;
}
