import { percent, pointsRange, signed } from './cells.ts';
import { origin } from './origin.ts';
import type { IntervalFigure, NoSpeechRow, RobustnessReport } from './schema.ts';
import type { ReportSection, ReportTable } from './table.ts';

/** Points gained: the negated loss. */
const gained = ({ interval, value }: IntervalFigure): string =>
  `${signed(-value)}${pointsRange(interval && [-interval[1], -interval[0]])}`;

const figures = ['average recall', 'change (95 % CI)'];

function rowsOf({ beside, rows }: RobustnessReport): (string | number)[][] {
  return rows.map(({ against, beside: other, group, lost, name, nWithoutSpeech, uar }) => {
    const isClean = group === '';
    return [
      group || 'clean',
      isClean ? 'as recorded' : name,
      percent(uar.value),
      isClean ? '' : gained(lost),
      ...(beside ? [] : [against === 'clean' ? '' : against]),
      nWithoutSpeech,
      ...(other
        ? [
            percent(other.uar.value),
            isClean ? '' : gained(other.lost),
            `${signed(other.ahead.value)}${pointsRange(other.ahead.interval)}`,
            other.nWithoutSpeech,
          ]
        : []),
    ];
  });
}

function headOf({ beside, model }: RobustnessReport): string[] {
  const first = ['group', 'condition'];
  if (!beside) return [...first, ...figures, 'compared with, if not clean', 'clips without speech'];
  return [
    ...first,
    ...[...figures, 'clips without speech'].map((figure) => `${model}: ${figure}`),
    ...[...figures, 'ahead (95 % CI)', 'clips without speech'].map((figure) => `${beside}: ${figure}`),
  ];
}

/** Robustness: noise, rooms, microphones, codecs, levels, lengths. */
export function robustnessTables(report: RobustnessReport): ReportSection {
  const { beside, corpora, loudSpeech, model, nClips, noSpeech, nSpeakers, skipped } = report;
  const counted = (rows: readonly NoSpeechRow[], shareOf: (share: number) => number): (string | number)[][] =>
    rows.map(({ kind, nSounds, nWindows, share }) => [kind, nSounds, nWindows, percent(shareOf(share))]);
  const whose = beside ? `models ${model} and ${beside}` : `model ${model}`;
  const tables: readonly ReportTable[] = [
    {
      title: `Robustness: ${whose}, the same ${nClips} clips of ${nSpeakers} unseen speakers (${corpora.join(', ')}), mean of the corpora`,
      head: headOf(report),
      rows: rowsOf(report),
      nWords: 2,
    },
    {
      title: 'Noise that should be answered with `no speech`',
      head: ['noise', 'sounds', 'windows', 'answered with `no speech`'],
      rows: counted(noSpeech, (share) => share),
    },
    {
      title: 'Loud speech that should still count as speech',
      head: ['speech', 'clips', 'windows', 'counted as speech'],
      rows: counted(loudSpeech, (share) => 1 - share),
    },
  ];
  return {
    tables: tables.filter(({ rows }) => rows.length > 0),
    notes: [...(skipped.length > 0 ? [`Skipped: ${skipped.join('; ')}.`] : []), origin(report)],
  };
}
