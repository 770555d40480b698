import type { config } from '../config.ts';
import type { Emotion } from './labels.ts';

/** One tensor in the weights file: IEEE half floats, row-major, at `offset` bytes. */
export interface TensorEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly offset: number;
}

/** What static/models/<id>/manifest.json holds. Written only by the exporter (model/training/export.py). */
export interface Manifest {
  readonly schema: 1;
  readonly id: string;
  readonly created: string;
  readonly labels: readonly Emotion[];
  readonly featureVersion: number;
  /** A copy of src/core/config.ts as it was when the training features were written. */
  readonly config: typeof config;
  /** Per feature column, over speech frames of normalised windows: (x - mean) / deviation. */
  readonly normalisation: { readonly mean: readonly number[]; readonly deviation: readonly number[] };
  /** The network's sizes; see classifier/network.ts. */
  readonly network: NetworkShape;
  readonly calibration: { readonly temperature: number };
  /** Below this calibrated confidence the answer is `unsure`. */
  readonly unsureBelow: number;
  readonly weights: {
    readonly file: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly tensors: readonly TensorEntry[];
  };
  readonly nParameters: number;
  readonly metrics: Readonly<Record<string, unknown>>;
  readonly data: readonly {
    readonly corpus: string;
    readonly clips: number;
    readonly speakers: number;
    readonly licence: string;
  }[];
  readonly licence: string;
}

/** Sizes of the CNN-LSTM (model/training/network.py builds the same from the same names). */
export interface NetworkShape {
  /** Output channels of the 2-D convolutions over log-mel; each halves time and frequency. */
  readonly melChannels: readonly number[];
  /** Output channels of the 1-D convolutions over the other features; each halves time. */
  readonly trackChannels: readonly number[];
  readonly projection: number;
  /** Units per direction of each bidirectional LSTM layer. */
  readonly lstmUnits: readonly number[];
  readonly attentionHeads: number;
  readonly embedding: number;
}
