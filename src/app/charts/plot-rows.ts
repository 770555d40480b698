import type { Columns } from './canvas/columns.ts';
import { bandHz } from './canvas/axis.ts';
import { clock, dbfs, percent } from '#app/words/format.ts';
import { emotionsText } from '#app/words/headline.ts';
import { words } from '#app/words/index.ts';
import { curveCells } from './curve-cells.ts';
import type { PlottedSound } from './canvas/sound-plot.ts';

/** Maximum number of rows in the table of a recording. */
const maxRows = 400;

/** Describes waveform and spectrogram over a time range: peak level and dominant frequency band. */
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

/** Rows of the table alternative to a sound plot: one per second, or per longer round step for long recordings. */
export function plotRows(
  {
    columns,
    curves,
    points,
    emotions,
    names,
  }: Pick<PlottedSound, 'columns' | 'curves' | 'points' | 'emotions' | 'names'>,
  durationS: number,
): string[][] {
  const stepS = Math.max(1, Math.ceil(durationS / maxRows));
  const rows: string[][] = [];
  let at = 0;
  for (let startS = 0; startS < durationS; startS += stepS) {
    const middleS = Math.min(durationS, startS + stepS / 2);
    while (at < points.length - 1 && (points[at]?.timeS ?? 0) < middleS) at++;
    const point = points[at];
    const shares = emotions.map((_, i) => (point?.probabilities ? percent(point.probabilities[i] ?? 0) : '–'));
    const endS = Math.min(durationS, startS + stepS);
    const cells = soundCells(columns, startS, endS);
    const measured = curves ? curveCells([curves], startS, endS) : [];
    const energy = typeof point?.activation === 'number' ? percent(point.activation) : '–';
    rows.push([
      clock(startS),
      ...cells,
      energy,
      ...measured,
      point ? answerText(point, emotions, names) : '–',
      ...shares,
    ]);
  }
  return rows;
}

/** The answer; where no emotion stands out, the two likeliest. */
function answerText(
  { answer, probabilities }: PlottedSound['points'][number],
  emotions: PlottedSound['emotions'],
  names: PlottedSound['names'],
): string {
  if (answer !== 'unsure' || !probabilities) return names[answer];
  const order = emotions.map((_, i) => i).toSorted((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  const likeliest = order.slice(0, 2).toSorted((a, b) => a - b);
  return emotionsText(
    { emotions: likeliest.flatMap((i) => emotions[i] ?? []) },
    { answers: names, headline: words.headline },
  );
}
