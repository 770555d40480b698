import { percent } from './cells.ts';
import { origin } from './origin.ts';
import type { BetweenFigures, DimensionRow, LengthRow, Reports } from './schema.ts';
import type { ReportSection, ReportTable } from './table.ts';

function dimensionTable(
  title: string,
  speakers: readonly DimensionRow[],
  corpora: readonly DimensionRow[],
): ReportTable {
  const cells = ({ accuracy, coverage, ece, uar }: DimensionRow): readonly string[] => [
    percent(uar),
    `${percent(coverage)}, ${percent(accuracy)}`,
    percent(ece),
  ];
  return {
    title,
    head: [
      'corpus',
      'clips',
      'unseen speakers: average recall',
      'decided, right of these',
      'calibration error',
      'unseen corpora: average recall',
      'decided, right of these',
      'calibration error',
    ],
    rows: speakers.map((row) => {
      const leftOut = corpora.find(({ corpus }) => corpus === row.corpus);
      return [
        row.corpus ?? 'mean of the corpora',
        row.nClips,
        ...cells(row),
        ...(leftOut ? cells(leftOut) : ['none', 'none', 'none']),
      ];
    }),
  };
}

function lengthTable(speakers: readonly LengthRow[], corpora: readonly LengthRow[], unsureBelow: number): ReportTable {
  const cells = ({ accuracy, mean, pooled }: LengthRow): readonly string[] => [
    percent(accuracy),
    `${percent(mean.ece)}, ${percent(pooled.ece)}`,
    `${percent(mean.answered)}, ${percent(pooled.answered)}`,
  ];
  const heads = ['right', 'calibration error before, after', 'answered before, after'];
  return {
    title: `Longer segments: clips of one speaker and emotion joined, answered at a confidence of ${percent(unsureBelow)} or more, before and after confidence is raised for length`,
    head: [
      'length',
      ...heads.map((head) => `unseen speakers: ${head}`),
      ...heads.map((head) => `unseen corpora: ${head}`),
    ],
    rows: speakers.map((row, i) => [`${row.seconds} s`, ...cells(row), ...(corpora[i] ? cells(corpora[i]) : [])]),
  };
}

const betweenRow = (name: string, { either, first, nClips, unsure }: BetweenFigures): readonly (string | number)[] => [
  name,
  nClips,
  percent(unsure),
  percent(first),
  percent(either),
];

/** Energy and tone, longer segments, and the answers where no emotion stands out. */
export function dimensionTables(report: Reports['tables-dimensions']): ReportSection {
  const { activation, between, lengths, levelFrom, unsureBelow, valence } = report;
  const from = `decided at a confidence of ${percent(levelFrom)} or more`;
  return {
    tables: [
      dimensionTable(`Energy: low or high, ${from}`, activation.speakers, activation.corpora),
      dimensionTable(`Tone: negative or positive, ${from}`, valence.speakers, valence.corpora),
      {
        title: 'Two most likely emotions: clips where no emotion stands out',
        head: ['set', 'clips', 'share of such clips', 'most likely is right', 'one of the two is right'],
        rows: [betweenRow('unseen speakers', between.speakers), betweenRow('unseen corpora', between.corpora)],
      },
      lengthTable(lengths.speakers, lengths.corpora, unsureBelow),
    ],
    notes: [
      `Fitted: energy ${activation.gain.toFixed(2)} (gain), ${activation.offset.toFixed(2)} (offset), tone ${valence.gain.toFixed(2)}, ${valence.offset.toFixed(2)}.`,
      origin(report),
    ],
  };
}
