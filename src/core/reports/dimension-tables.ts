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
      'told, right of these',
      'calibration error',
      'unseen corpora: average recall',
      'told, right of these',
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
    title: `Longer stretches: clips of one speaker and emotion joined, answered from a confidence of ${percent(unsureBelow)}, before and after a longer stretch is made surer`,
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

/** Energy and tone, longer stretches, and what is said where no emotion stands out. */
export function dimensionTables(report: Reports['tables-dimensions']): ReportSection {
  const { activation, between, lengths, levelFrom, unsureBelow, valence } = report;
  const from = `told from a confidence of ${percent(levelFrom)}`;
  return {
    tables: [
      dimensionTable(`Energy: low or high, ${from}`, activation.speakers, activation.corpora),
      dimensionTable(`Tone: negative or positive, ${from}`, valence.speakers, valence.corpora),
      {
        title: 'Between two emotions: clips whose likeliest emotion does not stand out',
        head: ['set', 'clips', 'such clips', 'the likeliest is right', 'one of the two likeliest is right'],
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
