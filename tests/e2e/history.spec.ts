import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  choose,
  expect,
  expectGoodEverywhere,
  file,
  kill,
  playForEver,
  spokenFile,
  test,
  visit,
  words,
  expectAnswer,
} from './world.ts';

const { history, files, live, failures, exports } = words;

/** Analyses some recordings so that they are in the history. */
async function analyse(page: Page, names: readonly string[], keepsSound = false): Promise<void> {
  await visit(page, '/files');
  if (keepsSound) await page.getByLabel(history.keep.sound).check();
  await choose(
    page,
    names.map((name, i) => spokenFile(name, 3 + i)),
  );
  await expect(page.getByText(files.done(names.length, names.length)).first()).toBeVisible();
}

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: words.common.pages.history, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: history.title })).toBeVisible();
}

const entry = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });

/** Listens until there is a result and at least `seconds` have been heard. */
async function listen(page: Page, seconds: number): Promise<void> {
  await page.getByRole('button', { name: live.start }).click();
  await expectAnswer(page);
  const heard = page.getByLabel(new RegExp(`^${live.duration} `));
  await expect.poll(async () => clockS(await heard.textContent())).toBeGreaterThanOrEqual(seconds);
}

/** Seconds of a clock such as `0:07`. */
function clockS(text: string | null): number {
  const [minutes = 0, seconds = 0] = (/(\d+):(\d+)/.exec(text ?? '') ?? []).slice(1).map(Number);
  return 60 * minutes + seconds;
}

test('an analysed file can be reopened unchanged, renamed and annotated', async ({ page }) => {
  await playForEver(page);
  await analyse(page, ['first.wav', 'second.wav'], true);
  await openHistory(page);
  await expect(entry(page, 'first.wav')).toContainText(history.hasSound);
  await page.getByRole('link', { name: 'second.wav' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'second.wav' })).toBeVisible();
  await expect(page.getByRole('heading', { name: files.segments })).toBeVisible();
  await page.getByRole('button', { name: files.play, exact: true }).click();
  await expect(page.getByRole('button', { name: files.pause, exact: true })).toBeVisible();
  await page.getByRole('button', { name: history.entry.rename }).click();
  await page.getByRole('textbox', { name: history.entry.name }).fill('Talk with Ada');
  await page.getByRole('button', { name: history.entry.save, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Talk with Ada' })).toBeVisible();
  // The page reloads before the note is blurred.
  await page.getByRole('textbox', { name: history.entry.note }).fill('about the engine');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Talk with Ada' })).toBeVisible();
  await page.getByRole('link', { name: history.entry.back }).first().click();
  await page.getByRole('searchbox').fill('ENGINE ada');
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('searchbox').fill('no such word');
  await expect(page.getByText(history.noMatches.title)).toBeVisible();
});

test('the same file is stored once, and its audio only on request; otherwise it plays from the original file', async ({
  page,
}) => {
  await analyse(page, ['same.wav']);
  await analyse(page, ['same.wav']);
  await openHistory(page);
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(entry(page, 'same.wav')).not.toContainText(history.hasSound);
  await page.getByRole('link', { name: 'same.wav' }).click();
  await expect(page.getByText(history.entry.soundNot)).toBeVisible();
  await expect(page.getByRole('heading', { name: files.segments })).toBeVisible();
  await expect(page.getByRole('button', { name: files.play, exact: true })).toBeHidden();
  // Only the original file is accepted for playback.
  const input = page.getByLabel(history.entry.relink).and(page.locator('input'));
  await input.setInputFiles([spokenFile('same.wav', 5)]);
  await expect(page.getByText(history.entry.relinkOther('same.wav'))).toBeVisible();
  await input.setInputFiles([spokenFile('renamed.wav', 3)]);
  await expect(page.getByRole('button', { name: files.play, exact: true })).toBeVisible();
  await expect(page.getByText(history.entry.soundNot)).toBeVisible();
});

test('deleted entries can be restored at once or after leaving the page', async ({ page }) => {
  await analyse(page, ['a.wav', 'b.wav', 'c.wav']);
  await openHistory(page);
  await page.getByRole('button', { name: history.deleteOne('a.wav') }).click();
  await expect(page.getByText(history.deleted(1, '1'))).toBeVisible();
  await page.getByRole('button', { name: history.undo }).click();
  await expect(entry(page, 'a.wav')).toBeVisible();
  await page.getByLabel(history.chooseAll).check();
  await page.getByRole('button', { name: history.delete, exact: true }).click();
  await expect(page.getByText(history.deleted(3, '3'))).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: history.bin.restoreOne('b.wav') }).click();
  await expect(entry(page, 'b.wav')).toBeVisible();
  await page.getByRole('link', { name: 'b.wav' }).click();
  await expect(page.getByRole('heading', { name: files.segments })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: history.bin.erase }).click();
  await page.getByRole('button', { name: history.bin.eraseIt, exact: true }).click();
  await expect(page.getByRole('heading', { name: history.bin.title })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('listitem')).toHaveCount(1);
});

