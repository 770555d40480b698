import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { serveModel } from './served-model.ts';
import {
  choose,
  expect,
  expectAccessible,
  expectGoodEverywhere,
  file,
  spokenFile,
  test,
  visit,
  words,
} from './world.ts';
import { talk, wav } from './sounds.ts';

const { voice, failures } = words;
const { profile, reading, newProfile, fineTuning, check, compare } = voice;

const input = (page: Page, name: string) =>
  page.getByLabel(name, { exact: true }).and(page.locator('input[type=file]'));
const baselineFile = (page: Page) => page.locator('input[data-for=baseline]');
const importFile = (page: Page) => input(page, voice.saved.import).first();

/** Creates a voice profile from a recording. */
async function keepVoice(page: Page, name: string): Promise<void> {
  await baselineFile(page).setInputFiles([spokenFile('me.wav', 30)]);
  await page.getByLabel(newProfile.name).fill(name);
  await page.getByRole('button', { name: newProfile.save }).click();
}

/** Adds recordings as examples of an emotion. */
async function addExamples(page: Page, emotion: 'calm' | 'angry', seconds: readonly number[]): Promise<void> {
  await page.getByRole('radio', { name: words.answers[emotion] }).check({ force: true });
  for (const s of seconds) {
    const rows = page.getByRole('button', { name: fineTuning.remove(words.answers[emotion]) });
    const before = await rows.count();
    await input(page, fineTuning.files).setInputFiles([spokenFile(`${emotion} ${s}.wav`, s)]);
    await expect(rows).toHaveCount(before + 1);
  }
}

async function saved(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('reading a text creates a voice profile that is used everywhere, also after a reload', async ({ page }) => {
  await serveModel(page, 'made up');
  await visit(page, '/voice');
  await page.getByLabel(reading.language).selectOption('it');
  await expect(page.locator('blockquote[lang=it]')).toBeVisible();
  await page.getByRole('button', { name: reading.start }).click();
  await expect(page.getByRole('progressbar', { name: reading.heard })).toBeVisible();
  await expect(page.getByRole('button', { name: reading.finish })).toBeDisabled();
  await expect(page.getByRole('button', { name: reading.finish })).toBeEnabled();
  await page.getByRole('button', { name: reading.finish }).click();
  await expect(page.getByRole('columnheader', { name: newProfile.after })).toBeVisible();
  await page.getByLabel(newProfile.name).fill('Ada');
  await page.getByRole('button', { name: newProfile.save }).click();
  await expect(page.getByRole('radio', { name: /^Ada\b/ })).toBeChecked();
  const chip = page.getByRole('link', { name: voice.chip.voice('Ada') });
  await expect(chip).toBeVisible();
  await visit(page, '/files');
  await expect(chip).toBeVisible();
  await chip.click();
  await page.getByRole('radio', { name: profile.none }).check();
  await expect(chip).toBeHidden();
});

test('a voice profile changes the results of another recording, and can be renamed, deleted and restored', async ({
  page,
}) => {
  await serveModel(page, 'made up');
  await visit(page, '/voice');
  await input(page, compare.choose).setInputFiles([spokenFile('other.wav', 8)]);
  await expect(page.getByText(compare.same)).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: '%' });
  const cells = async () =>
    (await row.allInnerTexts()).map((text) => text.split(/\s+/).filter((part) => /\d/.test(part)));
  for (const [before, after] of await cells()) expect(after).toBe(before);
  await keepVoice(page, 'Ada');
  await expect(page.getByText(compare.same)).toBeHidden();
  await expect.poll(async () => (await cells()).some(([before, after]) => before !== after)).toBe(true);
  await page.getByRole('button', { name: profile.rename('Ada') }).click();
  await page.getByLabel(voice.saved.newName, { exact: true }).fill('Grace');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: voice.chip.voice('Grace') })).toBeVisible();
  await page.getByRole('button', { name: profile.delete('Grace') }).click();
  await expect(page.getByRole('link', { name: voice.chip.voice('Grace') })).toBeHidden();
  await page.getByRole('button', { name: voice.saved.undo }).click();
  await expect(page.getByRole('radio', { name: /^Grace/ })).toBeChecked();
});

test('examples can be trained and checked, and the fine-tuning can be turned off', async ({ page }) => {
  await visit(page, '/voice');
  await addExamples(page, 'calm', [3, 4]);
  await addExamples(page, 'angry', [5]);
  await page.getByRole('button', { name: fineTuning.train, exact: true }).click();
  await expect(page.getByRole('heading', { name: check.title })).toBeVisible();
  await expect(
    page.getByText(check.sentence('2', '0', '2')).or(page.getByText(/one recording at a time: of 2/)),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: voice.chip.fineTuning(fineTuning.firstName) })).toBeVisible();
  await page.getByRole('radio', { name: fineTuning.off }).check({ force: true });
  await expect(page.getByRole('link', { name: voice.chip.fineTuning(fineTuning.firstName) })).toBeHidden();
  await page.getByRole('button', { name: fineTuning.remove(words.answers.angry) }).click();
  await expect(page.getByText(fineTuning.stale)).toBeVisible();
  await page.getByRole('button', { name: voice.saved.undo }).click();
  await expect(page.getByText(fineTuning.stale)).toBeHidden();
});

