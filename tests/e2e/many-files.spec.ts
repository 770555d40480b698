import { choose, expect, kill, spokenFile, test, visit, words } from './world.ts';

const { files, history } = words;
const nFiles = 12;
/** The page crashes when this many files are done. */
const nDone = 6;
const names = Array.from({ length: nFiles }, (_, i) => `talk-${String(i).padStart(2, '0')}.wav`);

test('a crash in the middle of many files keeps the finished ones, and running them again adds no duplicates', async ({
  page,
  context,
}) => {
  const sounds = names.map((name, i) => spokenFile(name, 3 + i));
  await visit(page, '/files');
  await choose(page, sounds);
  const asManyDone = Array.from({ length: nFiles - nDone }, (_, i) => files.done(nDone + i, nFiles)).join('|');
  await expect(page.getByText(new RegExp(`^(${asManyDone})$`)).first()).toBeVisible();
  await kill(page, context);

  const other = await context.newPage();
  await visit(other, '/history');
  await expect(other.getByRole('heading', { level: 1, name: history.title })).toBeVisible();
  const kept = other.getByRole('listitem').filter({ has: other.getByRole('link', { name: /^talk-/ }) });
  await expect.poll(() => kept.count()).toBeGreaterThanOrEqual(nDone);
  expect(await kept.count()).toBeLessThan(nFiles);

  await visit(other, '/files');
  await choose(other, sounds);
  await expect(other.getByText(files.done(nFiles, nFiles)).first()).toBeVisible();
  await visit(other, '/history');
  await expect(kept).toHaveCount(nFiles);
});
