import type { Head } from '../head.ts';
import type { Weights } from '../weights.ts';
import { denseOf } from './layers.ts';

/** Reads the last layers from the accurate model's weights; GELU is between them. */
export function readAccurateHead(weights: Weights): Head {
  const dense = (name: string) => {
    const { kernel, bias } = denseOf(weights, `head.${name}`);
    return { kernel: kernel.data, bias: bias.data };
  };
  return { embedding: dense('embedding'), output: dense('emotion') };
}
