import { emotions } from '../classifier/labels.ts';
import { chapters as settings } from '../config.ts';
import { changePoints } from './change-points.ts';
import type { Track } from './change-points.ts';
import { dimensionsOf } from './dimensions.ts';
import type { Cell } from './grid.ts';

/** A second or more of speech. */
interface Point {
  readonly startS: number;
  endS: number;
  speechS: number;
  /** Probabilities over the eight emotions times seconds. */
  readonly weighted: Float64Array;
}

/** One value per emotion. Energy and tone are functions of these, and only add noise as extra values. */
const nValues = emotions.length;

/** Speech grouped into points of `seconds` each, with pauses in between. */
function pointsOf(cells: readonly Cell[], seconds: number): readonly Point[] {
  const points: Point[] = [];
  let isFull = true;
  for (const { endS, probabilities, speechShare, startS } of cells) {
    if (!probabilities) continue;
    if (isFull) points.push({ startS, endS, speechS: 0, weighted: new Float64Array(emotions.length) });
    const point = points.at(-1);
    if (!point) continue;
    const speechS = speechShare * (endS - startS);
    point.endS = endS;
    point.speechS += speechS;
    probabilities.forEach((p, i) => (point.weighted[i] = (point.weighted[i] ?? 0) + speechS * p));
    isFull = point.speechS >= seconds - 1e-6;
  }
  return points.filter(({ speechS }) => speechS > 0);
}

/** The points' values, centred on the mean over the recording and scaled by their short-term variation. */
function trackOf(points: readonly Point[]): Track {
  const values = new Float64Array(points.length * nValues);
  points.forEach(({ speechS, weighted }, t) => {
    values.set(
      weighted.map((p) => p / speechS),
      t * nValues,
    );
  });
  const weights = Float64Array.from(points, ({ speechS }) => speechS);
  for (let d = 0; d < nValues; d++) standardise(values, d, weights);
  return { values, nValues, weights };
}

function standardise(values: Float64Array, d: number, weights: Float64Array): void {
  const nPoints = weights.length;
  const { lagPoints, leastSpread } = settings;
  let [sum, total, squares] = [0, 0, 0];
  for (let t = 0; t < nPoints; t++) {
    const x = values[t * nValues + d] ?? 0;
    sum += (weights[t] ?? 0) * x;
    total += weights[t] ?? 0;
    if (t >= lagPoints) squares += (x - (values[(t - lagPoints) * nValues + d] ?? 0)) ** 2;
  }
  const mean = sum / total;
  // Half the mean squared difference estimates the variance without occasional changes of the mean.
  const spread = Math.max(leastSpread, Math.sqrt(squares / (2 * Math.max(1, nPoints - lagPoints))));
  for (let at = d; at < values.length; at += nValues) values[at] = ((values[at] ?? 0) - mean) / spread;
}

const speechOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, cell) => sum + (cell.probabilities ? cell.speechShare * (cell.endS - cell.startS) : 0), 0);

/** Times in the middle of the pauses before points. */
function startsOf(points: readonly Point[], changes: readonly number[]): readonly number[] {
  return changes.map((at) => ((points[at - 1]?.endS ?? 0) + (points[at]?.startS ?? 0)) / 2);
}

/**
 * Start times of a recording's chapters, except the first: the middle of the pause at which the emotion probabilities change
 * lastingly (see `changePoints`). If there are too many chapters, the penalty is raised.
 * @param cells the recording's grid
 * @returns seconds, in order; empty if nothing changes
 * Measured by `npm run conversations`; tested in tests/core/result/chapters.test.ts.
 */
export function findStartsS(cells: readonly Cell[], penalty: number): readonly number[] {
  const speechS = speechOf(cells);
  const seconds = Math.max(1, Math.ceil(speechS / settings.mostPoints));
  const points = pointsOf(cells, seconds);
  if (points.length === 0) return [];
  const track = trackOf(points);
  const minPoints = Math.ceil(settings.shortestSpeechS / seconds);
  let weight = penalty * Math.log(Math.max(2, speechS));
  let changes = changePoints(track, { penalty: weight, minPoints });
  while (changes.length >= settings.most) {
    weight *= settings.penaltyStep;
    changes = changePoints(track, { penalty: weight, minPoints });
  }
  return startsOf(points, changes);
}

/**
 * Start times of a short recording's chapters, except the first: where its energy changes. Its curve is too short for the spread of
 * eight probabilities to be estimated, and energy is the most reliable measure.
 */
function findEnergyStartsS(cells: readonly Cell[], speechS: number): readonly number[] {
  const { leastEnergyGain, shortestShare, shortestS } = settings.short;
  const points = pointsOf(cells, 1);
  const values = Float64Array.from(
    points,
    (point) => dimensionsOf(point.weighted.map((p) => p / point.speechS)).activation,
  );
  const track = { values, nValues: 1, weights: Float64Array.from(points, (point) => point.speechS) };
  const minPoints = Math.ceil(Math.max(shortestS, shortestShare * speechS));
  return startsOf(points, changePoints(track, { penalty: leastEnergyGain * speechS, minPoints }));
}

function findAppStartsS(cells: readonly Cell[]): readonly number[] {
  const startsS = findStartsS(cells, settings.penalty);
  const speechS = speechOf(cells);
  return startsS.length > 0 || speechS >= settings.short.belowS ? startsS : findEnergyStartsS(cells, speechS);
}

const known = new WeakMap<readonly Cell[], readonly number[]>();

/** The same with the app's penalty, and by energy alone in a short recording without any; computed once per grid. */
export function chapterStartsS(cells: readonly Cell[]): readonly number[] {
  const found = known.get(cells) ?? findAppStartsS(cells);
  known.set(cells, found);
  return found;
}
