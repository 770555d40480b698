import type { Page } from '@playwright/test';
import { expect, expectAnswer, phone, showDetails, test, visit, words } from './world.ts';

const { live, failures } = words;

/** Runs in the page: makes opening the microphone fail with the given error, which no real device does on request. */
function failToOpen([name, state]: readonly [errorName: string, permission: PermissionState]): void {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('made by a test', name));
  navigator.permissions.query = () => Promise.resolve({ state } as PermissionStatus);
}

/** Keeps a reference to each stream that the page opens, so that a test can end it. */
async function rememberStreams(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints);
      Object.assign(globalThis, { streamOfTest: stream });
      return stream;
    };
  });
}

async function startListening(page: Page): Promise<void> {
  await page.getByRole('button', { name: live.start }).click();
  await expect(page.getByRole('button', { name: live.stop })).toBeVisible();
}

test('listening shows a result, and stopping shows a summary that can be exported and discarded', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await visit(page);
  await startListening(page);
  await expectAnswer(page);
  await page.getByRole('button', { name: live.stop }).click();
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
  await page.getByRole('button', { name: words.exports.button }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: words.exports.save }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('undertone-session.csv');
  await page.getByRole('button', { name: live.summary.discard }).click();
  // A session without speech is discarded without confirmation.
  const sure = page.getByRole('button', { name: live.summary.discardIt });
  const start = page.getByRole('button', { name: live.start });
  await expect(sure.or(start)).toBeVisible();
  if (await sure.isVisible()) await sure.click();
  await expect(start).toBeVisible();
});

const broken = [
  ['a denied permission', 'NotAllowedError', 'denied', 'mic/denied'],
  ['a dismissed permission prompt', 'NotAllowedError', 'prompt', 'mic/dismissed'],
  ['no microphone at all', 'NotFoundError', 'granted', 'mic/none'],
  ['a microphone in use by another program', 'NotReadableError', 'granted', 'mic/in-use'],
] as const;

test('each microphone error has its own message, and listening can be retried', async ({ page }) => {
  await visit(page);
  for (const [what, errorName, permission, code] of broken) {
    await test.step(what, async () => {
      await page.evaluate(failToOpen, [errorName, permission] as const);
      await page.getByRole('button', { name: live.start }).click();
      await expect(page.getByRole('alert')).toContainText(failures[code].title);
      await expect(page.getByRole('alert')).toContainText(failures[code].remedy);
      await expect(page.getByRole('alert').getByRole('button', { name: words.common.retry })).toBeEnabled();
    });
  }
});

test('unplugging the microphone ends the session and keeps the results', async ({ page }) => {
  await rememberStreams(page);
  await visit(page);
  await startListening(page);
  await expectAnswer(page);
  await page.evaluate(() => {
    const [track] = (globalThis as unknown as { streamOfTest: MediaStream }).streamOfTest.getAudioTracks();
    track?.dispatchEvent(new Event('ended'));
  });
  await expect(page.getByText(failures['mic/unplugged'].title)).toBeVisible();
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
});

test('numbers and charts are in a disclosure whose state is remembered', async ({ page }) => {
  await visit(page);
  await startListening(page);
  const numbers = page.getByText(live.probabilities, { exact: true });
  await expect(numbers).toHaveCount(0);
  await showDetails(page);
  await expect(page.getByRole('meter', { name: live.level })).toBeVisible();
  await page.getByText(`${words.common.asTable}: ${live.curves}`).click();
  await expect(
    page
      .getByRole('table', { name: live.curves })
      .getByText(/ LUFS$/)
      .first(),
  ).toBeVisible();
  await visit(page);
  await startListening(page);
  await expect(numbers).toBeVisible();
  await page.getByText(live.details, { exact: true }).click();
  await expect(numbers).toHaveCount(0);
});

test('on a phone the bar at the lower edge has two lines, also while sound is recorded', async ({ page }) => {
  await page.setViewportSize(phone);
  await visit(page);
  await page.getByLabel(words.history.keep.soundLive).check();
  await startListening(page);
  await expect(page.getByText(words.history.keep.soundRecorded)).toBeInViewport({ ratio: 1 });
  // A third line would be higher than the button beside it.
  const heights = await page.locator('.bar').evaluate((bar) => {
    const { paddingBottom, paddingTop } = getComputedStyle(bar);
    const inside = bar.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
    return { inside, button: bar.querySelector('button')!.offsetHeight };
  });
  expect(heights.inside).toBe(heights.button);
});

test('leaving the page while listening asks for confirmation, and the summary is still there on return', async ({
  page,
}) => {
  await visit(page);
  await startListening(page);
  const menu = page.getByRole('navigation');
  const [leave, back] = [words.common.pages.history, words.common.pages.live].map((name) =>
    menu.getByRole('link', { name, exact: true }),
  );
  page.once('dialog', (dialog) => void dialog.dismiss());
  await leave!.click();
  await expect(page.getByRole('button', { name: live.stop })).toBeVisible();
  page.once('dialog', (dialog) => {
    expect(dialog.message()).toBe(live.leave);
    void dialog.accept();
  });
  await leave!.click();
  await expect(page.getByRole('heading', { level: 1, name: words.history.title })).toBeVisible();
  await back!.click();
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
});