/** Exports the results of one of two entries. */
async function expectOnlyChosenExported(page: Page): Promise<void> {
  await page.getByLabel(history.choose('a.wav')).check();
  await page.getByRole('button', { name: history.exportChosen }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: exports.save, exact: true }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/^file,start,end,/);
  expect(text).toContain('a.wav,0 days');
  expect(text).not.toContain('b.wav');
}

test('selected entries export as a table, and the whole history can be exported and imported into another browser', async ({
  page,
  browser,
  wrongs,
}) => {
  await analyse(page, ['a.wav', 'b.wav'], true);
  await openHistory(page);
  await expect(page.getByRole('listitem')).toHaveCount(2);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: history.whole.export }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^undertone-history-\d{4}-\d\d-\d\d\.zip$/);
  const buffer = await readFile(await download.path());
  await expect(page.getByText(history.whole.exported(2, '2'))).toBeVisible();
  await expectOnlyChosenExported(page);

  const other = await (await browser.newContext()).newPage();
  other.on('pageerror', (error) => wrongs.push(error.message));
  await visit(other, new URL('/history', page.url()).href);
  const importFile = (name: string, content: Buffer) =>
    other
      .locator('input[type=file]')
      .first()
      .setInputFiles(file(name, content, 'application/zip'));
  await importFile('half.zip', buffer.subarray(0, buffer.length / 2));
  await expect(other.getByRole('alert')).toContainText(failures['import/damaged'].title);
  await importFile('other.zip', Buffer.from('something else'));
  await expect(other.getByRole('alert')).toContainText(failures['import/foreign'].title);
  await importFile('history.zip', buffer);
  await expect(other.getByRole('listitem')).toHaveCount(2);
  await importFile('history.zip', buffer);
  await expect(other.getByText(history.whole.skipped(2, '2'))).toBeVisible();
  await expect(other.getByRole('listitem')).toHaveCount(2);
  await other.getByRole('link', { name: 'a.wav' }).click();
  await expect(other.getByRole('button', { name: files.play, exact: true })).toBeVisible();
  await other.context().close();

  // axe finds nothing while entries are selected and deleted, nor on an entry.
  await page.getByRole('button', { name: history.deleteOne('b.wav') }).click();
  await expect(page.getByRole('heading', { name: history.bin.title })).toBeVisible();
  await expectGoodEverywhere(page);
  await page.getByRole('link', { name: 'a.wav' }).click();
  await expect(page.getByRole('heading', { name: files.segments })).toBeVisible();
  await page.getByRole('button', { name: history.entry.rename }).click();
  await expectGoodEverywhere(page);
});

test("two tabs stay in sync and do not overwrite each other's changes", async ({ page, context }) => {
  await analyse(page, ['a.wav', 'b.wav']);
  await openHistory(page);
  const other = await context.newPage();
  await visit(other, '/history');
  await expect(other.getByRole('listitem')).toHaveCount(2);
  await other.getByRole('link', { name: 'a.wav' }).click();
  await page.getByRole('button', { name: history.deleteOne('b.wav') }).click();
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('link') })).toHaveCount(1);
  await other.getByRole('textbox', { name: history.entry.note }).fill('noted in the other tab');
  await other.getByRole('textbox', { name: history.entry.note }).blur();
  await expect(entry(page, 'a.wav')).toContainText('noted in the other tab');
  await page.getByRole('button', { name: history.undo }).click();
  await expect(entry(page, 'b.wav')).toBeVisible();
  await expect(entry(page, 'a.wav')).toContainText('noted in the other tab');
  await other.goBack();
  await expect(other.getByRole('listitem')).toHaveCount(2);
});

test('a live session is saved with audio on request, and can be played before and after saving', async ({ page }) => {
  await playForEver(page);
  await visit(page);
  await page.getByLabel(history.keep.soundLive).check();
  await listen(page, 3);
  await expect(page.getByText(history.keep.soundRecorded)).toBeVisible();
  await page.getByRole('button', { name: live.stop }).click();
  // It can be played before it is saved.
  const replayed = page.getByRole('region', { name: live.replay.title }).locator('audio');
  await expect.poll(() => replayed.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeGreaterThan(0);
  await replayed.evaluate((audio: HTMLAudioElement) => audio.play());
  await expect.poll(() => replayed.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0);
  await page.getByRole('button', { name: history.keep.keep, exact: true }).click();
  await expect(page.getByText(history.keep.keptWithSound)).toBeVisible();
  await page.getByRole('link', { name: history.keep.show }).click();
  await expect(page.getByRole('heading', { level: 1, name: history.session })).toBeVisible();
  // A recording with a known duration can be seeked.
  const durationS = () => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration);
  await expect.poll(durationS).toBeGreaterThan(2);
  expect(await durationS()).toBeLessThan(60);
  await page.getByRole('button', { name: files.play, exact: true }).click();
  await expect(page.getByRole('button', { name: files.pause, exact: true })).toBeVisible();
});

