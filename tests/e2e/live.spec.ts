import type { Page } from '@playwright/test';
import { expect, test, visit, words } from './world.ts';

const { live, failures } = words;

/** Lets the browser fail to open the microphone in the way named, which no real device does on request. */
async function breakMicrophone(page: Page, errorName: string, permission: PermissionState): Promise<void> {
  await page.addInitScript(
    ([name, state]) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('made by a test', name));
      navigator.permissions.query = () => Promise.resolve({ state } as PermissionStatus);
    },
    [errorName, permission] as const,
  );
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

/** The seconds heard so far, as the page shows them, have passed this many. */
async function expectScores(page: Page): Promise<void> {
  await expect(page.getByText(live.probabilities, { exact: true })).toBeVisible();
  await expect(page.getByText(live.hearing)).toBeHidden({ timeout: 60_000 });
}

test('listening to the microphone shows probabilities, and stopping gives a summary', async ({ page }) => {
  await visit(page);
  await startListening(page);
  await expectScores(page);
  await page.getByRole('button', { name: live.stop }).click();
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
  await expect(page.getByRole('button', { name: words.exports.button })).toBeVisible();
});

test('a session can be exported, and discarded when it is not wanted', async ({ page }) => {
  await visit(page);
  await startListening(page);
  await expectScores(page);
  await page.getByRole('button', { name: live.stop }).click();
  await page.getByRole('button', { name: words.exports.button }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.exports.save }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('undertone-session.csv');
  await page.getByRole('button', { name: live.summary.discard }).click();
  const sure = page.getByRole('button', { name: live.summary.discardIt });
  if (await sure.isVisible()) await sure.click();
  await expect(page.getByRole('button', { name: live.start })).toBeVisible();
});

test('a microphone that the browser refuses is said to be blocked, and the way out is named', async ({
  page,
  context,
}) => {
  await context.grantPermissions([]);
  await breakMicrophone(page, 'NotAllowedError', 'denied');
  await visit(page);
  await page.getByRole('button', { name: live.start }).click();
  await expect(page.getByRole('alert')).toContainText(failures['mic/denied'].title);
  await expect(page.getByRole('alert')).toContainText(failures['mic/denied'].remedy);
});

const broken = [
  ['a question that was closed', 'NotAllowedError', 'prompt', 'mic/dismissed'],
  ['no microphone at all', 'NotFoundError', 'granted', 'mic/none'],
  ['a microphone held by another program', 'NotReadableError', 'granted', 'mic/in-use'],
] as const;
for (const [what, errorName, permission, code] of broken) {
  test(`${what} has words of its own, and listening can be tried again`, async ({ page }) => {
    await breakMicrophone(page, errorName, permission);
    await visit(page);
    await page.getByRole('button', { name: live.start }).click();
    await expect(page.getByRole('alert')).toContainText(failures[code].title);
    await expect(page.getByRole('alert')).toContainText(failures[code].remedy);
    await expect(
      page
        .getByRole('button', { name: live.start })
        .or(page.getByRole('button', { name: words.common.retry }))
        .first(),
    ).toBeEnabled();
  });
}

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
  await breakMicrophone(page, 'NotFoundError', 'granted');
  await visit(page);
  await page.getByRole('button', { name: live.tryExample }).click();
  const play = page.getByRole('button', { name: /^Play the example/ }).first();
  if (await play.isVisible()) await play.click();
  await expect(page.getByText(live.playing)).toBeVisible();
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible({ timeout: 60_000 });
});