test('another microphone can be chosen once access is granted, and is then requested', async ({ page }) => {
  await page.addInitScript(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (constraints) => {
      Object.assign(globalThis, { askedByTest: constraints });
      return open(constraints);
    };
  });
  await visit(page);
  await startListening(page);
  await page.getByRole('button', { name: live.stop }).click();
  await expect(page.getByRole('button', { name: live.start }).or(page.getByText(live.summary.title))).toBeVisible();
  await visit(page);
  const sources = page.getByLabel(live.sources.title);
  const names = sources.locator('option');
  await expect(names.nth(1)).toBeAttached();
  const [name = ''] = (await names.allTextContents()).filter((each) => /microphone|mic|input/i.test(each)).slice(-1);
  await sources.selectOption({ label: name });
  const asked = () =>
    page.evaluate(
      () => (globalThis as unknown as { askedByTest: { audio: MediaTrackConstraints } }).askedByTest.audio.deviceId,
    );
  const chosen = async () => ({ ideal: await sources.inputValue() });
  await startListening(page);
  expect(await asked()).toEqual(await chosen());
  // Switch while listening. Which of Chromium's fake microphones is used does not matter.
  const [another = ''] = (await names.allTextContents()).filter((each) => each !== name && /input/i.test(each));
  await sources.selectOption({ label: another });
  expect((await chosen()).ideal).not.toBe('');
  await expect.poll(asked).toEqual(await chosen());
  await expectAnswer(page);
});

test('tab audio works like a microphone, and a tab without audio is explained', async ({ page }) => {
  await page.addInitScript(() => {
    let isFirst = true;
    // A test cannot answer the browser's dialog: the first tab has no audio, the second plays a tone.
    navigator.mediaDevices.getDisplayMedia = () => {
      const picture = document.createElement('canvas');
      picture.getContext('2d');
      const stream = picture.captureStream(1);
      const context = new AudioContext();
      const sound = context.createMediaStreamDestination();
      const tone = new OscillatorNode(context, { frequency: 200 });
      tone.connect(sound);
      tone.start();
      if (!isFirst) sound.stream.getAudioTracks().forEach((track) => stream.addTrack(track));
      isFirst = false;
      return Promise.resolve(stream);
    };
  });
  await visit(page);
  await page.getByLabel(live.sources.title).selectOption({ label: live.sources.share });
  await page.getByRole('button', { name: live.start }).click();
  await expect(page.getByRole('alert')).toContainText(failures['share/no-sound'].title);
  await startListening(page);
  await expect(page.getByText(live.sources.shared)).toBeVisible();
  await page.getByRole('button', { name: live.stop }).click();
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
});

test('a silent microphone is reported as muted after five seconds, with a remedy', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.resolve(new AudioContext().createMediaStreamDestination().stream);
  });
  await visit(page);
  await startListening(page);
  await expect(page.getByText(live.input.muted.remedy)).toBeVisible();
  await expect(page.getByText(live.heard.speech.light, { exact: true })).toHaveCount(0);
});

test('the bars, the level meter and the spectrogram stay visible in forced colours mode', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visit(page);
  await startListening(page);
  await expectAnswer(page);
  await showDetails(page);
  const backgroundOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await backgroundOf('.meter .rms')).not.toBe(await backgroundOf('.meter .track'));
  expect(await backgroundOf('.bar > i')).not.toBe(await backgroundOf('body'));
  const spectrogram = page.getByRole('img', { name: live.spectrogram }).locator('canvas');
  // Off screen it is drawn only once, possibly while silent.
  await spectrogram.scrollIntoViewIfNeeded();
  const nShades = () =>
    spectrogram.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(60, canvas.height / 2, canvas.width - 70, 40);
      return new Set(data.filter((_, i) => i % 4 === 0)).size;
    });
  await expect.poll(nShades).toBeGreaterThan(40);
});

test('adapting to the speaker can be switched on before listening, and is remembered', async ({ page }) => {
  await visit(page);
  const adapts = page.getByRole('checkbox', { name: live.adapt.name });
  await expect(adapts).not.toBeChecked();
  await adapts.check();
  await expect(page.getByText(words.voice.chip.running)).toBeVisible();
  await visit(page);
  await expect(adapts).toBeChecked();
  await adapts.uncheck();
  await expect(page.getByText(words.voice.chip.running)).toBeHidden();
});

test('an example plays through the live view without a microphone', async ({ page }) => {
  await page.addInitScript(failToOpen, ['NotFoundError', 'granted'] as const);
  await visit(page);
  await page.getByRole('button', { name: live.tryExample }).click();
  await expect(page.getByText(live.playing)).toBeVisible();
  await page.getByRole('button', { name: live.stop }).click();
  await page.getByRole('button', { name: live.summary.discard }).click();
  // An example stops by itself at its end. The shortest one saves time.
  const shortest = live.examples.clips.find(({ id }) => id === 'loud-fast');
  await page.getByRole('button', { name: live.examples.play(shortest?.name ?? '') }).click();
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
});
