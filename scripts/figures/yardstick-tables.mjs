// The tables of the yardsticks: what training.baselines.score and training.baselines.paper found.
import { duration, percent, share } from './cells.mjs';

/**
 * @typedef {import('./cells.mjs').Section} Section
 * @typedef {{ mean: number, deviation: number }} Spread over folds
 * @typedef {{ uar: Record<string, Spread>, ece: Record<string, Spread> }} YardstickRow
 * @typedef {{ svm: YardstickRow, forest: YardstickRow }} BothYardsticks
 * @typedef {{ svm: number, forest: number }} PerYardstick
 * @typedef {{ kind: 'yardsticks', command: string, clips: number, processorSeconds: PerYardstick, seeds: PerYardstick, deviationOverSeeds: { forest: number }, components: Record<string, number>, summary: { eight: BothYardsticks, five: BothYardsticks } }} Yardsticks
 * @typedef {{ mean: number, deviationOverSeeds: number, deviationOverFolds: number }} SpreadOfRuns
 * @typedef {{ uar: SpreadOfRuns, accuracy: SpreadOfRuns }} Runs
 * @typedef {{ kind: 'paper-network', command: string, clips: number, speakers: number, parameters: number, epochs: number, seeds: number, processorSeconds: number, speakersUnseen: Runs, randomClips: Runs }} PaperNetwork
 */

/** @param {number} share */
const points = (share) => `${(100 * share).toFixed(1)} points`;

/** @param {string} command @param {number} processorSeconds */
const origin = (command, processorSeconds) =>
  `\`${command}\` makes this table in ${duration(processorSeconds)} of one core.`;

/** What the yardsticks score on speakers they never heard, per corpus. @param {Yardsticks} report @returns {Section} */
export function yardsticksTable({ clips, command, components, deviationOverSeeds, processorSeconds, seeds, summary }) {
  const { eight, five } = summary;
  const columns = [eight.svm.uar, eight.forest.uar, five.svm.uar, five.forest.uar];
  const tried = Object.entries(components).map(([n, recall]) => `${percent(recall)} with ${n}`);
  const all = 'mean of the corpora';
  const [svmError, forestError] = [eight.svm, eight.forest].map(({ ece }) => percent(ece[all]?.mean ?? 0));
  return {
    tables: [
      {
        title: `Support-vector machine and random forest on functionals of the same windows: average recall, ${clips} clips, every speaker unseen once (mean of five folds ± deviation over them)`,
        head: ['clips of', 'machine, eight emotions', 'forest, eight', 'machine, five', 'forest, five'],
        rows: Object.keys(eight.svm.uar).map((corpus) => [
          corpus,
          ...columns.map((column) => (column[corpus] ? share(column[corpus]) : '')),
        ]),
      },
    ],
    notes: [
      `The forest is the mean of ${seeds.forest} seeds; their means over folds and corpora deviate by ${points(deviationOverSeeds.forest)}. Calibration error, mean of the corpora, eight emotions: ${svmError} (machine), ${forestError} (forest). The machine's average recall by principal components, among the training speakers of the first fold: ${tried.join(', ')}.`,
      origin(command, processorSeconds.svm + processorSeconds.forest),
    ],
  };
}

/** What the paper's own network scores. @param {PaperNetwork} report @returns {Section} */
export function paperTable(report) {
  const { clips, command, epochs, parameters, processorSeconds, seeds, speakers } = report;
  /** @param {string} name @param {Runs} runs */
  const row = (name, { accuracy, uar }) => [
    name,
    ...[uar, accuracy].map(({ deviationOverFolds, mean }) => share({ mean, deviation: deviationOverFolds })),
    points(uar.deviationOverSeeds),
  ];
  return {
    tables: [
      {
        title: `The paper's own network on RAVDESS: five emotions, ${clips} clips, ${speakers} speakers, five folds, ${seeds} seeds, ${epochs} epochs, ${parameters.toLocaleString('en')} parameters (mean ± deviation over folds)`,
        head: ['tested on', 'average recall', 'accuracy', 'deviation over seeds'],
        rows: [
          row('speakers it never heard', report.speakersUnseen),
          row('a random fifth of the clips, whoever speaks', report.randomClips),
        ],
      },
    ],
    notes: [origin(command, processorSeconds)],
  };
}
