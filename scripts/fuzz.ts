/**
 * Damages audio files of every format and reads them: bit flips, cuts, gaps, wrong sizes, swaps, two files joined.
 *
 *   npm run fuzz -- --files 10000 --seed 1 [--browser] [--first N] [--limit SECONDS] [--keep DIR] [FILE...]
 *
 * Each file must end in a result or an expected failure, within the time limit, in a process whose memory stays flat. With --browser,
 * they are analysed in Chromium, in the app's own worker. Files are numbered and depend only on the seed:
 * `--files 1 --first N --keep DIR` repeats and saves one. Without FILE, the sources are the fixtures in tests/fixtures/sound.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openFuzzBrowser } from './fuzz/browser.ts';
import { fuzz } from './fuzz/run.ts';
import { mutated } from './fuzz/mutate.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'boolean', default: false },
    files: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    limit: { type: 'string', default: '60' },
    keep: { type: 'string' },
  },
});
const fixtures = 'tests/fixtures/sound';
const isSound = /\.(?!sh$)\w+$/;
const sources =
  positionals.length > 0
    ? positionals
    : readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
        .filter((name) => isSound.test(name))
        .sort()
        .map((name) => join(fixtures, name));
const [nFiles, seed, first] = [Number(values.files), Number(values.seed), Number(values.first)];
const toldEvery = 100;

const browser = values.browser ? await openFuzzBrowser() : null;
const startMs = performance.now();
const report = await fuzz({
  ...{ sources, nFiles, seed, first, limitMs: 1000 * Number(values.limit) },
  ...(browser ? { start: () => browser.start() } : {}),
  onFile: (number) => {
    if ((number + 1) % toldEvery === 0) console.error(`${number + 1 - first} of ${nFiles} files`);
  },
});
await browser?.close();
const seconds = Math.round((performance.now() - startMs) / 1000);
const codes = Object.entries(report.codes).map(([code, n]) => `${n} ${code}`);
console.log(`${nFiles} files of seed ${seed} in ${seconds} s: ${[`${report.nRead} read`, ...codes].join(', ')}`);
console.log(
  `most memory: ${report.residentMb.map((mb) => `${Math.round(mb)} MB`).join(' in the first quarter, ')} in the last`,
);
for (const { done, number, source, what } of report.findings) {
  console.error(`file ${number} (${source}, ${done.join(', ')}) ${what}`);
  if (values.keep === undefined) continue;
  mkdirSync(values.keep, { recursive: true });
  const { bytes } = mutated(
    sources.map((path) => new Uint8Array(readFileSync(path))),
    seed,
    number,
  );
  writeFileSync(join(values.keep, `${number}-${basename(source)}`), bytes);
}
process.exitCode = report.findings.length > 0 ? 1 : 0;
