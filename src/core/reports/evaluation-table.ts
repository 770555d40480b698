import type { ReportRow } from '../evaluation/report.ts';
import { percent, percentRange } from './cells.ts';
import type { WrittenReport } from './schema.ts';
import type { ReportSection } from './table.ts';

/** One model on unseen speakers: a row per corpus, then all clips together and the mean of the corpora. */
export function evaluationTables({ corpora, labelSet, model, overall }: WrittenReport): ReportSection {
  const row = ({ corpus, emotions, masked, nClips, nSpeakers }: ReportRow): (string | number)[] => [
    corpus ?? 'all',
    nClips,
    nSpeakers,
    emotions.length,
    percent(masked.uar) + percentRange(masked.uarInterval),
    percent(masked.accuracy),
    percent(masked.macroF1),
    percent(masked.ece),
  ];
  const isSeveral = corpora.length > 1;
  const mean = corpora.reduce((sum, { masked }) => sum + masked.uar, 0) / corpora.length;
  return {
    tables: [
      {
        title: `Model ${model}, ${labelSet} emotions, unseen speakers`,
        head: [
          'corpus',
          'clips',
          'speakers',
          'emotions',
          'average recall (95 % CI)',
          'accuracy',
          'macro F1',
          'calibration error',
        ],
        rows: isSeveral
          ? [...[...corpora, overall].map(row), ['mean of the corpora', '', '', '', percent(mean), '', '', '']]
          : [row(overall)],
      },
    ],
    notes: [],
  };
}
