import type { accurateInput, config } from '../config.ts';
import type { Calibration } from './calibration.ts';
import type { Emotion } from './labels.ts';

/**
 * One tensor in the weights file, row-major, at `offset` bytes: IEEE half floats, or integers with half-float scales
 * (see classifier/weights.ts).
 */
export interface TensorEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly offset: number;
  /** 8-bit integers, followed by one half-float scale per column (last axis). */
  readonly type?: 'int8';
  /** Packed integers of this many bits, followed by one half-float scale per `group` of neighbours in a row. */
  readonly bits?: number;
  readonly group?: number;
}

/** The two kinds of model: a small one that comes with the app, and a larger optional one. */
export const modelKinds = ['light', 'accurate'] as const;
export type ModelKind = (typeof modelKinds)[number];

/** The contents of static/models/<id>/manifest.json. */
export type Manifest = LightManifest | AccurateManifest;

/** The kind of model that a manifest describes. */
export function kindOf({ kind = 'light' }: Pick<Manifest, 'kind'>): ModelKind {
  return kind;
}

/** Fields in the manifests of both models. */
interface AnyManifest {
  readonly id: string;
  readonly created: string;
  readonly labels: readonly Emotion[];
  /** Calibration for unknown voices. */
  readonly calibration: Calibration;
  /** Bias for five emotions, in their order (see labels.ts); none if omitted. */
  readonly fiveBias?: readonly number[];
  /** Below this calibrated confidence the answer is `unsure`. */
  readonly unsureBelow: number;
  /**
   * Present if the model supports re-centring on a voice (classifier/recentring.ts). The tensors `recentring.neutral` and
   * `recentring.overall` [pooled] are means over the training speakers: of neutral windows, and of all.
   */
  readonly recentring?: { readonly baseline: RecentringRule; readonly running: RecentringRule };
  readonly weights: {
    readonly file: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly tensors: readonly TensorEntry[];
  };
  readonly nParameters: number;
  readonly data: readonly {
    readonly corpus: string;
    readonly clips: number;
    readonly speakers: number;
    readonly licence: string;
  }[];
  readonly licence: string;
}

/** Manifest of the light model, a CNN-LSTM on windows of features. Written only by model/training/exporting/manifest.py. */
export interface LightManifest extends AnyManifest {
  readonly schema: 2;
  readonly kind?: 'light';
  readonly featureVersion: number;
  /** A copy of src/core/config.ts as it was when the training features were written. */
  readonly config: typeof config;
  /** Per feature column, over speech frames of normalised windows: (x - mean) / deviation. */
  readonly normalisation: { readonly mean: readonly number[]; readonly deviation: readonly number[] };
  /** The network's sizes; see classifier/network.ts. */
  readonly network: NetworkShape;
  /**
   * Present if the model has a speech detector. A window below the threshold is `no speech`. The tensors
   * `speech.kernel` [pooled, 1] and `speech.bias` [1] give its probability from the pooled vector, not re-centred.
   */
  readonly speech?: {
    readonly threshold: number;
    /** Share of the logits' running mean kept from one file hop to the next, 0 .. 1; if omitted, windows are independent. */
    readonly memory?: number;
  };
  readonly metrics: Readonly<Record<string, unknown>>;
}

/** Manifest of the accurate model, an encoder on chunks of log-mel rows with a recurrent head. Written only by model/training/accurate/export.py. */
export interface AccurateManifest extends AnyManifest {
  readonly schema: 1;
  readonly kind: 'accurate';
  /** A copy of `accurateInput` in src/core/config.ts at the time of training. */
  readonly input: typeof accurateInput;
  readonly encoder: EncoderShape;
  readonly head: AccurateHeadShape;
  /** The initial weights of training, as text for people. */
  readonly began: string;
}

/**
 * Parameters for a voice known from n windows, which counts as known to a share of n / (n + prior). A pooled vector is
 * shifted by strength times that share, and the calibration is interpolated by that share from that of unknown voices.
 */
export interface RecentringRule {
  /** 0 .. 2. */
  readonly strength: number;
  /** In windows, 0 or more. */
  readonly prior: number;
  /** Calibration for a fully known voice. */
  readonly calibration: Calibration;
}

/** Sizes of the CNN-LSTM, with the names of model/training/networks/cnn_lstm.py. */
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

/** Sizes of the accurate model's encoder, as in model/training/accurate/encoder.py. */
export interface EncoderShape {
  readonly n_mels: number;
  readonly width: number;
  readonly heads: number;
  readonly hidden: number;
  readonly blocks: number;
  /** Encoder frames of 20 ms in the longest chunk. */
  readonly positions: number;
}

/** Sizes of its head, as in model/training/accurate/head.py. */
export interface AccurateHeadShape {
  readonly width: number;
  /** Number of the encoder's last blocks that are averaged. */
  readonly layers: number;
  readonly projection: number;
  /** Units per direction. */
  readonly lstm: number;
  readonly attention: number;
  readonly hidden: number;
  readonly emotions: number;
}
