import type { Certainty, FalseAlarms, ThresholdPoint } from '#core/reports/schema.ts';
import { emotions } from '#core/classifier/labels.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { coverageCurve } from '#core/evaluation/coverage.ts';
import { grouped } from '#core/evaluation/cases.ts';
import { reliabilityCurve } from '#core/evaluation/calibration.ts';
import { answerOf } from '#core/result/answer.ts';
import type { PredictedCase } from './layers.ts';
import type { Prediction } from './prediction.ts';

const shareTable = (shareOf: (emotion: Emotion) => number): Readonly<Record<Emotion, number>> =>
  Object.fromEntries(emotions.map((emotion) => [emotion, shareOf(emotion)])) as Record<Emotion, number>;

/** Number of distinct clips over all seeds. */
const countClips = (clips: readonly Prediction[]): number => new Set(clips.map(({ file }) => file)).size;

function alarmsIn(corpus: string, clips: readonly Prediction[], unsureBelow: number): FalseAlarms {
  const verdicts = clips.map(({ probabilities }) => ({
    told: answerOf(probabilities, 0, { labelSet: 'eight', unsureBelow }).answer,
    likeliest: answerOf(probabilities, 0, { labelSet: 'eight', unsureBelow: 0 }).answer,
  }));
  const share = (which: 'told' | 'likeliest', answer: string): number =>
    verdicts.filter((verdict) => verdict[which] === answer).length / verdicts.length;
  return {
    corpus,
    nClips: countClips(clips),
    likeliest: shareTable((emotion) => share('likeliest', emotion)),
    told: shareTable((emotion) => share('told', emotion)),
    unsure: share('told', 'unsure'),
    noSpeech: share('told', 'no speech'),
  };
}

/** How often neutral or calm speech is taken for another emotion, per corpus and as their mean. Empty without such speech. */
export function falseAlarms(predictions: readonly Prediction[], unsureBelow: number): readonly FalseAlarms[] {
  const quiet = predictions.filter(({ emotion }) => emotion === 'neutral' || emotion === 'calm');
  const rows = [...grouped(quiet, ({ corpus }) => corpus)].map(([corpus, own]) => alarmsIn(corpus, own, unsureBelow));
  if (rows.length === 0) return [];
  const mean = (valueOf: (row: FalseAlarms) => number): number =>
    rows.reduce((sum, row) => sum + valueOf(row), 0) / rows.length;
  const all: FalseAlarms = {
    corpus: null,
    nClips: rows.reduce((sum, { nClips }) => sum + nClips, 0),
    likeliest: shareTable((emotion) => mean((row) => row.likeliest[emotion])),
    told: shareTable((emotion) => mean((row) => row.told[emotion])),
    unsure: mean((row) => row.unsure),
    noSpeech: mean((row) => row.noSpeech),
  };
  return [...rows, all];
}

/** Coverage and accuracy at a threshold. */
export function atThreshold(cases: readonly PredictedCase[], unsureBelow: number): ThresholdPoint {
  const answered = cases.filter(({ probabilities, unmasked }) => probabilities && unmasked.confidence >= unsureBelow);
  const nRight = answered.filter(({ unmasked }) => unmasked.isCorrect).length;
  return {
    unsureBelow,
    coverage: cases.length > 0 ? answered.length / cases.length : 0,
    accuracy: answered.length > 0 ? nRight / answered.length : null,
  };
}

/** How well confidence predicts correctness. */
export function certaintyOf(name: string, cases: readonly PredictedCase[]): Certainty {
  const answers = cases.filter(({ probabilities }) => probabilities).map(({ unmasked }) => unmasked);
  return {
    name,
    nClips: countClips(cases.map(({ clip }) => clip)),
    reliability: reliabilityCurve(answers),
    coverage: coverageCurve(answers, cases.length, 40),
    thresholds: Array.from({ length: 19 }, (_, i) => atThreshold(cases, (i * 5) / 100)),
  };
}
