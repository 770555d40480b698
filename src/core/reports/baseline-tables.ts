import { seedWords } from './accuracy-tables.ts';
import { difference, percent, points, share } from './cells.ts';
import { origin, originOfOneCore } from './origin.ts';
import type { PaperRuns, Reports } from './schema.ts';
import type { ReportSection } from './table.ts';

/** The network against both baseline classifiers. */
export function comparisonTables(report: Reports['tables-baselines']): ReportSection {
  const { forest, svm } = report;
  const rows = svm.map(({ above, name, nClips, network, baseline }, i) => [
    name,
    nClips,
    share({ ...network, interval: null }),
    share({ ...baseline, interval: null }),
    difference(above),
    ...(forest[i] ? [share({ ...forest[i].baseline, interval: null }), difference(forest[i].above)] : []),
  ]);
  const table = {
    title: `Network and baseline classifiers: the same clips, eight emotions, every speaker held out once, clips of all folds pooled, ${seedWords(report)}`,
    head: [
      'corpus',
      'clips',
      'network',
      'SVM',
      'network minus SVM (95 % CI)',
      'random forest',
      'network minus forest (95 % CI)',
    ],
    rows,
  };
  return { tables: [table], notes: [origin(report)] };
}

/** Scores of the baseline classifiers on unseen speakers, by corpus. */
export function baselineTables({
  clips,
  command,
  components,
  deviationOverSeeds,
  processorSeconds,
  seeds,
  summary,
}: Reports['baselines']): ReportSection {
  const { eight, five } = summary;
  const columns = [eight.svm.uar, eight.forest.uar, five.svm.uar, five.forest.uar];
  const tried = Object.entries(components).map(([n, recall]) => `${percent(recall)} with ${n}`);
  const all = 'mean of the corpora';
  const [svmError, forestError] = [eight.svm, eight.forest].map(({ ece }) => percent(ece[all]?.mean ?? 0));
  return {
    tables: [
      {
        title: `SVM and random forest on functionals of the same windows: average recall, ${clips} clips, every speaker held out once (mean of five folds ± standard deviation over them)`,
        head: ['corpus', 'SVM, eight emotions', 'forest, eight', 'SVM, five', 'forest, five'],
        rows: Object.keys(eight.svm.uar).map((corpus) => [
          corpus,
          ...columns.map((column) => (column[corpus] ? share(column[corpus]) : '')),
        ]),
      },
    ],
    notes: [
      `The forest is the mean of ${seeds.forest} seeds. Their means over folds and corpora deviate by ${points(deviationOverSeeds.forest)}. Calibration error, mean of the corpora, eight emotions: ${svmError} (SVM), ${forestError} (forest). Average recall of the SVM by number of principal components, on the training speakers of the first fold: ${tried.join(', ')}.`,
      originOfOneCore(command, processorSeconds.svm + processorSeconds.forest),
    ],
  };
}

/** Scores of the paper's own network. */
export function paperTables(report: Reports['paper-network']): ReportSection {
  const { clips, command, epochs, parameters, processorSeconds, seeds, speakers } = report;
  const row = (name: string, { accuracy, uar }: PaperRuns): string[] => [
    name,
    ...[uar, accuracy].map(({ deviationOverFolds, mean }) => share({ mean, deviation: deviationOverFolds })),
    points(uar.deviationOverSeeds),
  ];
  return {
    tables: [
      {
        title: `The paper's own network on RAVDESS: five emotions, ${clips} clips, ${speakers} speakers, five folds, ${seeds} seeds, ${epochs} epochs, ${parameters.toLocaleString('en')} parameters (mean ± standard deviation over folds)`,
        head: ['test set', 'average recall', 'accuracy', 'deviation over seeds'],
        rows: [
          row('unseen speakers', report.speakersUnseen),
          row('a random fifth of the clips, speakers shared with training', report.randomClips),
        ],
      },
    ],
    notes: [originOfOneCore(command, processorSeconds)],
  };
}
