/**
 * npm run bench [-- --long] [--peers] [--static DIR]: benchmarks the engine in Node stage by stage and in Chromium as a whole.
 * Prints a table and writes model/reports/bench.json. --long adds two hours of sound and half an hour of live sound (about ten
 * minutes), --peers adds other libraries' processor time for the features.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureAccurate } from './accurate.ts';
import { measureBrowser } from './browser.ts';
import { machine, toTable } from './figures.ts';
import { measureFirstVisit } from './first-visit.ts';
import { measureHour } from './hour.ts';
import { measureInteractions } from './interactions.ts';
import { measureLengths } from './length.ts';
import { measureListening } from './listening.ts';
import { openBrowser } from './pages.ts';
import { measurePeers } from './peers.ts';
import { measureShell } from './shell.ts';
import { measureStages } from './stages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    static: { type: 'string', default: join(root, 'static') },
  },
});
const publicDir = values.static;
const current = await readFile(join(publicDir, 'models/current.json'), 'utf8');
const { id: modelId, accurate } = JSON.parse(current) as { id: string; accurate?: string };
const accurateFolder = accurate === undefined ? null : join(publicDir, 'models', accurate);

const lightFolder = join(publicDir, 'models', modelId);
const rows = await measureStages(lightFolder);
rows.push(...(await measureLengths(lightFolder, values.long ? [1, 10, 120] : [1, 10])));
if (values.peers) rows.push(...(await measurePeers()));
rows.push(...(await measureShell()));
rows.push(...(await measureAccurate(accurateFolder && existsSync(accurateFolder) ? accurateFolder : null)));
const browser = await openBrowser();
const browserVersion = browser.version();
try {
  rows.push(...(await measureBrowser(browser, { publicDir, modelId, isLong: values.long })));
  rows.push(...(await measureHour(browser)));
  const app = join(root, 'build');
  if (existsSync(join(app, 'index.html'))) {
    rows.push(...(await measureFirstVisit(browser, app)), ...(await measureListening(browser, app)));
    rows.push(...(await measureInteractions(browser, app)));
  } else
    console.log(
      'The app is not built, so the first visit and the page while listening are not measured: npm run build',
    );
} finally {
  await browser.close();
}

console.log(toTable(rows));
const reports = join(root, 'model/reports');
await mkdir(reports, { recursive: true });
const report = { date: new Date().toISOString(), machine: machine(browserVersion), modelId, figures: rows };
await writeFile(join(reports, 'bench.json'), `${JSON.stringify(report, null, 1)}\n`);
