import { readFile } from 'node:fs/promises';
import { choose, expect, file, longFile, playForEver, spokenFile, test, visit, words } from './world.ts';
import { talk, wav } from './sounds.ts';

const { files, failures } = words;

test('a recording gets a result, a timeline and a table, plays, and exports times that pandas can read', async ({
  page,
}) => {
  await playForEver(page);
  await visit(page, '/files');
  await choose(page, [spokenFile('interview.wav', 8)]);
  await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: files.segments })).toBeVisible();
  await page.getByRole('button', { name: files.play, exact: true }).click();
  await expect(page.getByRole('button', { name: files.pause, exact: true })).toBeVisible();
  await page.getByRole('button', { name: words.exports.button, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.exports.save, exact: true }).click(),
  ]);
  const [head = '', first = ''] = (await readFile(await download.path(), 'utf8')).split(/\r?\n/);
  // One row for each segment.
  expect(head).toMatch(/^file,start,end,start_s,end_s,answer,likeliest,confidence,activation,valence,p_neutral,/);
  expect(first).toMatch(/^interview\.wav,0 days 00:00:0\d/);
});

test('each bad file gets its own message, and the good ones after it are analysed', async ({ page }) => {
  const good = wav(talk(4));
  const notFinite = wav(new Float32Array(16_000));
  await visit(page, '/files');
  await choose(page, [
    file('empty.wav', Buffer.alloc(0)),
    file('text.wav', Buffer.from('This is not sound, whatever its name says.\n'.repeat(50))),
    file('noise.mp3', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)), 'audio/mpeg'),
    file('header-only.wav', good.subarray(0, 44)),
    file('one-sample.wav', wav(new Float32Array([0.1]))),
    file('picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image/png'),
    file('silence.wav', notFinite),
    file('wrong-extension.mp3', good, 'audio/mpeg'),
    file('truncated.wav', good.subarray(0, Math.floor(good.length * 0.6))),
    spokenFile('good.wav', 4),
  ]);
  await expect(page.getByText(files.done(10, 10)).first()).toBeVisible();
  // Finished files move from the queue to the table.
  const row = (name: string) => page.getByRole('listitem').or(page.getByRole('row')).filter({ hasText: name });
  await expect(row('empty.wav')).toContainText(failures['audio/empty'].title);
  await expect(row('text.wav')).toContainText(failures['audio/undecodable'].title);
  await expect(row('noise.mp3')).toContainText(failures['audio/undecodable'].title);
  await expect(row('header-only.wav')).toContainText(failures['audio/empty'].title);
  await expect(row('one-sample.wav')).toContainText(failures['audio/too-short'].title);
  await expect(row('picture.png')).toContainText(failures['audio/undecodable'].title);
  await expect(row('silence.wav')).toContainText(words.headline.noSpeech);
  for (const name of ['wrong-extension.mp3', 'truncated.wav', 'good.wav']) {
    await expect(row(name).getByRole('button', { name: files.open(name) })).toBeVisible();
    await expect(row(name)).toHaveCount(1);
  }
  await expect(row('truncated.wav')).toContainText(failures['audio/truncated'].title);
  await page.getByRole('button', { name: files.removeFile('good.wav') }).click();
  await expect(row('good.wav')).toHaveCount(0);
});

test('a file under way can be cancelled and retried while the queue continues', async ({ page }) => {
  await visit(page, '/files');
  await choose(page, [longFile('long.wav'), spokenFile('short.wav', 3)]);
  await page.getByRole('button', { name: files.cancelFile('long.wav') }).click();
  const long = page.getByRole('listitem').filter({ hasText: 'long.wav' });
  await expect(long).toContainText(files.cancelled);
  await expect(page.getByText(files.done(2, 2)).first()).toBeVisible();
  await page.getByRole('button', { name: files.retryFile('long.wav') }).click();
  await expect(long).toContainText(files.working);
});
