import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { de } from '#app/words/de.ts';
import { en } from '#app/words/en.ts';
import { talk, wav } from './sounds.ts';

export { expect };

/** Every word a test looks for is the word the page uses. */
export const words = en;
/** The same in German. */
export const german = de;

/** Where every page is, in the order of their links. */
export const everyPage = ['/', '/files', '/history', '/evaluate', '/voice', '/about'] as const;

/** The widths a page must work at. */
export const phone = { width: 390, height: 844 };
export const tablet = { width: 820, height: 1100 };
export const desktop = { width: 1440, height: 900 };

/**
 * Playwright's test that also watches the whole visit: a request to another origin, a script error or a refusal by the
 * content-security policy fails the test that caused it.
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

/** Opens a page of the app on the WASM backend. A press waits for the page to come to life; files and keys would not. */
export async function visit(page: Page, path = '/', backend = 'wasm'): Promise<void> {
  await page.goto(`${path}?backend=${backend}`);
  await page.locator('main:not([inert])').waitFor();
}

/** Opens a page of the lab by its menu. */
export async function openLab(page: Page, name: string): Promise<void> {
  const pages = page.getByRole('navigation');
  await pages.getByRole('button', { name: words.common.lab }).click();
  await pages.getByRole('link', { name }).click();
}

/** Waits until the app is stored and works offline. The note that says so is there for four seconds only. */
export async function expectReadyOffline(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

/** Waits until a voice was heard and judged while listening. */
export async function expectAnswer(page: Page): Promise<void> {
  const { scale, scaleEnds } = words.headline;
  const anyEnergy = new RegExp(`^${scale}: (${Object.values(scaleEnds).join('|')})$`);
  await expect(page.getByRole('img', { name: anyEnergy })).toBeVisible();
}

/** Shows the numbers and charts below the answer while listening. */
export async function showDetails(page: Page): Promise<void> {
  await page.getByText(words.live.details, { exact: true }).click();
  await expect(page.getByText(words.live.probabilities, { exact: true })).toBeVisible();
}

/** A file as a person would choose it. */
export function file(name: string, buffer: Buffer, mimeType = 'audio/wav') {
  return { name, mimeType, buffer };
}

/** Some seconds of speech-like sound as a WAV file. */
export function spokenFile(name = 'talk.wav', seconds = 6) {
  return file(name, wav(talk(seconds)));
}

/** A quarter of an hour of the same sound, long enough to be caught at work. */
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
 * Adds files on the Files page as if chosen in the dialogue. Live and History have inputs of their own, and a page that was
 * just left may still be there; only where files and folders are taken do the two inputs stand side by side.
 */
export async function choose(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  await page.locator('input[type=file]:has(+ input[webkitdirectory])').setInputFiles(files);
}

/**
 * Nothing that axe knows of stands in anybody's way on the page as it is now.
 * @param alike selector of what looks like its neighbours and is passed over
 */
export async function expectAccessible(page: Page, alike?: string): Promise<void> {
  // A colour on its way from one theme to the other is neither.
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    const finished = Promise.allSettled(transitions.map((transition) => transition.finished));
    // One that is started anew again and again never finishes.
    await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, 1000))]);
  });
  // The app frames no page, so axe may run in this one alone; with lists of what passes it would take twice as long.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (alike === undefined ? axe : axe.exclude(alike)).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`,
  );
  expect(found).toEqual([]);
}

/**
 * The page as it stands, light on a phone and dark on a desktop: axe finds nothing, and nothing sticks out sideways. Colours
 * hang on the theme and layout on the width, never one on the other, so two of the four combinations see everything.
 * @param alike selector of what looks like its neighbours and need not be judged by itself
 */
export async function expectGoodEverywhere(page: Page, alike?: string): Promise<void> {
  for (const [viewport, colorScheme] of [
    [phone, 'light'],
    [desktop, 'dark'],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Charts take a new width a moment after the page does.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
        message: `wider than a screen of ${viewport.width} pixels`,
      })
      .toBeLessThanOrEqual(0);
    await expectAccessible(page, alike);
  }
}

/** Whatever the page plays starts again at its end: that it plays is then a state, not a moment that a test could miss. */
export async function playForEver(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () {
      this.loop = true;
      return play.call(this);
    };
  });
}

/** Goes to another page of the app as a press on its link does, without a pointer that stays above it. */
export async function follow(page: Page, path: (typeof everyPage)[number]): Promise<void> {
  const link = page.locator('header nav a').nth(everyPage.indexOf(path));
  await link.dispatchEvent('click');
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** Kills the page's process, as a crash does. */
export async function kill(page: Page, context: BrowserContext): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}
