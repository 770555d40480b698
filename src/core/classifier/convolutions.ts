import type { Convolution, ConvolutionInput, Convolutions } from './convolution-layers.ts';
import { createConvolutionsInMemory } from './convolutions-in-memory.ts';
import { createConvolutionsOfOperations } from './convolutions-of-operations.ts';
import { memoryOf } from './lstm-in-memory.ts';
import type { Tf } from './tf.ts';

/** The layers as the backend that is set computes them best. */
export function createConvolutions(
  tf: Tf,
  mel: readonly Convolution[],
  tracks: readonly Convolution[],
  input: ConvolutionInput,
): Convolutions {
  return memoryOf(tf)
    ? createConvolutionsInMemory(tf, mel, tracks, input)
    : createConvolutionsOfOperations(tf, mel, tracks, input);
}
