import type { Kernels } from '../kernels/kernels.ts';
import type { Convolution } from './convolution-layers.ts';
import { padded, tiled } from './tiles.ts';
import type { WeightArray } from './weights.ts';

const floatBytes = Float32Array.BYTES_PER_ELEMENT;
const stride = 2;
/** Number of positions that a kernel unfolds before multiplying. */
const positionsTogether = 32;
/** Sizes of the kernel for quads: products, side of a square, and positions it unfolds. */
const [nProducts, quadSide, quadsTogether, quadSums] = [25, 3, 20, 512];

/** Size of an image; `height` is 1 for one-dimensional input. */
export interface ImageSize {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** A stack of convolutions, each followed by ReLU, computed by the C kernels. */
export interface ConvolutionStack {
  /** Size of the last layer's output, [height, width, filters]. */
  readonly size: ImageSize;
  /** The padded input image, to be written before `apply`. The view is valid until the kernels allocate memory. */
  input(): Float32Array;
  /** Offset of a row of the image, [width, channels]. */
  rowAt(row: number): number;
  apply(): void;
  /** Copies the output, position by position, with the filters of a position together. */
  copy(firstPosition: number, nPositions: number, out: Float32Array, at: number): void;
}

/** A layer's image, padded with zeros as far as the layer's kernel reaches. */
interface Framed extends ImageSize {
  readonly at: number;
  readonly edge: number;
  /** Rows and columns, including the padding. */
  readonly rows: number;
  readonly columns: number;
}

/** Allocates layers and their images in the kernels' memory. @param size of the first image */
export function createConvolutionStack(
  kernels: Kernels,
  layers: readonly Convolution[],
  size: ImageSize,
): ConvolutionStack {
  const edgeOf = (layer: Convolution | undefined): number => Math.floor((layer?.kernel.shape[0] ?? 0) / 2);
  const first = framed(kernels, size, edgeOf(layers[0]));
  let image = first;
  const runs = layers.map((layer, i) => {
    const next = framed(kernels, sizeAfter(image, layer), edgeOf(layers[i + 1]));
    const run = placeLayer(kernels, layer, image, next);
    image = next;
    return run;
  });
  const { at, channels, columns, height, width } = image;
  const nFilters = layers.at(-1)?.bias.data.length ?? channels;
  return {
    size: { height, width, channels: nFilters },
    input: () => kernels.f32(first.at, first.rows * first.columns * first.channels),
    rowAt: (row) => rowAt(first, row),
    apply() {
      for (const run of runs) run();
    },
    copy(firstPosition, nPositions, out, to) {
      const result = kernels.f32(at, height * columns * channels);
      for (let i = 0; i < nPositions; i++) {
        const from = (firstPosition + i) * channels;
        out.set(result.subarray(from, from + nFilters), to + i * nFilters);
      }
    },
  };
}

/** Output size of a layer. Kernels process filters in groups of eight. */
function sizeAfter({ height, width }: ImageSize, { bias, kernel }: Convolution): ImageSize {
  const size = kernel.shape[0]!;
  const across = (length: number): number => Math.floor((length + 2 * Math.floor(size / 2) - size) / stride) + 1;
  return { height: height > 1 ? across(height) : 1, width: across(width), channels: padded(bias.data.length) };
}

function framed(kernels: Kernels, size: ImageSize, edge: number): Framed {
  const rows = size.height > 1 ? size.height + 2 * edge : 1;
  const columns = size.width + 2 * edge;
  // Quads at the bottom and right edges read beyond the image.
  const spare = 3 * (columns + 1);
  return {
    ...size,
    ...{ edge, rows, columns },
    at: kernels.place((rows * columns + spare) * size.channels * floatBytes),
  };
}

/** Offset of a row of the image, without the padding. */
function rowAt({ channels, columns, edge, height }: Framed, row: number): number {
  return ((height > 1 ? row + edge : 0) * columns + edge) * channels;
}

/** Allocates a layer's weights. @returns a function that computes the layer */
function placeLayer(kernels: Kernels, { bias, kernel }: Convolution, from: Framed, to: Framed): () => void {
  const { channels, columns } = from;
  const size = kernel.shape[0]!;
  const sizeDown = from.height > 1 ? size : 1;
  const isOfQuads = sizeDown === quadSide && channels % 4 === 0;
  const placeRoom = (n: number): number => kernels.place(n * floatBytes);
  const nTaps = isOfQuads ? nProducts : sizeDown * size;
  const taps = tapsOf(kernel, sizeDown * size, channels);
  const weights = kernels.put(tiled(isOfQuads ? quadTerms(taps) : taps, bias.data.length));
  const biasAt = kernels.put(tiled(bias.data, bias.data.length));
  const layout = placeRoom(
    isOfQuads ? quadsTogether * nTaps * channels + quadSums : positionsTogether * nTaps * channels,
  );
  const out = to.at + rowAt(to, 0) * floatBytes;
  const outRow = to.columns * to.channels;
  const { run } = kernels;
  const image = [from.at, columns, channels, to.height, to.width] as const;
  const rest = [weights, biasAt, to.channels, layout, out, outRow] as const;
  return () => {
    if (isOfQuads) run.convolveQuads(...image, ...rest);
    else run.convolve(...image, sizeDown, size, ...rest);
  };
}

/** A kernel as a matrix, [nTaps * nChannels, filters]; padding channels have zero weights. */
function tapsOf({ data, shape }: WeightArray, nTaps: number, nChannels: number): Float32Array {
  const nFilters = shape.at(-1)!;
  const perTap = data.length / nTaps;
  const out = new Float32Array(nTaps * nChannels * nFilters);
  for (let tap = 0; tap < nTaps; tap++) {
    out.set(data.subarray(tap * perTap, (tap + 1) * perTap), tap * nChannels * nFilters);
  }
  return out;
}

/** Factors for three consecutive weights, and the groups that convolve.c sorts them into. */
const terms = [[0], [1], [0, 2], [2], [1]] as const;
const groups = [[0, 1], [2], [3, 4]] as const;

/** The matrix of 25 products, [25 * nChannels, filters], of that of nine taps. */
function quadTerms(taps: Float32Array): Float32Array {
  const perTap = taps.length / quadSide ** 2;
  const out = new Float32Array(nProducts * perTap);
  let place = 0;
  for (const downs of groups)
    for (const acrosses of groups)
      for (const down of downs)
        for (const across of acrosses) {
          const product = out.subarray(place++ * perTap, place * perTap);
          for (const i of terms[down])
            for (const j of terms[across]) {
              const tap = i * quadSide + j;
              addTo(product, taps.subarray(tap * perTap, (tap + 1) * perTap));
            }
        }
  return out;
}

function addTo(sum: Float32Array, numbers: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += numbers[i]!;
}
