import { percent } from './cells.ts';
import { origin } from './origin.ts';
import type { ConversationReport, NamedRow } from './schema.ts';
import type { ReportSection, ReportTable } from './table.ts';

const minutesOf = (seconds: number): string => (seconds / 60).toFixed(1);

const namedCells = ({ angry, disgust, even, name, noSpeech, nRecordings, right, speechS, unsure, wrong }: NamedRow) => [
  name,
  nRecordings,
  minutesOf(speechS),
  ...[right, wrong, unsure, noSpeech, even, angry, disgust].map(percent),
];

const namedHead = (what: string): readonly string[] => [
  ...[
    what,
    'recordings',
    'minutes of speech',
    'named rightly',
    'named wrongly',
    'no emotion stands out',
    'no speech heard',
  ],
  ...['said neutral or calm', 'said angry', 'said disgust'],
];

/** Made-up conversations: what is named rightly, and whether chapters are found. */
export function conversationTables(report: ConversationReport): ReportSection {
  const { chapters, corpora, model, nSpeakers, penalties, penalty, reading, talk } = report;
  const whose = `model ${model}, ${nSpeakers} unseen speakers (${corpora.join(', ')})`;
  const tables: readonly ReportTable[] = [
    {
      title: `Conversations of 3 minutes: ${whose}, share of the speech`,
      head: namedHead('recording'),
      rows: talk.map(namedCells),
    },
    {
      title: 'Half a minute of even reading: each unseen speaker, share of the speech after 10 s',
      head: namedHead('recording'),
      rows: reading.map(namedCells),
    },
    {
      title: 'Chapters, in a quiet room',
      head: [
        'minutes',
        'recordings',
        'chapters made up',
        'chapters found',
        'F1 of changes within 5 s',
        'at most two chapters off',
      ],
      rows: chapters.map((row) => [
        row.minutes,
        row.nRecordings,
        ...[row.chapters, row.found].map((n) => n.toFixed(1)),
        row.f1.toFixed(2),
        percent(row.nearby),
      ]),
    },
    {
      title: `Penalties compared on other conversations; the app uses ${penalty}`,
      head: ['penalty', 'F1 of changes within 5 s', 'changes found', 'changes made up'],
      rows: penalties.map((row) => [row.penalty, row.f1.toFixed(2), row.nFound, row.nTrue]),
    },
  ];
  return { tables: tables.filter(({ rows }) => rows.length > 0), notes: [origin(report)] };
}
