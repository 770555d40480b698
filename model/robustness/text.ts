import type { NoSpeechRow } from '#core/reports/schema.ts';
import type { Interval } from '#core/evaluation/bootstrap.ts';
import { textTable } from '../cli/text-table.ts';
import type { RobustnessReport } from './report.ts';

const points = (share: number): string => (100 * share).toFixed(1).replace(/^-0\.0$/, '0.0');
const range = (interval: Interval | null): string => (interval ? interval.map(points).join(' to ') : '-');

/** A table of counts; empty without rows. */
function counted(
  head: readonly string[],
  rows: readonly NoSpeechRow[],
  shareOf: (row: NoSpeechRow) => number,
): readonly string[] {
  const lines = rows.map((row) => [row.kind, String(row.nSounds), String(row.nWindows), points(shareOf(row))]);
  return lines.length > 0 ? [textTable([[...head], ...lines])] : [];
}

/** The report as text: conditions, then false detections of speech. */
export function robustnessText(report: RobustnessReport): string {
  const conditions = report.rows.map(({ against, beside, group, lost, name, nWithoutSpeech, uar }) => [
    group === '' ? name : `${group}: ${name}`,
    points(uar.value),
    range(uar.interval),
    points(lost.value),
    range(lost.interval),
    against,
    String(nWithoutSpeech),
    ...(beside ? [points(beside.uar.value), points(beside.ahead.value), range(beside.ahead.interval)] : []),
  ]);
  const other = [`UAR of ${report.beside}`, 'ahead', '95 %'];
  return `${[
    `model ${report.model}, ${report.nClips} clips of ${report.nSpeakers} speakers, average recall in points`,
    textTable([
      ['', 'UAR', '95 %', 'lost', '95 %', 'against', 'no speech', ...(report.beside === null ? [] : other)],
      ...conditions,
    ]),
    ...counted(['noise', 'sounds', 'windows', 'no speech %'], report.noSpeech, ({ share }) => share),
    ...counted(['loud speech', 'clips', 'windows', 'speech %'], report.loudSpeech, ({ share }) => 1 - share),
  ].join('\n\n')}\n`;
}
