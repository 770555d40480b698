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
 * @typedef {{ fold: number, clips: number, uar: Record<string, number>, mean_uar: number }} Yardstick the support-vector machine's
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

/** The yardstick's average recall per corpus. @param {Yardstick} report @returns {string} */
export function yardstickTableOf({ fold, clips, uar, mean_uar: mean }) {
  return [
    `**Support-vector machine on the same features, for comparison (fold ${fold}, ${clips} clips)**`,
    '',
    '| clips of | average recall |',
    '| --- | ---: |',
    ...Object.entries(uar).map(([corpus, share]) => `| ${corpus} | ${percent(share)} |`),
    `| mean of the corpora | ${percent(mean)} |`,
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

/** @param {Report | Yardstick | Bench} report */
function render(report) {
  if ('overall' in report) return tableOf(report);
  if ('mean_uar' in report) return yardstickTableOf(report);
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
