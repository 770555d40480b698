import type * as core from '@tensorflow/tfjs-core';

/** The TensorFlow.js operations that the network uses, so that bundlers can drop all others. */
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
