import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { de } from '#app/words/de.ts';
import { en } from '#app/words/en.ts';
import { talk, wav } from './sounds.ts';

export { expect };

/** Tests look for the app's own English texts. */
export const words = en;
/** The app's German texts. */
export const german = de;

/** Paths of all pages, in the order of their links. */
export const everyPage = ['/', '/files', '/history', '/evaluate', '/voice', '/about'] as const;

/** Viewports that every page must fit. */
export const phone = { width: 390, height: 844 };
export const tablet = { width: 820, height: 1100 };
export const desktop = { width: 1440, height: 900 };

/**
 * Playwright's test, extended to watch the whole visit: a request to another origin, a script error or a violation of the
 * content security policy fails the test that caused it.
 */
export const test = base.extend<{ wrongs: string[] }>({
  wrongs: [
    async ({ context, baseURL }, use) => {
      const wrongs: string[] = [];
      const own = new URL(baseURL ?? '').hostname;
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.hostname !== own) wrongs.push(`foreign request: ${url.href}`);
      });
      context.on('weberror', (error) => wrongs.push(`script error: ${error.error().stack ?? error.error().message}`));
      context.on('console', (message) => {
        if (/Content.Security.Policy/i.test(message.text())) wrongs.push(`policy: ${message.text()}`);
      });
      await use(wrongs);
      expect(wrongs).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a page of the app on the WASM backend, and waits for hydration: unlike clicks, files and keys would not. */
export async function visit(page: Page, path = '/', backend = 'wasm'): Promise<void> {
  await page.goto(`${path}?backend=${backend}`);
  await page.locator('main:not([inert])').waitFor();
}

/** Opens a page of the Lab from its menu. */
export async function openLab(page: Page, name: string): Promise<void> {
  const pages = page.getByRole('navigation');
  await pages.getByRole('button', { name: words.common.lab }).click();
  await pages.getByRole('link', { name }).click();
}

/** Waits until the app is cached and works offline. The note that says so is shown for four seconds only. */
export async function expectReadyOffline(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

/** Waits for a result while listening. */
export async function expectAnswer(page: Page): Promise<void> {
  const { scale, scaleEnds } = words.headline;
  const anyEnergy = new RegExp(`^${scale}: (${Object.values(scaleEnds).join('|')})$`);
  await expect(page.getByRole('img', { name: anyEnergy })).toBeVisible();
}

/** Shows the numbers and charts below the result while listening. */
export async function showDetails(page: Page): Promise<void> {
  await page.getByText(words.live.details, { exact: true }).click();
  await expect(page.getByText(words.live.probabilities, { exact: true })).toBeVisible();
}

/** A file for a file input. */
export function file(name: string, buffer: Buffer, mimeType = 'audio/wav') {
  return { name, mimeType, buffer };
}

/** A WAV file of speech-like sound. */
export function spokenFile(name = 'talk.wav', seconds = 6) {
  return file(name, wav(talk(seconds)));
}

/** A quarter of an hour of the same sound, long enough to be caught while under way. */
export function longFile(name: string) {
  const short = wav(talk(10));
  const nTimes = 90;
  const data = Buffer.concat(Array<Buffer>(nTimes).fill(short.subarray(44)));
  const head = Buffer.from(short.subarray(0, 44));
  head.writeUInt32LE(36 + data.length, 4);
  head.writeUInt32LE(data.length, 40);
  return file(name, Buffer.concat([head, data]));
}

/**
 * Adds files on the Files page as if chosen in the dialog. Live and History have file inputs of their own, and the page just
 * left may still be in the document. Only the Files page has the two inputs next to each other.
 */
export async function choose(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  await page.locator('input[type=file]:has(+ input[webkitdirectory])').setInputFiles(files);
}

/**
 * Expects no accessibility violations by axe on the page as it is now.
 * @param alike selector of repetitive elements to skip
 */
export async function expectAccessible(page: Page, alike?: string): Promise<void> {
  // A colour in transition between themes is neither.
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    const finished = Promise.allSettled(transitions.map((transition) => transition.finished));
    // A transition that keeps restarting never finishes.
    await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, 1000))]);
  });
  // The app has no frames, so axe's legacy mode suffices. Reporting passes, too, would double the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (alike === undefined ? axe : axe.exclude(alike)).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`,
  );
  expect(found).toEqual([]);
}

/**
 * Expects no violations and no horizontal overflow, light on a phone and dark on a desktop. Colours depend only on the
 * theme and layout only on the width, so two of the four combinations cover everything.
 * @param alike selector of repetitive elements to skip
 */
export async function expectGoodEverywhere(page: Page, alike?: string): Promise<void> {
  for (const [viewport, colorScheme] of [
    [phone, 'light'],
    [desktop, 'dark'],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Charts adapt to a new width a moment after the page does.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
        message: `wider than a screen of ${viewport.width} pixels`,
      })
      .toBeLessThanOrEqual(0);
    await expectAccessible(page, alike);
  }
}

/** Loops everything that the page plays, so that tests can check for playback at any time. */
export async function playForEver(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () {
      this.loop = true;
      return play.call(this);
    };
  });
}

/** Clicks the link to another page without leaving the pointer over it. */
export async function follow(page: Page, path: (typeof everyPage)[number]): Promise<void> {
  const link = page.locator('header nav a').nth(everyPage.indexOf(path));
  await link.dispatchEvent('click');
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** Crashes the page's process. */
export async function kill(page: Page, context: BrowserContext): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}
