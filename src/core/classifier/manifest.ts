import type { accurateInput, config } from '../config.ts';
import type { Calibration } from './calibration.ts';
import type { Emotion } from './labels.ts';

/**
 * One tensor in the weights file, row-major, at `offset` bytes: IEEE half floats, or whole numbers that are multiplied by
 * half floats (see classifier/weights.ts).
 */
export interface TensorEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly offset: number;
  /** Whole numbers of 8 bits, after which comes one half float per column (last axis). */
  readonly type?: 'int8';
  /** Packed whole numbers of so many bits, after which comes one half float per `group` of neighbours in a row. */
  readonly bits?: number;
  readonly group?: number;
}

/** The models there are: a small one that everybody gets, and a larger one for those who want it. */
export const modelKinds = ['light', 'accurate'] as const;
export type ModelKind = (typeof modelKinds)[number];

/** What static/models/<id>/manifest.json holds. */
export type Manifest = LightManifest | AccurateManifest;

/** Which model a manifest is of. */
export function kindOf({ kind = 'light' }: Pick<Manifest, 'kind'>): ModelKind {
  return kind;
}

/** What the manifests of both models hold. */
interface AnyManifest {
  readonly id: string;
  readonly created: string;
  readonly labels: readonly Emotion[];
  /** Of an answer to a voice that is not known. */
  readonly calibration: Calibration;
  /** Of the answer seen as five emotions, in their order (see labels.ts); left out where nothing is added. */
  readonly fiveBias?: readonly number[];
  /** Below this calibrated confidence the answer is `unsure`. */
  readonly unsureBelow: number;
  /**
   * Present where the model can be re-centred on a voice (classifier/recentring.ts). The tensors `recentring.neutral` and
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

/** Of the light model, a CNN-LSTM on windows of features. Written only by model/training/exporting/manifest.py. */
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
   * Present where the model tells speech from other sound: a window below the threshold is `no speech`. The tensors
   * `speech.kernel` [pooled, 1] and `speech.bias` [1] give its probability from the pooled vector, not re-centred.
   */
  readonly speech?: {
    readonly threshold: number;
    /** Share of the logits' running mean that is kept from one file hop to the next, 0 .. 1; left out: each window by itself. */
    readonly memory?: number;
  };
  readonly metrics: Readonly<Record<string, unknown>>;
}

/** Of the accurate model, an encoder on chunks of log-mel rows under a recurrent head. Written only by model/training/accurate/export.py. */
export interface AccurateManifest extends AnyManifest {
  readonly schema: 1;
  readonly kind: 'accurate';
  /** A copy of `accurateInput` in src/core/config.ts as training had it. */
  readonly input: typeof accurateInput;
  readonly encoder: EncoderShape;
  readonly head: AccurateHeadShape;
  /** The weights that training began with, for people to read. */
  readonly began: string;
}

/**
 * What is done for a voice that is known by n windows, and so well known by a share of n / (n + prior): a pooled vector is
 * moved strength times that share of the way, and the calibration lies that share of the way from an unknown voice's.
 */
export interface RecentringRule {
  /** 0 .. 2. */
  readonly strength: number;
  /** In windows, 0 or more. */
  readonly prior: number;
  /** Of an answer to a voice that is known entirely. */
  readonly calibration: Calibration;
}

/** Sizes of the CNN-LSTM (model/training/networks/cnn_lstm.py builds the same from the same names). */
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

/** Sizes of the accurate model's encoder (model/training/accurate/encoder.py builds the same). */
export interface EncoderShape {
  readonly n_mels: number;
  readonly width: number;
  readonly heads: number;
  readonly hidden: number;
  readonly blocks: number;
  /** Encoder frames of 20 ms in the longest chunk. */
  readonly positions: number;
}

/** Sizes of its head (model/training/accurate/head.py builds the same). */
export interface AccurateHeadShape {
  readonly width: number;
  /** So many of the encoder's last blocks are mixed. */
  readonly layers: number;
  readonly projection: number;
  /** Units per direction. */
  readonly lstm: number;
  readonly attention: number;
  readonly hidden: number;
  readonly emotions: number;
}
