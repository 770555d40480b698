import { percent } from './cells.ts';
import { origin } from './origin.ts';
import type { ConversationReport, KnownVoiceRecallRow, NamedRow, NeutralRow } from './schema.ts';
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
    'named correctly',
    'named incorrectly',
    'no emotion stands out',
    'no speech detected',
  ],
  ...['named neutral or calm', 'named angry', 'named disgust'],
];

const rangeOf = (interval: readonly [number, number] | null): string =>
  interval ? ` (${interval[0].toFixed(2)} to ${interval[1].toFixed(2)})` : '';

/** Neutral voices before and after they are known, and what that costs other emotions. */
function neutralTables(
  neutral: readonly NeutralRow[],
  recalls: readonly KnownVoiceRecallRow[],
): readonly ReportTable[] {
  return [
    {
      title: 'Half a minute of neutral reading: share of the speaking time after 10 s',
      head: [
        ...['analysed as', 'speakers', 'minutes of speech', 'named neutral or calm', 'between neutral and calm'],
        ...['between others', 'named angry or disgust', 'named otherwise'],
      ],
      rows: neutral.map((row) => [
        ...[row.name, row.nSpeakers, minutesOf(row.heardS)],
        ...[row.even, row.between, row.unsure, row.angryOrDisgust, row.other].map(percent),
      ]),
    },
    {
      title: 'Single clips of the same speakers: recall, neutral and calm counted as one',
      head: ['', 'clips', 'average', ...(recalls[0]?.recalls.map(({ emotion }) => emotion) ?? [])],
      rows: recalls.map((row) => [
        ...[row.name, row.nClips, percent(row.average)],
        ...row.recalls.map(({ recall }) => percent(recall)),
      ]),
    },
  ];
}

/** Synthetic conversations: how much is named correctly, and whether chapters are found. */
export function conversationTables(report: ConversationReport): ReportSection {
  const { chapters, corpora, model, neutral, nSpeakers, penalties, penalty, reading, recalls, talk } = report;
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
    ...neutralTables(neutral, recalls),
    {
      title: 'Chapters, in a quiet room',
      head: [
        'minutes',
        'recordings',
        'true chapters',
        'chapters found',
        'F1 of changes within 5 s (95 % CI)',
        'at most two chapters off',
      ],
      rows: chapters.map((row) => [
        row.minutes,
        row.nRecordings,
        ...[row.chapters, row.found].map((n) => n.toFixed(1)),
        `${row.f1.toFixed(2)}${rangeOf(row.f1Interval)}`,
        percent(row.nearby),
      ]),
    },
    {
      title: `Penalties compared on other conversations; the app uses ${penalty}`,
      head: ['minutes', 'recordings', 'penalty', 'F1 of changes within 5 s', 'changes found', 'true changes'],
      rows: penalties.map((row) => [
        ...[row.minutes, row.nRecordings, row.penalty],
        ...[row.f1.toFixed(2), row.nFound, row.nTrue],
      ]),
    },
  ];
  return { tables: tables.filter(({ rows }) => rows.length > 0), notes: [origin(report)] };
}
