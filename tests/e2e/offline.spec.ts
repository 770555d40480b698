import { join } from 'node:path';
import { serveUnder } from './base-server.ts';
import { choose, expect, spokenFile, test, visit, words, expectReadyOffline } from './world.ts';
import type { Page } from '@playwright/test';
import { serveReleases } from './release-server.ts';

const { files, common, live } = words;

// These tests cover the service worker.
test.use({ serviceWorkers: 'allow' });

test('offline readiness is announced once, and the app and its example page then analyse without a network', async ({
  page,
  context,
}) => {
  const isReady = page.getByText(common.offline.ready);
  await visit(page);
  await expect(isReady).toBeVisible();
  await expect(isReady).toBeHidden();
  await page.reload();
  await expectReadyOffline(page);
  await expect(page.getByRole('button', { name: live.start })).toBeVisible();
  await expect(isReady).toBeHidden();
  await context.setOffline(true);

  await visit(page);
  await expect(page.getByRole('button', { name: live.start })).toBeVisible();
  await visit(page, '/about');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await visit(page, '/files');
  await choose(page, [spokenFile('offline.wav', 4)]);
  await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
  await page.goto('/embed-demo');
  await page.getByLabel('Or a recording').setInputFiles(spokenFile('talk.wav', 6));
  await expect(page.locator('pre')).toContainText(/^0\.0 to [\d.]+ s: \w+/);
  await expectNoSuchPage(page);
});

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('an unknown path of any depth shows the not-found page', async ({ page }) => {
    await expectNoSuchPage(page);
  });
});

async function expectNoSuchPage(page: Page): Promise<void> {
  await page.goto('/nonsense/deeper');
  await expect(page.getByRole('heading', { name: common.notFound.title })).toBeVisible();
  await page.getByRole('link', { name: common.notFound.home }).click();
  await expect(page.getByRole('button', { name: live.start })).toBeVisible();
}

test('a new version waits for consent, then takes over', async ({ page }) => {
  const server = await serveReleases();
  try {
    await page.goto(`${server.url}/?backend=wasm`);
    await expectReadyOffline(page);
    const versionsKept = () =>
      page.evaluate(async () => (await caches.keys()).filter((name) => /^undertone-/.test(name)).sort());
    const [first = ''] = await versionsKept();

    server.release();
    await page.reload();
    const update = page.getByRole('button', { name: common.offline.update });
    await expect(update).toBeVisible();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)).toBe('installed');

    await Promise.all([page.waitForEvent('load'), update.click()]);
    await expect(update).toBeHidden();
    await expect(page.getByRole('button', { name: live.start })).toBeVisible();
    expect(await versionsKept()).toEqual([first, `${first}9`]);
    const isWaiting = await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
    expect(isWaiting).toBe(false);
  } finally {
    await server.close();
  }
});

test('the app works under any base path of a plain static host', async ({ page }) => {
  const host = await serveUnder(join(import.meta.dirname, '../../build'), '/some/base');
  try {
    await page.goto(`${host.url}/?backend=wasm`);
    await expectReadyOffline(page);
    await page.getByRole('link', { name: common.pages.files }).click();
    await choose(page, [spokenFile('talk.wav', 4)]);
    await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
    await page.goto(`${host.url}/embed-demo.html`);
    await page.getByLabel('Or a recording').setInputFiles(spokenFile('talk.wav', 4));
    await expect(page.locator('pre')).toContainText(/^0\.0 to [\d.]+ s: \w+/);
  } finally {
    await host.close();
  }
});
