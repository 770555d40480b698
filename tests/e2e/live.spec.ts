import type { Page } from '@playwright/test';
import { expect, test, visit, words } from './world.ts';

const { live, failures } = words;

/** Run on the page: the browser fails to open the microphone in the way named, which no real device does on request. */
function failToOpen([name, state]: readonly [errorName: string, permission: PermissionState]): void {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('made by a test', name));
  navigator.permissions.query = () => Promise.resolve({ state } as PermissionStatus);
}

/** Keeps hold of the streams that the page opens, so that a test can pull them out. */
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

/** Something was judged. */
async function expectScores(page: Page): Promise<void> {
  await expect(page.getByText(live.probabilities, { exact: true })).toBeVisible();
  await expect(page.getByText(live.hearing)).toBeHidden();
}

test('listening shows probabilities, stopping gives a summary, which can be exported and discarded', async ({
  page,
}) => {
  await visit(page);
  await startListening(page);
  await expectScores(page);
  await page.getByRole('button', { name: live.stop }).click();
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
  await page.getByRole('button', { name: words.exports.button }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: words.exports.save }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('undertone-session.csv');
  await page.getByRole('button', { name: live.summary.discard }).click();
  // What holds no speech is discarded without a question.
  const sure = page.getByRole('button', { name: live.summary.discardIt });
  const start = page.getByRole('button', { name: live.start });
  await expect(sure.or(start)).toBeVisible();
  if (await sure.isVisible()) await sure.click();
  await expect(start).toBeVisible();
});

const broken = [
  ['a microphone that the browser refuses', 'NotAllowedError', 'denied', 'mic/denied'],
  ['a question that was closed', 'NotAllowedError', 'prompt', 'mic/dismissed'],
  ['no microphone at all', 'NotFoundError', 'granted', 'mic/none'],
  ['a microphone held by another program', 'NotReadableError', 'granted', 'mic/in-use'],
] as const;

test('each reason why there is no microphone has words of its own, and listening can be tried again', async ({
  page,
}) => {
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

test('a microphone pulled out while listening ends the session and keeps what was heard', async ({ page }) => {
  await rememberStreams(page);
  await visit(page);
  await startListening(page);
  await expectScores(page);
  await page.evaluate(() => {
    const [track] = (globalThis as unknown as { streamOfTest: MediaStream }).streamOfTest.getAudioTracks();
    track?.dispatchEvent(new Event('ended'));
  });
  await expect(page.getByText(failures['mic/unplugged'].title)).toBeVisible();
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
});

test('an example plays through the same instrument without a microphone', async ({ page }) => {
  await page.addInitScript(failToOpen, ['NotFoundError', 'granted'] as const);
  await visit(page);
  await page.getByRole('button', { name: live.tryExample }).click();
  await expect(page.getByText(live.playing)).toBeVisible();
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
});
