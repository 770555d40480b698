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

test('axe finds nothing on any page as it opens', async ({ page }) => {
  await visit(page);
  // About is judged below, with everything open.
  for (const path of everyPage.filter((each) => each !== '/about')) {
    await test.step(path, async () => {
      await follow(page, path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectGoodEverywhere(page);
    });
  }
});

test('axe finds nothing on the colours for colour blindness, nor in German', async ({ page }) => {
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

test('axe finds nothing on About with everything open', async ({ page }) => {
  await visit(page, '/about');
  await expect(page.getByText(words.about.device.notReady)).toBeHidden();
  const closed = page.locator('main details:not([open]) > summary');
  // What is opened may hold more that is closed.
  while ((await closed.count()) > 0) await closed.first().click();
  await page.getByRole('button', { name: words.about.device.diagnostics.make }).click();
  await expect(page.getByRole('textbox', { name: words.about.device.diagnostics.label })).toBeVisible();
  // The model's reports have some hundred rows, of which axe takes a minute to tell each cell's contrast.
  await expectGoodEverywhere(page, 'tbody tr:nth-child(n + 4)');
});

test('axe finds nothing on a notice about the microphone, while listening, and in the summary', async ({ page }) => {
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    // Fails the first time only.
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

test('axe finds nothing on a queue with a bad file in it, nor on an analysed file', async ({ page }) => {
  await visit(page, '/files');
  await choose(page, [spokenFile('talk.wav', 6), file('empty.wav', Buffer.alloc(0))]);
  await expect(page.getByText(files.done(2, 2)).first()).toBeVisible();
  await expectGoodEverywhere(page);
  const open = page.getByRole('button', { name: files.open('talk.wav') }).first();
  if ((await open.getAttribute('aria-expanded')) === 'false') await open.click();
  await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
  await expectGoodEverywhere(page);
});
