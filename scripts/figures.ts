/**
 * Writes the tables of model/reports into the documents, between the marks `<!-- figures:SECTION:start -->` and
 * `<!-- figures:SECTION:end -->`.
 *
 *   npm run figures [-- --check]
 *
 * With --check, it changes nothing and fails if a document differs from the reports.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { kindOf, tablesOf } from '#core/reports/report-tables.ts';
import { overviewTables, summaryTables } from '#core/reports/summary-tables.ts';
import type { SummaryReports } from '#core/reports/summary-tables.ts';
import { markdownOf } from '#core/reports/table.ts';

const root = new URL('../', import.meta.url);
const folder = new URL('model/reports/', root);
/** The documents with tables. */
export const documents = ['README.md', 'docs/results.md', 'docs/model-card.md'] as const;

/** Pictures of a section, by file name prefix. */
const pictures: Readonly<Record<string, readonly (readonly [start: string, words: string])[]>> = {
  summary: [['overview', 'Average recall by corpus: the network, an SVM, a random forest, guessing']],
  confusions: [['confusion-', 'Confusion matrix']],
  learning: [['learning-curves', 'Learning curves']],
  coverage: [
    ['calibration', 'Calibration curve'],
    ['coverage', 'Coverage curve'],
  ],
  ablations: [
    ['ablations', 'Effect of each part'],
    ['size', 'Size against accuracy'],
  ],
  robustness: [['robustness', 'Points lost in each condition']],
};

/** File names without extension, in order: `a` before `a-b`. */
function namesIn(path: URL, ending: string): string[] {
  const own = readdirSync(path).filter((name) => name.endsWith(ending));
  return own.map((name) => name.slice(0, -ending.length)).sort();
}

/**
 * The contents between a document's marks, by section: a table for each report, in order of file name, then the
 * pictures.
 * @param document its path from the repository's root; picture URLs are relative to it
 */
export function figures(document: string): Readonly<Record<string, string>> {
  const sections: Record<string, string[]> = {};
  const add = (section: string, text: string): number => (sections[section] ??= []).push(text);
  const byKind: Record<string, unknown> = {};
  for (const name of namesIn(folder, '.json')) {
    const report: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    byKind[kindOf(report) ?? name] ??= report;
    const tables = tablesOf(report);
    if (tables) add(tables.section, markdownOf(tables));
  }
  // The reports for the summary are part of the repository. If one is missing, the summary's error names it.
  const whole = byKind as unknown as SummaryReports;
  add('summary', markdownOf(summaryTables(whole)));
  add('overview', markdownOf(overviewTables(whole)));
  const path = relative(dirname(document), 'model/reports/pictures').replaceAll('\\', '/');
  const drawn = namesIn(new URL('pictures/', folder), '.svg');
  for (const [section, starts] of Object.entries(pictures)) {
    for (const [start, words] of starts) {
      for (const name of drawn.filter((each) => each.startsWith(start))) {
        const rest = name.slice(start.length).replaceAll('-', ' ').trim();
        add(section, `![${words}${rest ? `: ${rest}` : ''}](${path}/${name}.svg)`);
      }
    }
  }
  return Object.fromEntries(Object.entries(sections).map(([name, parts]) => [name, parts.join('\n\n')]));
}

/** Replaces the text between the marks. A section without a report says so. */
export function withFigures(text: string, sections: Readonly<Record<string, string>>): string {
  if (!/<!-- figures:[\w-]+:start -->/.test(text))
    throw new Error('The text lacks its marks <!-- figures:SECTION:start --> and :end.');
  return text.replaceAll(
    /(<!-- figures:([\w-]+):start -->)[^]*?(<!-- figures:([\w-]+):end -->)/g,
    (_, first: string, name: string, last: string, lastName: string) => {
      if (name !== lastName) throw new Error(`The marks of the section ${name} end with ${lastName}.`);
      return `${first}\n\n${sections[name] ?? 'There is no report of this yet.'}\n\n${last}`;
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
      console.error(`${document} differs from model/reports: run \`npm run figures\`.`);
      process.exitCode = 1;
    }
  }
}
