import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { WrittenReport } from '../../src/core/evaluation/report-json.ts';
import { talk, wav } from './sounds.ts';
import {
  expect,
  expectAccessible,
  expectGoodEverywhere,
  file,
  playForEver,
  spokenFile,
  test,
  visit,
  words,
  openLab,
} from './world.ts';

const said = words.evaluate;

/** A labelled set in its own folder: speech-like sounds of three speakers and four emotions, all different. */
interface MadeUpSet {
  readonly folder: string;
  readonly clips: readonly { file: string; emotion: string; speaker: string }[];
}

function makeSet(): MadeUpSet {
  const folder = join(mkdtempSync(join(tmpdir(), 'undertone-set-')), 'set');
  const emotions = ['anger', 'sad', 'neutral', 'happy'];
  const clips = ['anna', 'ben', 'cleo'].flatMap((speaker, s) =>
    emotions.map((emotion, e) => ({
      file: `${speaker}/${emotion}/take.wav`,
      emotion,
      speaker,
      rate: 1 + s * 0.3 + e * 0.1,
    })),
  );
  for (const { file: path, rate } of clips) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    // A different sample rate in the header turns the same samples into a different voice.
    writeFileSync(join(folder, path), wav(talk(2.5, 16_000), Math.round(12_000 * rate)));
  }
  return { folder, clips };
}

let set: MadeUpSet;
test.beforeAll(() => {
  set = makeSet();
});
test.afterAll(() => {
  rmSync(dirname(set.folder), { recursive: true });
});

const chooseFolder = (page: Page, folder: string) => page.locator('input[webkitdirectory]').setInputFiles(folder);
const chooseFiles = (page: Page, files: ReturnType<typeof file>[]) =>
  page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(files);

async function runTest(page: Page): Promise<void> {
  await page.getByRole('button', { name: said.run.start }).click();
  await expect(page.getByRole('heading', { name: said.results.overview })).toBeVisible();
}

/** Saves one kind of export and returns its text. */
async function exported(page: Page, kind: { name: string }): Promise<string> {
  await page.getByRole('button', { name: words.exports.button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const { name } of Object.values(said.results.export.kinds)) {
    await dialog.getByRole('checkbox', { name }).setChecked(name === kind.name);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: words.exports.save }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

/** Flattens a report to pairs of path and value. */
function flat(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, `${path}/${key}`));
}

test('a set is recognised before it runs, and its figures match npm run evaluate on the same files', async ({
  page,
}) => {
  await visit(page, '/evaluate');
  await chooseFolder(page, set.folder);
  await expect(page.getByText(said.reading.perSpeaker, { exact: true })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'cleo' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: words.answers.angry })).toBeChecked();
  await runTest(page);
  const own = JSON.parse(await exported(page, said.results.export.kinds.report)) as WrittenReport;

  const list = join(dirname(set.folder), 'clips.csv');
  const json = join(dirname(set.folder), 'report.json');
  const rows = set.clips.map((clip) => `${clip.file},${clip.emotion},${clip.speaker}`);
  writeFileSync(list, ['file,emotion,speaker', ...rows].join('\n'));
  const tool = ['model/commands/start.mjs', 'evaluate', '--clips', list, '--root', set.folder, '--json', json];
  execFileSync(process.execPath, own.baselines ? [...tool, '--baselines'] : tool, { stdio: 'pipe' });
  const theirs = JSON.parse(readFileSync(json, 'utf8')) as WrittenReport;

  expect(own.overall.nClips).toBe(12);
  expect(own.overall.masked.uarInterval).toBeNull();
  const [a, b] = [flat(own), flat(theirs)].map((entries) => entries.toSorted(([x], [y]) => (x < y ? -1 : 1)));
  expect(a!.map(([path]) => path)).toEqual(b!.map(([path]) => path));
  a!.forEach(([path, value], i) => {
    const other = b![i]![1];
    // Both write six decimals, so the last one may be rounded either way.
    if (typeof value === 'number') expect(Math.abs(value - (other as number)), path).toBeLessThan(2e-6);
    else expect(value, path).toEqual(other);
  });
});

