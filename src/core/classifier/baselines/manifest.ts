import type { config } from '../../config.ts';
import type { Emotion } from '../labels.ts';

/** How a tensor's numbers are written, all little-endian. */
export type NumberType = 'float16' | 'float32' | 'uint16' | 'uint8';

/** One tensor in the baseline classifiers' weights file, row-major, at `offset` bytes. */
export interface BaselineTensor {
  readonly name: string;
  readonly type: NumberType;
  readonly shape: readonly number[];
  readonly offset: number;
}

/** What static/models/<id>/baselines.json holds. Written only by the exporter (model/training/baselines/export.py). */
export interface BaselineManifest {
  readonly schema: 1;
  /** The model whose clips the baseline classifiers were trained on, and beside which they lie. */
  readonly id: string;
  readonly created: string;
  readonly labels: readonly Emotion[];
  readonly featureVersion: number;
  readonly functionalsVersion: number;
  /** A copy of src/core/config.ts as it was when the training features were written. */
  readonly config: typeof config;
  readonly svm: {
    /** Of the kernel exp(-gamma |x - s|^2). */
    readonly gamma: number;
    /** Support vectors of each emotion; they lie in that order. */
    readonly nSupport: readonly number[];
    /** Principal components that the functionals are reduced to. */
    readonly nComponents: number;
  };
  readonly forest: {
    /** Nodes of each tree, leaves included; trees lie one after the other. Of n nodes (n + 1) / 2 are leaves. */
    readonly nNodes: readonly number[];
  };
  readonly weights: {
    readonly file: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly tensors: readonly BaselineTensor[];
  };
  readonly metrics: Readonly<Record<string, unknown>>;
}
