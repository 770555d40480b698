import { share } from './cells.ts';
import { foldsOf, meanRecalls } from './model-tables.ts';
import type { BaselineRow, ModelComparison, ModeRow, ModeTable, Reports } from './schema.ts';
import type { ReportSection } from './table.ts';
import { measured } from './bench-table.ts';

/** The reports that the summary is drawn from. */
export type SummaryReports = Pick<Reports, 'tables-main' | 'tables-left-out' | 'tables-baselines' | 'models' | 'bench'>;

/** The row that holds the mean over the corpora. */
export const meanRow = 'mean of the corpora';
const allRow = 'all clips together';
const othersRow = 'mean of the other corpora';

const titles: Readonly<Record<string, string>> = {
  ased: 'ASED, Amharic',
  emodb: 'EmoDB, German',
  emospeech: 'EmoSpeech, Indian English and Hindi',
  nemo: 'nEMO, Polish',
  ravdess: 'RAVDESS, English',
  turev: 'TurEV-DB, Turkish',
  urdu: 'URDU, Urdu',
};

/** The name of a corpus with its language. */
export const titleOf = (corpus: string): string => titles[corpus] ?? corpus;

/** Average recall of every classifier, for one corpus or the mean of all. */
export interface Overview {
  readonly name: string;
  readonly network: ModeRow['uar'];
  /** Of networks trained without this corpus. */
  readonly leftOut: ModeRow['uar'];
  readonly svm: BaselineRow['baseline'];
  readonly forest: BaselineRow['baseline'];
  /** Chance level: one divided by the number of emotions. */
  readonly chance: number;
}

function findRow({ rows }: ModeTable, name: string): ModeRow {
  const row = rows.find((each) => each.mode === 'alone' && each.name === name);
  if (!row) throw new Error(`The reports have no row for ${name}.`);
  return row;
}

function findBaseline(rows: readonly BaselineRow[], name: string): BaselineRow['baseline'] {
  const row = rows.find((each) => each.name === name);
  if (!row) throw new Error(`The baseline classifiers have no row for ${name}.`);
  return row.baseline;
}

/** Average recall by corpus, best first, then the mean of the corpora. */
export function overviewOf(reports: Omit<SummaryReports, 'models' | 'bench'>): readonly Overview[] {
  const { eight } = reports['tables-main'];
  const { forest, svm } = reports['tables-baselines'];
  const corpora = eight.rows.filter(
    ({ mode, name }) => mode === 'alone' && ![meanRow, allRow, othersRow].includes(name),
  );
  const sorted = corpora.toSorted((a, b) => b.uar.mean - a.uar.mean);
  const chances = sorted.map(({ emotions }) => 1 / emotions.length);
  const meanChance = chances.reduce((a, b) => a + b, 0) / chances.length;
  return [...sorted, findRow(eight, meanRow)].map(({ name, uar }, i) => ({
    name,
    network: uar,
    leftOut: findRow(reports['tables-left-out'].eight, name).uar,
    svm: findBaseline(svm, name),
    forest: findBaseline(forest, name),
    chance: chances[i] ?? meanChance,
  }));
}

/** Average recall by corpus, in five columns. */
export function overviewTables(reports: Omit<SummaryReports, 'models' | 'bench'>): ReportSection {
  const alone = (figure: ModeRow['uar']): string => share({ ...figure, interval: null });
  return {
    tables: [
      {
        title: 'Average recall by corpus; emotions that a corpus lacks are masked',
        head: ['corpus', 'unseen speakers (95 % CI)', 'unseen corpus (95 % CI)', 'SVM, unseen speakers', 'guessing'],
        rows: overviewOf(reports).map(({ chance, leftOut, name, network, svm }) => [
          titleOf(name),
          share(network),
          share(leftOut),
          alone(svm),
          `${(100 * chance).toFixed(1)} %`,
        ]),
      },
    ],
    notes: [],
  };
}

const whole = (value: number): string => `${(100 * value).toFixed(0)} %`;

/** The accurate model and the light one on the same clips. */
function accurateRow(speakers: ModelComparison, corpora: ModelComparison | null): readonly string[] {
  const onSpeakers = meanRecalls(speakers);
  const onCorpora = corpora && { ...meanRecalls(corpora), n: corpora.rows.length };
  const ravdess = speakers.rows.find(({ corpus }) => corpus === 'ravdess');
  return [
    'Accurate model',
    `**${whole(onSpeakers.accurate)}** on unseen speakers` +
      (onCorpora ? `, **${whole(onCorpora.accurate)}** on ${onCorpora.n} unseen corpora` : '') +
      ` (the light model on the same clips: ${whole(onSpeakers.light)}` +
      (onCorpora ? ` and ${whole(onCorpora.light)})` : ')'),
    `average recall over ${speakers.rows.length} corpora, ${foldsOf(speakers)}` +
      (ravdess ? `; RAVDESS, eight emotions: ${whole(ravdess.accurate.recall)}` : ''),
  ];
}

/** The figures that matter most: accuracy, speed and size. */
export function summaryTables(reports: SummaryReports): ReportSection {
  const { bench, models } = reports;
  const figure = (name: string): string => {
    const found = bench.figures.find((each) => each.name === name);
    if (!found) throw new Error(`The benchmark has no figure named "${name}".`);
    return `${measured(found.value)} ${found.unit}`;
  };
  const overview = overviewOf(reports);
  const [mean, ravdess] = [meanRow, 'ravdess'].map((name) => overview.find((each) => each.name === name));
  if (!mean || !ravdess) throw new Error('The reports lack RAVDESS or the mean of the corpora.');
  const nCorpora = overview.length - 1;
  const { cores, processor } = bench.machine;
  return {
    tables: [
      {
        title: 'At a glance',
        head: ['', 'figure', 'measured on'],
        rows: [
          [
            'Accuracy',
            `**${whole(mean.network.mean)}** on unseen speakers, **${whole(mean.leftOut.mean)}** on unseen corpora (guessing: ${whole(mean.chance)})`,
            `average recall over ${nCorpora} corpora, cross-validated; RAVDESS, eight emotions: ${whole(ravdess.network.mean)}`,
          ],
          ...(models.speakers ? [accurateRow(models.speakers, models.corpora)] : []),
          [
            'Speed',
            `**${figure('Chromium: 10 min WAV file')}**, live scores after ${figure('Chromium: latency from the last sample of a hop to its scores on the page')}`,
            `${cores} cores (${processor}), no graphics card`,
          ],
          ['Size', `**${figure('First visit, compressed')}**`, 'first visit: app, engine and model, compressed'],
        ],
        nWords: 3,
      },
    ],
    notes: [],
  };
}
