import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { unzipped } from '../unzipped.ts';
import { choose, expect, expectAccessible, spokenFile, test, visit, words } from './world.ts';

const said = words.exports;

async function analyse(page: Page, names: readonly string[]): Promise<void> {
  await visit(page, '/files');
  await choose(
    page,
    names.map((name) => spokenFile(name, 4)),
  );
  await expect(page.getByText(words.files.done(names.length, names.length)).first()).toBeVisible();
}

/** Collects the files that the browser downloads during an action. */
async function downloads(page: Page, nFiles: number, act: () => Promise<void>): Promise<readonly Download[]> {
  const found: Download[] = [];
  page.on('download', (download) => found.push(download));
  await act();
  await expect.poll(() => found.length).toBe(nFiles);
  return found;
}

test('two recordings with the same base name go into one zip in every format without overwriting each other', async ({
  page,
}) => {
  await analyse(page, ['talk.wav', 'talk.mp3']);
  await page.getByRole('button', { name: words.files.exportEvery }).click();
  const dialog = page.getByRole('dialog');
  for (const kind of Object.values(said.kinds))
    await dialog.getByRole('checkbox', { name: new RegExp(`^${kind.name}`) }).check();
  await expect(dialog.getByRole('status')).toHaveText(said.savesZip('undertone.zip'));
  await expectAccessible(page);
  const [zip] = await downloads(page, 1, () => dialog.getByRole('button', { name: said.save }).click());
  expect(zip?.suggestedFilename()).toBe('undertone.zip');
  const files = await unzipped(await readFile((await zip?.path()) ?? ''));
  expect([...files.keys()].toSorted()).toEqual(
    [
      'undertone.csv',
      'undertone.summary.csv',
      'undertone.hops.csv',
      'undertone.json',
      ...['.TextGrid', '.eaf', '.labels.txt', '.vtt', '.chapters.vtt'].flatMap((end) => [
        `talk.mp3${end}`,
        `talk.wav${end}`,
      ]),
    ].toSorted(),
  );
  expect(files.get('talk.wav.vtt')).toMatch(/^WEBVTT\n/);
  await expect(dialog).toBeHidden();
});

test('formats are exported as single files by keyboard, saving needs a format, and measurements are three tables', async ({
  page,
}) => {
  await analyse(page, ['talk.wav']);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: said.button, exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('checkbox', { name: said.kinds.csv.name }).uncheck();
  await expect(dialog.getByRole('status')).toHaveText(said.chooseFormat);
  await expect(dialog.getByRole('button', { name: said.save })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: said.button, exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('checkbox', { name: said.kinds.csv.name }).check();
  await dialog.getByRole('checkbox', { name: said.kinds.textgrid.name }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('radio', { name: said.zip }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('status')).toHaveText(said.savesMany('2'));
  const saved = await downloads(page, 2, () => page.keyboard.press('Enter'));
  expect(saved.map((each) => each.suggestedFilename())).toEqual(['talk.csv', 'talk.TextGrid']);
  await expect(dialog).toBeHidden();

  // essentia.js computes the measurements on save.
  await page.getByRole('button', { name: said.button, exact: true }).click();
  await dialog.getByRole('checkbox', { name: said.kinds.csv.name }).uncheck();
  await dialog.getByRole('checkbox', { name: said.kinds.textgrid.name }).uncheck();
  await dialog.getByRole('checkbox', { name: said.measurements.name }).check();
  await dialog.getByRole('radio', { name: said.single }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(dialog.getByRole('radio', { name: said.zip })).toBeChecked();
  const [zip] = await downloads(page, 1, () => dialog.getByRole('button', { name: said.save }).click());
  const files = await unzipped(await readFile((await zip?.path()) ?? ''));
  expect([...files.keys()].toSorted()).toEqual([
    'measurements.columns.csv',
    'talk.measurements.csv',
    'talk.measurements.frames.csv',
  ]);
  expect(files.get('talk.measurements.csv')).toMatch(/^file,part,start_s,end_s,answer/);
  expect(files.get('talk.measurements.frames.csv')?.trimEnd().split('\r\n')).toHaveLength(201);
});
