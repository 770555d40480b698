import { difference, share } from './cells.ts';
import { origin } from './origin.ts';
import type { ModeRow, ModeTable, Reports } from './schema.ts';
import type { ReportSection } from './table.ts';

/** The gain from re-centring in a row. */
function gain({ gains }: ModeTable, mode: 'running' | 'baseline', name: string): string {
  const found = gains.find((each) => each.mode === mode && each.name === name);
  return found ? difference(found.uar) : '';
}

const withoutRecentring = ({ rows }: ModeTable): readonly ModeRow[] => rows.filter(({ mode }) => mode === 'alone');

/** The number of seeds behind a table. */
export const seedWords = ({ seeds }: Pick<ModeTable, 'seeds'>): string =>
  seeds.length === 1 ? 'one seed' : `${seeds.length} seeds, mean ± standard deviation`;

const fullHead = [
  'corpus',
  'clips',
  'speakers',
  'emotions',
  'average recall (95 % CI)',
  'unmasked',
  'gain from running voice mean (95 % CI)',
  'gain from voice profile (95 % CI)',
  'calibration error',
  'calibration error, unmasked',
];

const fullRow = (modes: ModeTable, row: ModeRow, name = row.name): (string | number)[] => [
  name,
  row.nClips,
  row.nSpeakers,
  row.emotions.length,
  share(row.uar),
  share({ ...row.open.uar, interval: null }),
  gain(modes, 'running', row.name),
  gain(modes, 'baseline', row.name),
  share(row.ece),
  share(row.open.ece),
];

const foldWords = (folds: readonly number[]): string =>
  folds.length === 5
    ? 'five-fold cross-validation, every speaker held out once'
    : `of five folds of speakers ${folds.join(', ')} held out`;

/** Unseen speakers, by corpus and by the literature's folds of RAVDESS. */
export function mainTables(report: Reports['tables-main']): ReportSection {
  const { eight, folds, ravdessFive, ravdessFolds } = report;
  const five = ravdessFive
    ? withoutRecentring(ravdessFive).map((row) => fullRow(ravdessFive, row, 'ravdess, five emotions'))
    : [];
  const rows = withoutRecentring(eight).map((row) => fullRow(eight, row));
  const at = rows.findIndex(([name]) => name === 'ravdess') + 1;
  const ofFolds = ravdessFolds && {
    title: "RAVDESS by the literature's folds of actors",
    head: ['fold', 'clips', 'average recall (95 % CI)', 'gain from running voice mean (95 % CI)'],
    rows: withoutRecentring(ravdessFolds)
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((row) => [row.name, row.nClips, share(row.uar), gain(ravdessFolds, 'running', row.name)]),
  };
  const title = `Unseen speakers: ${foldWords(folds)}, ${seedWords(eight)}`;
  return {
    tables: [
      { title, head: fullHead, rows: [...rows.slice(0, at), ...five, ...rows.slice(at)] },
      ...(ofFolds ? [ofFolds] : []),
    ],
    notes: [origin(report)],
  };
}

/** Unseen corpora. */
export function leftOutTables(report: Reports['tables-left-out']): ReportSection {
  const { eight } = report;
  const title = `Unseen corpora: each in turn left out of training, ${seedWords(eight)}`;
  const rows = withoutRecentring(eight).map((row) => fullRow(eight, row));
  return { tables: [{ title, head: fullHead, rows }], notes: [origin(report)] };
}

/** By gender and language. */
export function groupTables(report: Reports['tables-groups']): ReportSection {
  const { gender, genderWithinCorpora, language } = report;
  const parts: readonly (readonly [string, ModeTable | null])[] = [
    ['Women and men, all corpora together', gender],
    ['Women and men within the corpora that have both', genderWithinCorpora],
    ['Languages', language],
  ];
  const tables = parts.flatMap(([title, modes]) => {
    if (!modes) return [];
    const rows = withoutRecentring(modes).map((row) => [
      row.name,
      row.nClips,
      row.nSpeakers,
      share(row.uar),
      share(row.ece),
    ]);
    const head = ['clips of', 'clips', 'speakers', 'average recall (95 % CI)', 'calibration error'];
    return [{ title: `${title}, unseen speakers`, head, rows }];
  });
  return { tables, notes: [origin(report)] };
}
