import { config } from '../config.ts';
import { group, nFeatures } from '../features/layout.ts';
import type { Convolution } from './convolution-layers.ts';
import type { DenseWeights } from './head.ts';
import type { LstmDirection } from './lstm-layer.ts';
import type { LightManifest } from './manifest.ts';
import { weight, type Weights } from './weights.ts';

/** A network's forward pass up to the pooled vector; the last layers are in head.ts. */
export interface Network<Window> {
  /**
   * @param windows a batch
   * @returns row-major [windows, nPooled]: attention-weighted means, then deviations; empty for no windows
   */
  pooled(windows: readonly Window[]): Promise<Float32Array>;
  /** Frees the weights. */
  dispose(): void;
}

/** Frames per window, and steps after the convolutions. */
export const { nFrames } = config.window;
export const nSteps = nFrames / config.framesPerStep;
/** Numbers of log-mel bands and of other features. */
export const nBands = group('logMel').size;
export const nTracks = nFeatures - nBands;

/** The network's layers, as stored in the weights file. */
export interface NetworkLayers {
  readonly normalisation: LightManifest['normalisation'];
  /** Convolutions over the log-mel bands, and over the other features. */
  readonly mel: readonly Convolution[];
  readonly tracks: readonly Convolution[];
  readonly projection: DenseWeights;
  readonly lstms: readonly { readonly directions: readonly [LstmDirection, LstmDirection]; readonly units: number }[];
  readonly attention: { readonly hidden: DenseWeights; readonly score: DenseWeights };
}

/** Reads them. */
export function readLayers({ network, normalisation }: LightManifest, weights: Weights): NetworkLayers {
  const convolution = (name: string): Convolution => ({
    kernel: weight(weights, `${name}.kernel`),
    bias: weight(weights, `${name}.bias`),
  });
  const dense = (name: string): DenseWeights => ({
    kernel: weight(weights, `${name}.kernel`).data,
    bias: weight(weights, `${name}.bias`).data,
  });
  const direction = (name: string): LstmDirection => ({
    input: weight(weights, `${name}.input`),
    recurrent: weight(weights, `${name}.recurrent`),
    bias: weight(weights, `${name}.bias`),
  });
  return {
    normalisation,
    mel: network.melChannels.map((_, i) => convolution(`mel.${i}`)),
    tracks: network.trackChannels.map((_, i) => convolution(`track.${i}`)),
    projection: dense('projection'),
    lstms: network.lstmUnits.map((units, i) => ({
      directions: [direction(`lstm.${i}.forward`), direction(`lstm.${i}.backward`)],
      units,
    })),
    attention: { hidden: dense('attention.hidden'), score: dense('attention.score') },
  };
}

/** Standardises a frame's features, and splits them into log-mel and the rest. */
export type Normaliser = (
  features: Float32Array,
  frame: number,
  mel: Float32Array,
  melAt: number,
  tracks: Float32Array,
  trackAt: number,
) => void;

/** Uses the feature means and deviations of the manifest. */
export function createNormaliser(normalisation: LightManifest['normalisation']): Normaliser {
  const mean = Float32Array.from(normalisation.mean);
  const scale = Float32Array.from(normalisation.deviation, (deviation) => 1 / deviation);
  return (features, frame, mel, melAt, tracks, trackAt) => {
    const from = frame * nFeatures;
    for (let i = 0; i < nBands; i++) mel[melAt + i] = (features[from + i]! - mean[i]!) * scale[i]!;
    for (let i = nBands; i < nFeatures; i++) {
      tracks[trackAt + i - nBands] = (features[from + i]! - mean[i]!) * scale[i]!;
    }
  };
}

/** Attention mask per step: 0 for speech and -1e9 otherwise. A window without speech counts as all speech. */
export function maskBiasOf(mask: Uint8Array): Float32Array {
  const bias = new Float32Array(nSteps);
  if (!mask.includes(1)) return bias;
  return bias.map((_, step) =>
    mask.subarray(step * config.framesPerStep, (step + 1) * config.framesPerStep).includes(1) ? 0 : -1e9,
  );
}
