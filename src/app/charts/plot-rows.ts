import type { Columns } from './canvas/columns.ts';
import { bandHz } from './canvas/axis.ts';
import { clock, dbfs, percent } from '#app/words/format.ts';
import type { PlottedSound } from './canvas/sound-plot.ts';

/** A table of a whole sound has at most this many rows. */
const maxRows = 400;

/** What the waveform and the spectrogram show of a stretch of time, in words: its peak level and its strongest band. */
export function soundCells(columns: Columns, startS: number, endS: number): readonly [string, string] {
  const { columnS, capacity, nBands } = columns;
  const from = Math.max(columns.first, Math.floor(startS / columnS));
  const to = Math.min(columns.end, Math.ceil(endS / columnS));
  let peak = 0;
  let loudest = 0;
  let band = -1;
  for (let i = from; i < to; i++) {
    const at = i % capacity;
    peak = Math.max(peak, -(columns.envelope[2 * at] ?? 0), columns.envelope[2 * at + 1] ?? 0);
    for (let b = 0; b < nBands; b++) {
      const byte = columns.spectrogram[at * nBands + b] ?? 0;
      if (byte > loudest) [loudest, band] = [byte, b];
    }
  }
  return [dbfs(20 * Math.log10(peak)), band < 0 ? '–' : `${Math.round(bandHz(band, nBands) / 10) * 10} Hz`];
}

/** The table twin of a sound plot: one row per second, or per longer round step for a long sound. */
export function plotRows({ columns, points, emotions, names }: PlottedSound, durationS: number): string[][] {
  const stepS = Math.max(1, Math.ceil(durationS / maxRows));
  const rows: string[][] = [];
  let at = 0;
  for (let startS = 0; startS < durationS; startS += stepS) {
    const middleS = Math.min(durationS, startS + stepS / 2);
    while (at < points.length - 1 && (points[at]?.timeS ?? 0) < middleS) at++;
    const point = points[at];
    const shares = emotions.map((_, i) => (point?.probabilities ? percent(point.probabilities[i] ?? 0) : '–'));
    const cells = soundCells(columns, startS, Math.min(durationS, startS + stepS));
    rows.push([clock(startS), ...cells, point ? names[point.answer] : '–', ...shares]);
  }
  return rows;
}
