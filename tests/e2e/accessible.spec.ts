import {
  choose,
  everyPage,
  expect,
  expectGoodEverywhere,
  file,
  follow,
  german,
  spokenFile,
  test,
  visit,
  words,
  expectAnswer,
  showDetails,
} from './world.ts';

const { live, files } = words;

test('axe finds no violations on any page at first load', async ({ page }) => {
  await visit(page);
  // About is checked below with all its sections open.
  for (const path of everyPage.filter((each) => each !== '/about')) {
    await test.step(path, async () => {
      await follow(page, path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectGoodEverywhere(page);
    });
  }
});

test('axe finds no violations with the colour-blind palette or in German', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('undertone.settings', '{"palette":"safe","language":"de","unsureBelow":0.5}'),
  );
  await visit(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expectGoodEverywhere(page);
  await page.getByRole('button', { name: german.common.settings }).click();
  await expect(page.getByRole('heading', { name: german.settings.title })).toBeVisible();
  await page.getByRole('button', { name: german.settings.erase.button }).click();
  await expectGoodEverywhere(page);
});

test('axe finds no violations on About with every section open', async ({ page }) => {
  await visit(page, '/about');
  await expect(page.getByText(words.about.device.notReady)).toBeHidden();
  const closed = page.locator('main details:not([open]) > summary');
  // Opening one section may reveal more closed ones.
  while ((await closed.count()) > 0) await closed.first().click();
  await page.getByRole('button', { name: words.about.device.diagnostics.make }).click();
  await expect(page.getByRole('textbox', { name: words.about.device.diagnostics.label })).toBeVisible();
  // The model's reports have hundreds of rows, and axe takes a minute to check the contrast of every cell.
  await expectGoodEverywhere(page, 'tbody tr:nth-child(n + 4)');
});

test('axe finds no violations in a microphone error, while listening, or in the summary', async ({ page }) => {
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    // Only the first call fails.
    devices.getUserMedia = () => {
      devices.getUserMedia = open;
      return Promise.reject(new DOMException('made by a test', 'NotFoundError'));
    };
  });
  await visit(page);
  await page.getByRole('button', { name: live.start }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectGoodEverywhere(page);
  await page.getByRole('button', { name: live.start }).click();
  await expectAnswer(page);
  await expectGoodEverywhere(page);
  await showDetails(page);
  await expectGoodEverywhere(page);
  await page.getByRole('button', { name: live.stop }).click();
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
  await expectGoodEverywhere(page);
});

test('axe finds no violations in a queue with a bad file or in an analysed file', async ({ page }) => {
  await visit(page, '/files');
  await choose(page, [spokenFile('talk.wav', 6), file('empty.wav', Buffer.alloc(0))]);
  await expect(page.getByText(files.done(2, 2)).first()).toBeVisible();
  await expectGoodEverywhere(page);
  const open = page.getByRole('button', { name: files.open('talk.wav') }).first();
  if ((await open.getAttribute('aria-expanded')) === 'false') await open.click();
  await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
  await expectGoodEverywhere(page);
});