test('a crash while listening loses only the last few seconds', async ({ page, context }) => {
  await visit(page);
  await listen(page, 5);
  const other = await context.newPage();
  await visit(other);
  await expect(other.getByRole('button', { name: live.start })).toBeVisible();
  await expect(other.getByText(history.recovery.title)).toBeHidden();
  const heard = async () => clockS(await page.getByLabel(new RegExp(`^${live.duration} `)).textContent());
  const heardS = await heard();
  // Storing takes a moment, and longer on a busy machine.
  await expect.poll(heard).toBeGreaterThan(heardS);
  await kill(page, context);
  await other.reload();
  await expect(other.getByText(history.recovery.title)).toBeVisible();
  const offered = other.getByRole('listitem').filter({ has: other.getByRole('button', { name: /^Save the session/ }) });
  const length = /, (\d+:\d+)$/.exec((await offered.locator('strong').textContent()) ?? '')?.[1] ?? '';
  expect(clockS(length)).toBeGreaterThanOrEqual(heardS - 1);
  await offered.getByRole('button', { name: /^Save the session/ }).click();
  await expect(other.getByRole('heading', { name: files.segments })).toBeVisible();
  await openHistory(other);
  await expect(entry(other, history.session)).toBeVisible();
  await visit(other);
  await expect(other.getByRole('button', { name: live.start })).toBeVisible();
  await expect(other.getByText(history.recovery.title)).toBeHidden();
});

test('an unsaved summary is offered after the page is reopened, and can be discarded', async ({ page }) => {
  await visit(page);
  await listen(page, 2);
  await page.getByRole('button', { name: live.stop }).click();
  await expect(page.getByRole('button', { name: history.keep.keep, exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /^Discard the session/ }).click();
  await expect(page.getByText(history.recovery.title)).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: live.start })).toBeVisible();
  await expect(page.getByText(history.recovery.title)).toBeHidden();
  await openHistory(page);
  await expect(page.getByRole('button', { name: history.bin.restoreOne(history.session) })).toBeVisible();
});

test('without browser storage the app still works and says so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('made by a test', 'SecurityError');
    };
  });
  await visit(page, '/files');
  await choose(page, [spokenFile('a.wav', 3)]);
  await expect(page.getByRole('heading', { name: files.segments })).toBeVisible();
  await expect(page.getByText(failures['storage/unavailable'].title)).toBeVisible();
  await openHistory(page);
  await expect(page.getByRole('alert')).toContainText(failures['storage/unavailable'].title);
  await page.getByRole('link', { name: words.common.pages.live, exact: true }).click();
  await listen(page, 1);
  await expect(page.getByText(history.keep.notSafe)).toBeVisible();
  await page.getByRole('button', { name: live.stop }).click();
  await page.getByRole('button', { name: history.keep.keep, exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(failures['storage/unavailable'].title);
});

test('with storage full, results stay on screen and the reason is shown', async ({ page, context }) => {
  await visit(page, '/history');
  await expect(page.getByText(history.empty.title)).toBeVisible();
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1 });
  await page.getByRole('link', { name: words.common.pages.files, exact: true }).click();
  await choose(page, [spokenFile('a.wav', 3)]);
  await expect(page.getByRole('heading', { name: files.segments })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(failures['storage/quota'].title);
  await openHistory(page);
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('link') })).toHaveCount(0);
});

test('a damaged history can be exported as far as it is readable, and reset', async ({ page }) => {
  await analyse(page, ['a.wav', 'b.wav']);
  // Storing takes a moment, so wait until both entries are listed.
  await openHistory(page);
  await expect(entry(page, 'a.wav')).toBeVisible();
  await expect(entry(page, 'b.wav')).toBeVisible();
  await page.addInitScript(() => {
    const getAll = IDBObjectStore.prototype.getAll;
    IDBObjectStore.prototype.getAll = function (...given: Parameters<typeof getAll>) {
      if (this.name === 'entries' && !sessionStorage.getItem('mended'))
        throw new DOMException('made by a test', 'UnknownError');
      return getAll.apply(this, given);
    };
  });
  await visit(page, '/history');
  await expect(page.getByRole('alert')).toContainText(failures['storage/damaged'].title);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: history.damaged.save }).click(),
  ]);
  await expect(page.getByText(history.damaged.saved(2, '2'))).toBeVisible();
  await page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
  await page.getByRole('button', { name: history.damaged.reset }).click();
  await page.getByRole('button', { name: history.damaged.resetIt }).click();
  await expect(page.getByText(history.empty.title)).toBeVisible();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await download.path());
  await expect(page.getByRole('listitem')).toHaveCount(2);
});
