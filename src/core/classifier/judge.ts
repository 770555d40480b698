import { config, knownVoiceNeutral } from '../config.ts';
import type { Adaptation, VoiceMean } from './adaptation.ts';
import { calibratedProbabilities, calibrationBetween, type Calibration } from './calibration.ts';
import { readAccurateHead } from './accurate/last-layers.ts';
import type { ActivationName } from './activation.ts';
import { applyDense, headLogits, readHead, type Head } from './head.ts';
import { emotions } from './labels.ts';
import type { Manifest, RecentringRule } from './manifest.ts';
import { knownShare, recentred, type RunningMean } from './recentring.ts';
import type { SoundContext } from './sound-context.ts';
import { weight, type Weights } from './weights.ts';

/** The classifier's output for one window. */
export interface Judgement {
  /** The network's summary of the window before its last layers, not re-centred. Used for voice profiles and fine-tuning. */
  readonly pooled: Float32Array;
  /** Probability that the window contains speech; null if the model has no speech detector. */
  readonly speech: number | null;
  /** Eight calibrated probabilities that sum to 1, in the order of `emotions`; null if there is no speech. */
  readonly probabilities: Float32Array | null;
}

/** Everything after the pooled vector. Pure computation, without libraries. */
export interface Judge {
  /** Length of a pooled vector. */
  readonly nPooled: number;
  /** The shipped last layers, and the activation of their hidden layer. */
  readonly head: Head;
  readonly activation: ActivationName;
  /** Judges the next window of a recording. @param nSpeechFrames of the window, for its weight in the recording's mean */
  judge(pooled: Float32Array, nSpeechFrames: number, context: SoundContext): Judgement;
  /** A pooled vector as input of the last layers: re-centred on a voice, if there is one. */
  recentred(pooled: Float32Array, voice: VoiceMean | null): Float32Array;
  /**
   * Probabilities of a single pooled vector under an adaptation.
   * @param heard running mean of the recording, for `running`; without it, `running` has no effect
   */
  probabilities(pooled: Float32Array, adaptation: Adaptation, heard?: RunningMean | null): Float32Array;
}

/** A pooled vector as input of the last layers, and the calibration of their output. */
interface Shown {
  readonly pooled: Float32Array;
  readonly calibration: Calibration;
}

/** @param lift added to the log-odds of neutral */
function withNeutral({ bias, ...calibration }: Calibration, lift: number): Calibration {
  return { ...calibration, bias: emotions.map((name, i) => (bias?.[i] ?? 0) + (name === 'neutral' ? lift : 0)) };
}

/** @param weights of the manifest's file, from readWeights */
export function createJudge(manifest: Manifest, weights: Weights): Judge {
  const { recentring, calibration } = manifest;
  const isAccurate = manifest.kind === 'accurate';
  const speechRule = isAccurate ? undefined : manifest.speech;
  const shipped = isAccurate ? readAccurateHead(weights) : readHead(weights);
  const activation = isAccurate ? 'gelu' : 'relu';
  const nPooled = shipped.embedding.kernel.length / shipped.embedding.bias.length;
  const named = (name: string) => weight(weights, name).data;
  const speechLayer = speechRule ? { kernel: named('speech.kernel'), bias: named('speech.bias') } : null;
  const neutral = recentring ? named('recentring.neutral') : null;
  const overall = recentring ? named('recentring.overall') : null;

  function speechOf(pooled: Float32Array, context: SoundContext): number | null {
    if (!speechLayer) return null;
    const logit = context.speechLogit(applyDense(pooled, speechLayer)[0]!, speechRule?.memory ?? 0);
    return 1 / (1 + Math.exp(-logit));
  }

  function known(
    pooled: Float32Array,
    reference: Float32Array,
    voice: Pick<VoiceMean, 'mean' | 'count'>,
    rule: RecentringRule,
    neutralLift = 0,
  ): Shown {
    const share = knownShare(voice.count, rule.prior);
    return {
      pooled: recentred(pooled, reference, voice.mean, rule.strength * share),
      calibration: withNeutral(calibrationBetween(calibration, rule.calibration, share), neutralLift * share),
    };
  }

  function shown(pooled: Float32Array, { voice, running }: Adaptation, heard: RunningMean | null): Shown {
    if (!recentring || !neutral || !overall) return { pooled, calibration };
    if (voice) return known(pooled, neutral, voice, recentring.baseline, knownVoiceNeutral);
    if (!running || !heard) return { pooled, calibration };
    return known(pooled, overall, { mean: heard.read(), count: heard.count }, recentring.running);
  }

  function answer(pooled: Float32Array, adaptation: Adaptation, heard: RunningMean | null): Float32Array {
    const as = shown(pooled, adaptation, heard);
    return calibratedProbabilities(headLogits(adaptation.head ?? shipped, as.pooled, activation), as.calibration);
  }

  return {
    nPooled,
    head: shipped,
    activation,
    judge(pooled, nSpeechFrames, context) {
      const speech = speechOf(pooled, context);
      if (speechRule && speech !== null && speech < speechRule.threshold) {
        return { pooled, speech, probabilities: null };
      }
      const heard = context.heard(nPooled);
      heard.add(pooled, (context.windowWeight * nSpeechFrames) / config.window.nFrames);
      return { pooled, speech, probabilities: answer(pooled, context.adaptation, heard) };
    },
    recentred: (pooled, voice) => shown(pooled, { voice, running: false, head: null }, null).pooled,
    probabilities: (pooled, adaptation, heard = null) => answer(pooled, adaptation, heard),
  };
}
