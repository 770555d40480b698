// Writes the reports' figures into README.md and the model card, between the marks `<!-- figures:SECTION:start -->` and
// `<!-- figures:SECTION:end -->`. With --check it changes nothing and fails when a document does not say what the reports say.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { markdown, percent } from './figures/cells.mjs';
import { modelTables } from './figures/model-tables.mjs';

const root = new URL('../', import.meta.url);
const folder = new URL('model/reports/', root);
/** The documents that carry figures. */
export const documents = ['README.md', 'model/README.md'];

/**
 * @typedef {{ accuracy: number, uar: number, uarInterval: [number, number] | null, macroF1: number, ece: number }} Figures
 * @typedef {{ corpus: string | null, nClips: number, nSpeakers: number, emotions: string[], masked: Figures }} Row
 * @typedef {{ model: string, labelSet: string, overall: Row, corpora: Row[] }} Report an evaluator's
 * @typedef {{ name: string, value: number, unit: string, target?: string }} Measured
 * @typedef {{ processor: string, cores: number, node: string, browser: string | null }} Machine
 * @typedef {{ machine: Machine, modelId: string, figures: Measured[] }} Bench what npm run bench wrote
 */

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

/** Pictures that stand below a section's tables, by their names' beginning. @type {Record<string, [start: string, words: string][]>} */
const illustrations = {
  confusions: [['confusion-', 'Confusion matrix']],
  learning: [['learning-curves', 'Learning curves']],
  coverage: [
    ['calibration', 'Calibration curve'],
    ['coverage', 'Coverage curve'],
  ],
  ablations: [
    ['ablations', 'What each part brings'],
    ['size', 'Size against accuracy'],
  ],
  conditions: [['conditions', 'Points lost in each condition']],
};

/** @param {any} report @returns {{ section: string, text: string } | null} null for what has no table */
function written(report) {
  if ('overall' in report) return { section: 'held-out', text: tableOf(report) };
  if ('machine' in report && 'figures' in report) return { section: 'speed', text: benchTableOf(report) };
  const model = modelTables[report.kind];
  return model ? { section: model.section, text: markdown(model.tables(report)) } : null;
}

/** In order of their names without the end: `a` before `a-b`. @param {URL} folder @param {string} end */
function filesIn(folder, end) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const own = names.filter((name) => name.endsWith(end)).map((name) => name.slice(0, -end.length));
  return own.sort().map((name) => name + end);
}

/**
 * What stands between the marks of a document, by section: a table for each report, in the order of their file names, then the
 * pictures.
 * @param {string} document its path from the repository's root, which the pictures' addresses hang on
 * @returns {Record<string, string>}
 */
export function figures(document) {
  /** @type {Record<string, string[]>} */
  const sections = {};
  for (const name of filesIn(folder, '.json')) {
    const table = written(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    if (table) (sections[table.section] ??= []).push(table.text);
  }
  const pictures = filesIn(new URL('pictures/', folder), '.svg');
  const path = relative(dirname(document), 'model/reports/pictures').replaceAll('\\', '/');
  for (const [section, starts] of Object.entries(illustrations)) {
    for (const [start, words] of starts) {
      for (const name of pictures.filter((each) => each.startsWith(start))) {
        const rest = name.slice(start.length, -'.svg'.length).replaceAll('-', ' ').trim();
        (sections[section] ??= []).push(`![${words}${rest ? `: ${rest}` : ''}](${path}/${name})`);
      }
    }
  }
  return Object.fromEntries(Object.entries(sections).map(([name, parts]) => [name, parts.join('\n\n')]));
}

/**
 * The text with what stands between its marks replaced; a section of which there is no report says so.
 * @param {string} text @param {Record<string, string>} sections @returns {string}
 */
export function withFigures(text, sections) {
  const start = /<!-- figures:([\w-]+):start -->/g;
  if (!start.test(text)) throw new Error('The text lacks its marks <!-- figures:SECTION:start --> and :end.');
  return text.replaceAll(
    /(<!-- figures:([\w-]+):start -->)[^]*?(<!-- figures:([\w-]+):end -->)/g,
    (_, first, name, last, lastName) => {
      if (name !== lastName) throw new Error(`The marks of the section ${name} end with ${lastName}.`);
      return `${first}\n\n${sections[name] ?? 'No report of this has been written yet.'}\n\n${last}`;
    },
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const document of documents) {
    const path = fileURLToPath(new URL(document, root));
    const text = readFileSync(path, 'utf8');
    const wanted = withFigures(text, figures(document));
    if (!process.argv.includes('--check')) writeFileSync(path, wanted);
    else if (wanted !== text) {
      console.error(`${document} does not say what model/reports says: run \`npm run figures\`.`);
      process.exitCode = 1;
    }
  }
}
