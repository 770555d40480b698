import { percent } from './cells.ts';
import { origin } from './origin.ts';
import type { SpeakerReport } from './schema.ts';
import type { ReportSection } from './table.ts';

/** How much speech is given to the wrong voice in made-up conversations. */
export function speakerTables(report: SpeakerReport): ReportSection {
  const { corpora, minutes, nSpeakers, rows } = report;
  return {
    tables: [
      {
        title: `Telling voices apart: conversations of ${minutes} minutes, ${nSpeakers} unseen speakers (${corpora.join(', ')}), number of speakers given`,
        head: [
          'who',
          'corpus',
          'recordings',
          'given to the wrong voice',
          'median recording',
          'worst recording',
          'given to nobody',
        ],
        rows: rows.map(({ corpus, kind, median, missed, nRecordings, worst, wrong }) => [
          kind,
          corpus ?? 'all',
          nRecordings,
          ...[wrong, median, worst, missed].map(percent),
        ]),
      },
    ],
    notes: [origin(report)],
  };
}
