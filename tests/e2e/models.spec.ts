import { serveAccurate, type AccurateServer } from './accurate-server.ts';
import { choose, expect, follow, spokenFile, test, words } from './world.ts';

const { models, files, common, live } = words;

let server: AccurateServer;
test.beforeEach(async () => void (server = await serveAccurate()));
test.afterEach(() => server.close());

test('the accurate model downloads on request, resumes after an interruption, and can be selected and removed', async ({
  page,
}) => {
  const visit = async (path: string) => {
    await page.goto(`${server.url}${path}?backend=wasm`);
    await page.locator('main:not([inert])').waitFor();
  };
  const kept = () =>
    page.evaluate(async () => {
      const found = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return found.flat().filter(({ url }) => url.includes('accurate')).length;
    });
  const model = page.getByRole('combobox', { name: models.choice.title });

  // Offered, but not downloaded automatically.
  await visit('/');
  const offer = page.getByRole('region', { name: models.offer.title });
  await expect(offer).toContainText(/One-time download: [\d.]+ MB/);
  expect([server.asked, await kept()]).toEqual([[], 0]);

  // Cancelled halfway, keeping the bytes received.
  await offer.getByRole('button', { name: models.offer.download }).click();
  await expect(offer.getByRole('progressbar')).toHaveAttribute('value', /^0\.5/);
  await expect(page.getByRole('button', { name: live.start })).toBeVisible();
  await offer.getByRole('button', { name: models.download.cancel }).click();
  await expect(offer.getByRole('button', { name: models.offer.continue })).toBeVisible();

  // Resumed from there on another visit.
  server.release();
  await visit('/files');
  await offer.getByRole('button', { name: models.offer.continue }).click();
  await expect(model).toHaveValue('accurate');
  expect(server.asked).toEqual([null, `bytes=${server.heldAfterBytes}-`]);

  // The next file uses the model selected then, and says so.
  const heardBy = page.getByRole('main').locator('dl').getByText(models.accurate, { exact: true });
  await choose(page, [spokenFile('first.wav', 4)]);
  await expect(heardBy).toBeVisible();
  const list = page.getByRole('button', { name: files.list });
  await list.click();
  await model.selectOption('light');
  await list.click();
  await choose(page, [spokenFile('second.wav', 4)]);
  await expect(page.getByRole('main').locator('dl').getByText(models.light, { exact: true })).toBeVisible();
  await list.click();
  await page
    .getByRole('button', { name: files.open('first.wav') })
    .first()
    .click();
  await expect(heardBy).toBeVisible();

  // On the next visit the model is still stored, and nothing is downloaded.
  await visit('/');
  await expect(model).toHaveValue('light');
  expect(server.asked).toHaveLength(2);

  // Removed in the settings, and not offered again.
  await page.getByRole('button', { name: common.settings }).click();
  const settings = page.getByRole('dialog');
  await settings.getByRole('button', { name: models.remove }).click();
  await expect(settings.getByRole('button', { name: models.offer.download })).toBeVisible();
  expect(await kept()).toBe(0);
  await page.getByRole('button', { name: common.close }).click();
  await follow(page, '/files');
  await expect(page.getByRole('heading', { name: files.title })).toBeVisible();
  await expect(model.or(offer)).toHaveCount(0);
});

test('a declined offer does not come back', async ({ page }) => {
  await page.goto(`${server.url}/?backend=wasm`);
  const offer = page.getByRole('region', { name: models.offer.title });
  await offer.getByRole('button', { name: models.offer.dismiss }).click();
  await expect(offer).toHaveCount(0);
  await follow(page, '/files');
  await expect(page.getByRole('heading', { name: files.title })).toBeVisible();
  await expect(offer).toHaveCount(0);
  expect(server.asked).toEqual([]);
});
