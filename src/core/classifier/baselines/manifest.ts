import type { config } from '../../config.ts';
import type { Emotion } from '../labels.ts';

/** Number formats of tensors, all little-endian. */
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
  /** The model that shares its training clips and folder with the baseline classifiers. */
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
    /** Number of support vectors per emotion, in storage order. */
    readonly nSupport: readonly number[];
    /** Number of principal components of the functionals. */
    readonly nComponents: number;
  };
  readonly forest: {
    /** Number of nodes per tree, including leaves; trees are stored one after the other. Of n nodes, (n + 1) / 2 are leaves. */
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
