// Writes the evaluator's figures into README.md and the model card, between their marks. With --check it changes nothing
// and fails when a document does not say what the reports say.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../', import.meta.url);
const folder = new URL('model/reports/', root);
/** The documents that carry figures. */
export const documents = ['README.md', 'model/README.md'];
const marks = { start: '<!-- figures:start -->', end: '<!-- figures:end -->' };

/**
 * @typedef {{ accuracy: number, uar: number, uarInterval: [number, number] | null, macroF1: number, ece: number }} Figures
 * @typedef {{ corpus: string | null, nClips: number, nSpeakers: number, emotions: string[], masked: Figures }} Row
 * @typedef {{ model: string, labelSet: string, overall: Row, corpora: Row[] }} Report an evaluator's
 * @typedef {{ mean: number, deviation: number }} Spread over folds
 * @typedef {{ uar: Record<string, Spread>, ece: Record<string, Spread> }} YardstickRow
 * @typedef {{ svm: YardstickRow, forest: YardstickRow }} BothYardsticks
 * @typedef {{ svm: number, forest: number }} PerYardstick
 * @typedef {{ kind: 'yardsticks', clips: number, processorSeconds: PerYardstick, seeds: PerYardstick, deviationOverSeeds: { forest: number }, components: Record<string, number>, summary: { eight: BothYardsticks, five: BothYardsticks } }} Yardsticks
 * @typedef {{ mean: number, deviationOverSeeds: number, deviationOverFolds: number }} SpreadOfRuns
 * @typedef {{ uar: SpreadOfRuns, accuracy: SpreadOfRuns }} Runs
 * @typedef {{ kind: 'paper-network', clips: number, speakers: number, parameters: number, epochs: number, seeds: number, processorSeconds: number, speakersUnseen: Runs, randomClips: Runs }} PaperNetwork
 * @typedef {{ name: string, value: number, unit: string, target?: string }} Measured
 * @typedef {{ processor: string, cores: number, node: string, browser: string | null }} Machine
 * @typedef {{ machine: Machine, modelId: string, figures: Measured[] }} Bench what npm run bench wrote
 */

/** @param {number} x */
const percent = (x) => `${(100 * x).toFixed(1)} %`;

/** @param {Row} row */
function line({ corpus, nClips, nSpeakers, emotions, masked }) {
  const { uar, uarInterval, accuracy, macroF1, ece } = masked;
  const range = uarInterval ? ` (${(100 * uarInterval[0]).toFixed(0)} to ${(100 * uarInterval[1]).toFixed(0)})` : '';
  const cells = [
    corpus ?? 'all',
    nClips,
    nSpeakers,
    emotions.length,
    percent(uar) + range,
    percent(accuracy),
    percent(macroF1),
    percent(ece),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** One table: a row per corpus, then all together. @param {Report} report @returns {string} */
export function tableOf(report) {
  const several = report.corpora.length > 1;
  const rows = several ? [...report.corpora, report.overall] : [report.overall];
  const mean = report.corpora.reduce((sum, { masked }) => sum + masked.uar, 0) / report.corpora.length;
  return [
    `**Model ${report.model}, ${report.labelSet} emotions, speakers it never heard**`,
    '',
    '| clips of | clips | speakers | emotions | average recall (95 %) | accuracy | macro F1 | calibration error |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(line),
    ...(several ? [`| mean of the corpora | | | | ${percent(mean)} | | | |`] : []),
  ].join('\n');
}

/** @param {Spread} of */
const withSpread = ({ mean, deviation }) => `${(100 * mean).toFixed(1)} ± ${(100 * deviation).toFixed(1)} %`;

/** What the yardsticks score on speakers they never heard, per corpus. @param {Yardsticks} report @returns {string} */
export function yardsticksTableOf({
  clips,
  components,
  deviationOverSeeds,
  processorSeconds,
  seeds,
  summary: { eight, five },
}) {
  const columns = [eight.svm.uar, eight.forest.uar, five.svm.uar, five.forest.uar];
  const corpora = Object.keys(eight.svm.uar);
  const tried = Object.entries(components)
    .map(([n, recall]) => `${percent(recall)} with ${n}`)
    .join(', ');
  const minutes = Math.max(1, Math.round((processorSeconds.svm + processorSeconds.forest) / 60));
  return [
    `**Support-vector machine and random forest on functionals of the same windows: average recall, ${clips} clips, every speaker unseen once (mean of five folds ± deviation over them)**`,
    '',
    '| clips of | machine, eight emotions | forest, eight | machine, five | forest, five |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...corpora.map((corpus) => {
      const cells = columns.map((column) => (column[corpus] ? withSpread(column[corpus]) : ''));
      return `| ${[corpus, ...cells].join(' | ')} |`;
    }),
    '',
    `The forest is the mean of ${seeds.forest} seeds; their means over folds and corpora deviate by ${(100 * deviationOverSeeds.forest).toFixed(1)} points. Calibration error, mean of the corpora, eight emotions: ${percent(eight.svm.ece['mean of the corpora']?.mean ?? 0)} (machine), ${percent(eight.forest.ece['mean of the corpora']?.mean ?? 0)} (forest). The machine's average recall by principal components, among the training speakers of the first fold: ${tried}. Takes ${minutes} minutes of one core.`,
  ].join('\n');
}

