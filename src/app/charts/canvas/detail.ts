import type { Answer } from '#core/classifier/labels.ts';
import type { TimeSpan } from './axis.ts';
import type { Columns } from './columns.ts';
import type { LanePoint } from './lane-point.ts';

/** Number of columns merged into one of the next level. */
const step = 8;
/** Levels with fewer columns are not reduced further. */
const minColumns = 4096;

/** Levels of a finished recording, finest first; created on first use and garbage-collected with the recording. */
const levelsOf = new WeakMap<Columns, readonly Columns[]>();

function levels(columns: Columns): readonly Columns[] {
  let made = levelsOf.get(columns);
  if (!made) {
    const all = [columns];
    for (let last = columns; last.end >= minColumns; all.push(last)) last = coarser(last);
    levelsOf.set(columns, all);
    made = all;
  }
  return made;
}

/**
 * The columns to draw a view from. Zoomed out, groups of 8 or 64 columns are merged beforehand, so that drawing costs
 * depend on the width, not on the duration. Never coarser than one pixel.
 * @param width of the view in pixels
 */
export function columnsFor(columns: Columns, view: TimeSpan, width: number): Columns {
  const perPixel = (view.endS - view.startS) / columns.columnS / Math.max(1, width);
  if (perPixel < step || !columns.isFinished) return columns;
  const all = levels(columns);
  return all[Math.min(all.length - 1, Math.floor(Math.log(perPixel) / Math.log(step)))] ?? columns;
}

/** Merges groups of `step` columns: minimum and maximum sample, maximum level of each band. */
function coarser({ nBands, envelope, spectrogram, end, columnS }: Columns): Columns {
  const n = Math.ceil(end / step);
  const made = { envelope: new Float32Array(2 * n), spectrogram: new Uint8Array(nBands * n) };
  for (let i = 0; i < n; i++) {
    let [low, high] = [Infinity, -Infinity];
    const last = Math.min((i + 1) * step, end);
    for (let j = i * step; j < last; j++) {
      low = Math.min(low, envelope[2 * j]!);
      high = Math.max(high, envelope[2 * j + 1]!);
    }
    made.envelope[2 * i] = low;
    made.envelope[2 * i + 1] = high;
    for (let band = 0; band < nBands; band++) {
      let loudest = 0;
      for (let at = i * step * nBands + band; at < last * nBands; at += nBands) {
        const level = spectrogram[at]!;
        if (level > loudest) loudest = level;
      }
      made.spectrogram[i * nBands + band] = loudest;
    }
  }
  return { ...made, isFinished: true, columnS: columnS * step, nBands, capacity: n, first: 0, end: n };
}

const loudestOf = new WeakMap<Columns, number>();

/** The loudest band level of a finished recording, cached so that shades do not depend on the visible range. */
export function loudestOfAll(columns: Columns): number | null {
  if (!columns.isFinished) return null;
  let loudest = loudestOf.get(columns);
  if (loudest === undefined) {
    loudest = 0;
    for (const level of levels(columns).at(-1)?.spectrogram ?? []) loudest = Math.max(loudest, level);
    loudestOf.set(columns, loudest);
  }
  return loudest;
}

interface Thinned {
  /** During a live session, points are still being added; a cached result for fewer points is stale. */
  readonly ofLength: number;
  readonly byCount: Map<number, readonly LanePoint[]>;
}
const thinnedOf = new WeakMap<readonly LanePoint[], Thinned>();
/** With fewer points per pixel, all are drawn. */
const minPerPixel = 4;

/** The points to draw a view from; points that share a pixel are merged. */
export function pointsFor(points: readonly LanePoint[], view: TimeSpan, width: number): readonly LanePoint[] {
  const spanS = (points.at(-1)?.timeS ?? 0) - (points[0]?.timeS ?? 0);
  const perPixel = ((points.length / spanS) * (view.endS - view.startS)) / Math.max(1, width);
  if (!(perPixel >= minPerPixel)) return points;
  const n = 2 ** Math.floor(Math.log2(perPixel));
  let thinned = thinnedOf.get(points);
  if (thinned?.ofLength !== points.length) {
    thinned = { ofLength: points.length, byCount: new Map() };
    thinnedOf.set(points, thinned);
  }
  const made = thinned.byCount.get(n) ?? thin(points, n);
  thinned.byCount.set(n, made);
  return made;
}

/**
 * Merges groups of `n` points into one at the time of the last: the most frequent answer, the mean probabilities and the
 * mean energy.
 */
function thin(points: readonly LanePoint[], n: number): readonly LanePoint[] {
  const [first] = points;
  if (!first) return [];
  const made: LanePoint[] = [first];
  for (let from = 1; from < points.length; from += n) {
    const group = points.slice(from, from + n);
    const counts = new Map<Answer, number>();
    for (const { answer } of group) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    const [answer] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
    const heard = group.flatMap(({ probabilities }) => (probabilities ? [probabilities] : []));
    const [one] = heard;
    const probabilities =
      one && heard.length * 2 >= group.length
        ? Float32Array.from(
            { length: one.length },
            (_, k) => heard.reduce((sum, p) => sum + (p[k] ?? 0), 0) / heard.length,
          )
        : null;
    const energies = group.flatMap(({ activation }) => (typeof activation === 'number' ? [activation] : []));
    const activation = energies.length > 0 ? energies.reduce((sum, energy) => sum + energy, 0) / energies.length : null;
    made.push({ timeS: group.at(-1)?.timeS ?? first.timeS, answer, probabilities, activation });
  }
  return made;
}