test('results survive a change of page, errors can be filtered and played, and every state is accessible', async ({
  page,
}) => {
  await playForEver(page);
  await visit(page, '/evaluate');
  await chooseFolder(page, set.folder);
  await expect(page.getByText(said.reading.perEmotion, { exact: true })).toBeVisible();
  await expectAccessible(page);
  await runTest(page);
  await page.getByRole('navigation').getByRole('link', { name: words.common.pages.files }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.files.title })).toBeVisible();
  await openLab(page, words.common.pages.evaluate);
  await expect(page.getByRole('heading', { name: said.results.overview })).toBeVisible();

  const errors = page.getByRole('region', { name: said.results.errors.table });
  const rows = errors.getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  const nAll = await rows.count();
  await page.getByRole('combobox', { name: said.results.errors.speaker }).selectOption('anna');
  await expect.poll(() => rows.count()).toBeLessThan(nAll);
  await rows.nth(1).getByRole('button').click();
  await expect(rows.nth(1).getByRole('button', { name: /^Stop / })).toBeVisible();

  await page.getByText(said.own.show).click();
  for (const table of await page.getByText(words.common.asTable).all()) await table.click();
  await expectGoodEverywhere(page);
});

test('each unusable file is listed with its reason, and the rest are evaluated', async ({ page }) => {
  await visit(page, '/evaluate');
  const list = ['file,emotion,speaker', 'a.wav,angry,s1', 'b.wav,grumpy,s1', 'c.wav,sad,s2', 'c.wav,happy,s2'];
  await chooseFiles(page, [
    file(
      'labels.csv',
      Buffer.from([...list, 'd.wav,contempt,s2', 'gone.wav,sad,s2', 'empty.wav,sad,s2'].join('\n')),
      'text/csv',
    ),
    ...['a.wav', 'b.wav', 'c.wav', 'd.wav', 'unlisted.wav'].map((name) => spokenFile(name, 2)),
    file('empty.wav', Buffer.alloc(0)),
    file('notes.txt', Buffer.from('notes'), 'text/plain'),
  ]);
  await page.getByText(said.reading.leftOut.some('5')).click();
  for (const reason of ['unreadable-label', 'two-labels', 'other-emotion', 'no-sound', 'not-listed'] as const) {
    await expect(page.getByRole('rowheader', { name: said.reasons[reason] })).toBeVisible();
  }
  await expect(page.getByText(said.reading.leftOut.otherOne)).toBeVisible();
  await runTest(page);
  await page.getByText(said.run.failedOne).click();
  await expect(page.getByRole('row', { name: /empty\.wav/ })).toContainText(words.failures['audio/empty'].title);
  const clips = await exported(page, said.results.export.kinds.clips);
  expect(clips).toMatch(/^file,corpus,speaker,emotion,recogniser,/);
  expect(clips).toMatch(/^a\.wav,,s1,angry,network,/m);
  expect(clips).not.toContain('b.wav');
});

test('a set without labels is reported, and can be cleared', async ({ page }) => {
  await visit(page, '/evaluate');
  await chooseFiles(page, [spokenFile('holiday.wav', 2)]);
  await expect(page.getByText(said.reading.nothing.title)).toBeVisible();
  await expect(page.getByRole('rowheader', { name: said.reasons['unknown-name'] })).toBeVisible();
  await expect(page.getByRole('button', { name: said.run.start })).toHaveCount(0);
  await page.getByRole('button', { name: said.run.clear }).click();
  await expect(page.getByText(said.drop.call)).toBeVisible();
});

test('a run can be stopped, shows its results so far, and can be continued', async ({ page }) => {
  await visit(page, '/evaluate');
  await chooseFolder(page, set.folder);
  // Clicked from inside the page halfway through, because Playwright could miss that moment.
  const isStopped = page.evaluate(
    ([stop, ofAll]) =>
      new Promise<boolean>((resolve) => {
        const observer = new MutationObserver(() => {
          const buttons = [...document.querySelectorAll<HTMLButtonElement>('main button')];
          const button = buttons.find((each) => each.innerText.trim() === stop);
          if (!button || !new RegExp(`\\b[2-9]${ofAll}`).test(document.querySelector('main')?.innerText ?? '')) return;
          observer.disconnect();
          button.click();
          resolve(document.querySelector('main progress') !== null);
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    [said.run.stop, said.run.done('', '12')] as const,
  );
  await page.getByRole('button', { name: said.run.start }).click();
  expect(await isStopped).toBe(true);
  await expect(page.getByText(said.run.stopped)).toBeVisible();
  await expect(page.getByRole('heading', { name: said.results.overview })).toBeVisible();
  await page.getByRole('button', { name: said.run.goOn }).click();
  await expect(page.getByText(said.run.finished)).toBeAttached();
});
