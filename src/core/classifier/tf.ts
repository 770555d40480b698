import type * as core from '@tensorflow/tfjs-core';

/** The operations the network is built of: all that is asked of TensorFlow.js, so that a bundler may drop the rest. */
export type Tf = Pick<
  typeof core,
  | 'add'
  | 'backend'
  | 'clipByValue'
  | 'concat'
  | 'dispose'
  | 'erf'
  | 'fused'
  | 'gather'
  | 'matMul'
  | 'mean'
  | 'mul'
  | 'relu'
  | 'reshape'
  | 'reverse'
  | 'rsqrt'
  | 'sigmoid'
  | 'softmax'
  | 'split'
  | 'sqrt'
  | 'square'
  | 'stack'
  | 'sub'
  | 'tanh'
  | 'tensor'
  | 'tidy'
  | 'transpose'
>;
export type { Tensor, Tensor1D, Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
