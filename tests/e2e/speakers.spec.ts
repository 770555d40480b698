import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { talk, wav } from './sounds.ts';
import { choose, expect, expectAccessible, file, spokenFile, test, visit, words } from './world.ts';

const { files, speakers } = words;

/** A call with one speaker per channel, who take turns of five seconds. */
function call(seconds: number) {
  const mono = talk(seconds);
  const both = new Float32Array(2 * mono.length);
  mono.forEach((sample, i) => {
    const side = Math.floor(i / 16_000 / 5) % 2;
    both[2 * i + side] = sample;
  });
  const bytes = wav(both);
  bytes.writeUInt16LE(2, 22);
  bytes.writeUInt32LE(64_000, 28);
  bytes.writeUInt16LE(4, 32);
  return file('call.wav', bytes);
}

/** The build's file with the table for speaker separation. */
function tableOfVoices(): string {
  const folder = 'build/_app/immutable/workers/chunks';
  const isTable = (name: string): boolean => readFileSync(join(folder, name), 'utf8').includes('{nDims:');
  return readdirSync(folder).find(isTable) ?? 'none';
}

test('a call with one speaker per channel is separated by channel, and each channel can be analysed alone', async ({
  page,
}) => {
  await visit(page, '/files');
  await choose(page, [call(20)]);
  const panel = page.getByRole('region', { name: speakers.title });
  const way = panel.getByRole('combobox', { name: speakers.way });
  await expect(way.locator('option:checked')).toHaveText(speakers.byChannel);
  await expect(panel.getByRole('listitem')).toHaveCount(2);

  // A name is used everywhere in the panel.
  await panel.getByRole('textbox', { name: speakers.nameLabel(1) }).fill('Ada');
  await panel.getByRole('textbox', { name: speakers.nameLabel(1) }).press('Enter');
  await expect(panel.getByRole('button', { name: speakers.hear('Ada') })).toBeVisible();
  await expect(panel.getByRole('img', { name: speakers.strip(`Ada, ${speakers.unnamed(2)}`) })).toBeVisible();
  await expectAccessible(page);

  // The history shows the name, too.
  await page.getByRole('link', { name: words.common.pages.history }).click();
  await page.getByRole('link', { name: 'call.wav' }).click();
  await expect(panel.getByRole('textbox', { name: speakers.nameLabel(1) })).toHaveValue('Ada');
  await page.getByRole('link', { name: words.common.pages.files }).click();
  await expect(page.getByRole('combobox', { name: files.channel })).toBeVisible();

  // Voices in the mix: ask for two, then merge them.
  await way.selectOption(speakers.voices(2));
  await expect(panel.getByRole('listitem')).toHaveCount(2);
  await panel.getByRole('combobox', { name: speakers.sameAs }).nth(1).selectOption(speakers.unnamed(1));
  await expect(panel.getByRole('listitem')).toHaveCount(1);
  await panel.getByRole('button', { name: speakers.part('2') }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(2);
  await way.selectOption(speakers.off);
  await expect(panel.getByRole('listitem')).toHaveCount(0);

  // The channel is silent while the other speaks.
  const channel = page.getByRole('combobox', { name: files.channel });
  await channel.selectOption(files.channelName(1));
  await expect(page.getByRole('heading', { name: files.segments })).toBeVisible();
  await expect(channel.locator('option:checked')).toHaveText(files.channelName(1));
  await expect(way.locator('option:checked')).toHaveText(speakers.off);
});

test('a recording reports that speakers cannot be separated when the table for it fails to load', async ({ page }) => {
  await page.route(`**/${tableOfVoices()}`, (route) => route.abort());
  await visit(page, '/files');
  await choose(page, [spokenFile('talk.wav', 8)]);
  const panel = page.getByRole('region', { name: speakers.title });
  await expect(panel).toContainText(speakers.unreachable);
  await expect(panel.getByRole('combobox')).toHaveCount(0);
});
