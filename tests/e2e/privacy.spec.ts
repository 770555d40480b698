import { choose, expect, spokenFile, test, visit, words, expectAnswer } from './world.ts';

const { live, files, common } = words;

// Requests by the service worker count, too.
test.use({ serviceWorkers: 'allow' });

test('a full visit contacts only its own origin and sets no cookies', async ({ page, context, baseURL }) => {
  const origins = new Map<string, number>();
  const methods = new Set<string>();
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol === 'blob:' || protocol === 'data:') return;
    origins.set(origin, (origins.get(origin) ?? 0) + 1);
    methods.add(request.method());
  });

  await visit(page);
  await page.getByRole('button', { name: live.start }).click();
  await expectAnswer(page);
  await page.getByRole('button', { name: live.stop }).click();
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
  await page.getByRole('link', { name: common.pages.files }).click();
  await choose(page, [spokenFile('private.wav', 4)]);
  await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
  await page.getByRole('link', { name: common.pages.about }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  expect([...origins.keys()]).toEqual([baseURL]);
  expect(origins.get(baseURL ?? '')).toBeGreaterThan(10); // Guards against recording no requests.
  expect([...methods]).toEqual(['GET']);
  expect(await context.cookies()).toEqual([]);
});