test('an example can be recorded directly', async ({ page }) => {
  await visit(page, '/voice');
  await page.getByRole('radio', { name: words.answers.happy }).check({ force: true });
  await page.getByRole('button', { name: fineTuning.start(words.answers.happy) }).click();
  await expect(page.getByText(/speech · [2-9] s/)).toBeVisible();
  await page.getByRole('button', { name: fineTuning.stop, exact: true }).click();
  await expect(page.getByRole('cell', { name: fineTuning.recordedHere })).toBeVisible();
});

test('a fine-tuning can be exported and imported, and incompatible files are rejected with a message', async ({
  page,
}) => {
  await visit(page, '/voice');
  await addExamples(page, 'calm', [3]);
  const { name, text } = await saved(page, profile.export(fineTuning.firstName));
  expect(name).toBe(`${fineTuning.firstName}.undertone-fine-tuning.json`);
  await page.getByRole('button', { name: profile.delete(fineTuning.firstName) }).click();
  await expect(page.getByText(fineTuning.noExamples)).toBeVisible();
  const offer = (json: string) =>
    importFile(page).setInputFiles([file('fine-tuning.json', Buffer.from(json), 'application/json')]);
  await offer(text.replace('"version": 1', '"version": 2'));
  await expect(page.getByRole('heading', { name: failures['voice/newer-file'].title })).toBeVisible();
  await offer(text.replace(/"modelId": "[^"]*"/, '"modelId": "another"'));
  await expect(page.getByRole('heading', { name: failures['voice/other-model'].title })).toBeVisible();
  await offer(text.replace(/"vector": "[^"]{8}/, '"vector": "'));
  await expect(page.getByRole('heading', { name: failures['voice/unreadable-file'].title })).toBeVisible();
  await offer('no json');
  await expect(page.getByRole('heading', { name: failures['voice/unreadable-file'].title })).toBeVisible();
  await expect(page.getByText(fineTuning.noExamples)).toBeVisible();
  await offer(text);
  await expect(page.getByText(voice.saved.imported(fineTuning.firstName))).toBeVisible();
  await expect(page.getByRole('button', { name: fineTuning.remove(words.answers.calm) })).toBeVisible();
});

test('a model without re-centring is reported, and a voice can still be saved', async ({ page }) => {
  await serveModel(page, 'none');
  await visit(page, '/voice');
  await expect(page.getByRole('heading', { name: profile.unsupported.title })).toBeVisible();
  await expect(page.getByRole('radio', { name: profile.running })).toBeDisabled();
  await baselineFile(page).setInputFiles([spokenFile('me.wav', 12)]);
  await expect(page.getByText(newProfile.noEffect)).toBeVisible();
});

test('silence, a single word and a missing microphone each have their own message', async ({ page }) => {
  await visit(page, '/voice');
  await baselineFile(page).setInputFiles([file('silence.wav', wav(new Float32Array(16_000 * 6)))]);
  await expect(page.getByRole('heading', { name: failures['voice/no-speech'].title })).toBeVisible();
  await baselineFile(page).setInputFiles([file('word.wav', wav(talk(3)))]);
  await expect(page.getByRole('heading', { name: failures['voice/too-short'].title })).toBeVisible();
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('made by a test', 'NotFoundError'));
  });
  await page.getByRole('button', { name: reading.start }).click();
  await expect(page.getByRole('heading', { name: failures['mic/none'].title })).toBeVisible();
});

test('without storage the Voice page says so and works for the visit', async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('made by a test', 'SecurityError');
    };
  });
  await visit(page, '/voice');
  await expect(page.getByRole('heading', { name: failures['storage/unavailable'].title })).toBeVisible();
  await addExamples(page, 'calm', [3]);
});

test('a correction on the Files page becomes an example on the Voice page', async ({ page }) => {
  await visit(page, '/files');
  await choose(page, [spokenFile('interview.wav', 8)]);
  await page.getByLabel(words.files.correctionAt('0:00.0')).selectOption('fearful');
  await expect(page.getByText(voice.correction.title(words.answers.fearful))).toBeVisible();
  await page.getByRole('link', { name: voice.correction.go }).click();
  await expect(page.getByRole('button', { name: fineTuning.remove(words.answers.fearful) })).toBeVisible();
});

test('axe finds no violations while reading, with a voice profile, or after fine-tuning', async ({ page }) => {
  await serveModel(page, 'made up');
  await visit(page, '/voice');
  await page.getByRole('button', { name: reading.start }).click();
  await expect(page.getByRole('progressbar', { name: reading.heard })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: reading.cancel }).click();
  await baselineFile(page).setInputFiles([spokenFile('me.wav', 30)]);
  await expect(page.getByLabel(newProfile.name)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: newProfile.save }).click();
  await addExamples(page, 'calm', [3, 4]);
  await page.getByRole('button', { name: fineTuning.train, exact: true }).click();
  await expect(page.getByRole('heading', { name: check.title })).toBeVisible();
  await expectGoodEverywhere(page);
});