/** What the paper's own network scores. @param {PaperNetwork} report @returns {string} */
export function paperTableOf({
  clips,
  speakers,
  parameters,
  epochs,
  processorSeconds,
  speakersUnseen,
  randomClips,
  seeds,
}) {
  const rows = [
    ['speakers it never heard', speakersUnseen],
    ['a random fifth of the clips, whoever speaks', randomClips],
  ];
  return [
    `**The paper's own network on RAVDESS: five emotions, ${clips} clips, ${speakers} speakers, five folds, ${seeds} seeds, ${epochs} epochs, ${parameters.toLocaleString('en')} parameters (mean ± deviation over folds)**`,
    '',
    '| tested on | average recall | accuracy | deviation over seeds |',
    '| --- | ---: | ---: | ---: |',
    .../** @type {[string, PaperNetwork['randomClips']][]} */ (rows).map(([name, { uar, accuracy }]) => {
      const [recall, share] = [uar, accuracy].map((x) => withSpread({ mean: x.mean, deviation: x.deviationOverFolds }));
      return `| ${name} | ${recall} | ${share} | ${(100 * uar.deviationOverSeeds).toFixed(1)} points |`;
    }),
    '',
    `Takes ${Math.max(1, Math.round(processorSeconds / 60))} minutes of one core.`,
  ].join('\n');
}

/** What the engine costs, with the machine it was measured on. @param {Bench} report @returns {string} */
export function benchTableOf({ machine, modelId, figures: rows }) {
  const { browser, cores, node, processor } = machine;
  return [
    `**Speed of ${modelId} on WebAssembly: ${cores} cores (${processor}), no graphics card, Chromium ${browser}, Node ${node}**`,
    '',
    '| measured | figure | target |',
    '| --- | ---: | ---: |',
    ...rows.map(({ name, value, unit, target }) => {
      const figure = Number.isInteger(value) ? String(value) : value.toPrecision(3);
      return `| ${name} | ${figure} ${unit} | ${target ?? ''} |`;
    }),
  ].join('\n');
}

/** @param {Report | Yardsticks | PaperNetwork | Bench} report */
function render(report) {
  if ('overall' in report) return tableOf(report);
  if ('kind' in report && report.kind === 'yardsticks') return yardsticksTableOf(report);
  if ('kind' in report && report.kind === 'paper-network') return paperTableOf(report);
  return 'machine' in report ? benchTableOf(report) : null;
}

/** What stands between the marks: a table for each report, in the order of their file names. @returns {string} */
export function figures() {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];
  const reports = names.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  const tables = reports.map(render).filter((table) => table !== null);
  return tables.length > 0 ? tables.join('\n\n') : 'No report has been written yet.';
}

/** The text with the block between its marks replaced. @param {string} text @param {string} block @returns {string} */
export function withFigures(text, block) {
  const start = text.indexOf(marks.start);
  const end = text.indexOf(marks.end);
  if (start < 0 || end < start) throw new Error(`The text lacks its marks ${marks.start} and ${marks.end}.`);
  return `${text.slice(0, start + marks.start.length)}\n\n${block}\n\n${text.slice(end)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const document of documents) {
    const path = fileURLToPath(new URL(document, root));
    const text = readFileSync(path, 'utf8');
    const wanted = withFigures(text, figures());
    if (!process.argv.includes('--check')) writeFileSync(path, wanted);
    else if (wanted !== text) {
      console.error(`${document} does not say what model/reports says: run \`npm run figures\`.`);
      process.exitCode = 1;
    }
  }
}
