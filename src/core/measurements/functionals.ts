import { measuring } from '../config.ts';
import type { SpeechStretch } from '../result/types.ts';
import { columnIndex, frameColumns, statistics, stretchColumns } from './columns.ts';
import type { Column } from './columns.ts';
import type { FrameTable } from './measurer.ts';
import { integratedLoudness } from './loudness.ts';

/** The columns of a segment, in order. */
export const functionalColumns: readonly Column[] = [
  ...stretchColumns,
  ...frameColumns.flatMap(({ about, name, source, unit, isVoicedOnly }) =>
    statistics.map(([statistic, words]) => ({
      name: `${name}_${statistic}`,
      unit: statistic === 'slope' ? `${unit} per second` : unit,
      source,
      about: `${words} over ${isVoicedOnly ? 'the voiced' : 'all'} frames: ${about}`,
    })),
  ),
];

/** A part of a recording. Its frames are those whose middle lies in it. */
export interface MeasuredSpan {
  readonly startS: number;
  readonly endS: number;
}

/**
 * Summarises the frames of a part of a recording.
 * @param speech segments of speech in the whole recording; null if unknown
 * @returns values in the order of `functionalColumns`; NaN if there is none
 */
export function functionalsOf(
  { hopS, nFrames, values }: FrameTable,
  { startS, endS }: MeasuredSpan,
  speech: readonly SpeechStretch[] | null,
): readonly number[] {
  const first = Math.max(0, Math.ceil(startS / hopS - 1e-6));
  const last = Math.min(nFrames, Math.ceil(endS / hopS - 1e-6));
  const series = (column: number): number[] =>
    Array.from(
      { length: Math.max(0, last - first) },
      (_, i) => values[(first + i) * frameColumns.length + column] ?? NaN,
    );
  const pitch = series(columnIndex('pitch_hz'));
  // Every tenth of a second, the interval of the loudness.
  const every = measuring.loudnessHopSamples / measuring.hopSamples;
  const momentary = series(columnIndex('loudness_lufs')).filter((_, i) => (first + i) % every === 0);
  const lengthS = endS - startS;
  return [
    pitch.filter((hz) => hz > 0).length / pitch.length,
    speech ? 1 - overlapS(speech, startS, endS) / lengthS : NaN,
    countSyllables(series(columnIndex('energy_dbfs')), pitch) / lengthS,
    integratedLoudness(momentary),
    ...frameColumns.flatMap((_, column) => statisticsOf(series(column), hopS)),
  ];
}

function overlapS(stretches: readonly SpeechStretch[], startS: number, endS: number): number {
  return stretches.reduce(
    (sum, stretch) => sum + Math.max(0, Math.min(stretch.endS, endS) - Math.max(stretch.startS, startS)),
    0,
  );
}

/** Mean, standard deviation, 10th, 50th and 90th percentile (linearly interpolated) and slope per second, ignoring NaN. */
function statisticsOf(series: readonly number[], hopS: number): readonly number[] {
  const points = series.flatMap((y, i) => (Number.isFinite(y) ? [[i * hopS, y] as const] : []));
  if (points.length === 0) return statistics.map(() => NaN);
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [meanX, meanY] = [mean(([x]) => x), mean(([, y]) => y)];
  const variance = mean(([, y]) => (y - meanY) ** 2);
  const spread = mean(([x]) => (x - meanX) ** 2);
  const slope = points.length < 2 ? NaN : mean(([x, y]) => (x - meanX) * (y - meanY)) / spread;
  const sorted = points.map(([, y]) => y).sort((a, b) => a - b);
  const percentile = (share: number): number => {
    const at = share * (sorted.length - 1);
    const low = sorted[Math.floor(at)] ?? NaN;
    return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? low) - low);
  };
  return [meanY, Math.sqrt(variance), percentile(0.1), percentile(0.5), percentile(0.9), slope];
}

/**
 * Counts syllables: voiced energy peaks that are not too far below the loudest and separated from the previous one by a dip.
 * Source: de Jong and Wempe, "Praat script to detect syllable nuclei", Behavior Research Methods 41, 2009.
 */
export function countSyllables(energyDb: readonly number[], pitchHz: readonly number[]): number {
  const { belowTopDb, dipDb, smoothHops } = measuring.syllables;
  const smooth = energyDb.map((_, i) => {
    const near = energyDb.slice(Math.max(0, i - smoothHops), i + smoothHops + 1);
    return near.reduce((sum, db) => sum + db, 0) / near.length;
  });
  const sorted = smooth.toSorted((a, b) => a - b);
  // The very loudest frame may be a knock.
  const gate = (sorted[Math.floor(0.99 * (sorted.length - 1))] ?? 0) - belowTopDb;
  let [n, lastPeak, lowest] = [0, 0, 0];
  smooth.forEach((db, i) => {
    lowest = Math.min(lowest, db);
    const isPeak = db > (smooth[i - 1] ?? -Infinity) && db >= (smooth[i + 1] ?? -Infinity);
    if (!isPeak || db < gate || !((pitchHz[i] ?? NaN) > 0)) return;
    const isParted = db - lowest >= dipDb && lastPeak - lowest >= dipDb;
    if (n === 0 || isParted) n++;
    // A peak on the flank of another belongs to the same syllable.
    else if (db <= lastPeak) return;
    [lastPeak, lowest] = [db, db];
  });
  return n;
}
