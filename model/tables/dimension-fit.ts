import { dimensionLogit, dimensionValues } from '#core/result/dimensions.ts';
import type { DimensionName } from '#core/result/dimensions.ts';
import { grouped } from '#core/evaluation/cases.ts';
import type { Prediction } from './prediction.ts';

/** A logistic function of the log-odds of a dimension. */
export interface Logistic {
  readonly gain: number;
  readonly offset: number;
}

interface Point {
  readonly x: number;
  /** 0, 1, or 0.5 for emotions in the middle. */
  readonly target: number;
  readonly weight: number;
}

/** Emotions in the middle get half weight, because they only locate the middle. */
const middleWeight = 0.5;

/** Clips as data points. Every corpus and side has the same total weight, and all weights sum to `share`. */
function pointsOf(predictions: readonly Prediction[], name: DimensionName, share: number): readonly Point[] {
  const heard = predictions.filter(({ probabilities }) => probabilities !== null);
  const groups = [...grouped(heard, ({ corpus, emotion }) => `${corpus} ${dimensionValues[name][emotion]}`).values()];
  const points = groups.flatMap((own) =>
    own.map(({ emotion, probabilities }): Point => {
      const target = dimensionValues[name][emotion];
      const weight = (target === 0.5 ? middleWeight : 1) / own.length;
      return { x: dimensionLogit(probabilities ?? [], name), target, weight };
    }),
  );
  const sum = points.reduce((total, { weight }) => total + weight, 0);
  return points.map((point) => ({ ...point, weight: (share * point.weight) / sum }));
}

const newtonSteps = 25;

/**
 * Fits a logistic function by maximum likelihood (Newton's method), with the same weights as calibration: 1 for unseen speakers, 0.43
 * for unseen corpora (model/training/scoring/calibration.py).
 */
export function fitLogistic(
  speakers: readonly Prediction[],
  corpora: readonly Prediction[],
  name: DimensionName,
): Logistic {
  const points = [...pointsOf(speakers, name, 1), ...pointsOf(corpora, name, 0.43)];
  let [gain, offset] = [1, 0];
  for (let step = 0; step < newtonSteps; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
    for (const { target, weight, x } of points) {
      const p = 1 / (1 + Math.exp(-(gain * x + offset)));
      const [slope, curve] = [weight * (p - target), weight * p * (1 - p)];
      g0 += slope * x;
      g1 += slope;
      h00 += curve * x * x;
      h01 += curve * x;
      h11 += curve;
    }
    const determinant = h00 * h11 - h01 * h01;
    gain -= (h11 * g0 - h01 * g1) / determinant;
    offset -= (h00 * g1 - h01 * g0) / determinant;
  }
  return { gain, offset };
}
