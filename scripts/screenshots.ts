/**
 * Takes the screenshots in docs/screenshots: the built app in use, in light and dark.
 *
 *   npm run screenshots [-- [--no-build] [live] [files]]
 *
 * Chromium's fake microphone plays the app's own examples, which are synthetic voices.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { encodeWav } from '../src/core/signal/wav.ts';
import { resample } from '../model/acoustics/resample.ts';
import { decodeFile } from '../model/recogniser/decode.ts';
import { chromiumFlags, findOrInstallChromium } from './find-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'docs/screenshots');
const exampleOf = (id: string): string => join(root, `static/examples/${id}.mp3`);
const examples = ['lively', 'low-slow', 'loud-fast', 'flat'].map(exampleOf);
const heard = ['flat', 'low-slow', 'flat', 'lively'].map(exampleOf);
/** The app's English texts, because scripts must not import the app. */
const said = {
  start: 'Start listening',
  stop: 'Stop',
  confidence: 'confidence',
  allDone: /(\d+) of \1 done/,
};
const recordingName = 'four-voices.wav';
const size = { width: 1360, height: 1010 };
/** Long enough to play all examples. */
const listeningMs = 34_000;
/** Long, because the machine may be busy. */
const timeoutMs = 180_000;
const microphoneRateHz = 48_000;

/** The examples one after another, each followed by a pause, as WAV. */
async function sound(paths: readonly string[]): Promise<Uint8Array> {
  const pause = new Float32Array(0.8 * microphoneRateHz);
  const parts: Float32Array[] = [];
  for (const path of paths) {
    const decoded = await decodeFile(path);
    if (!decoded.ok) throw new Error(`${path} could not be decoded.`);
    const { channels, sampleRateHz } = decoded.value;
    parts.push(resample(channels[0] ?? new Float32Array(0), sampleRateHz, microphoneRateHz), pause);
  }
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return encodeWav([all], microphoneRateHz);
}

/** Serves the app as `npm start` does. @returns its address, and a function that stops the server */
async function serve(isBuilt: boolean): Promise<{ readonly address: string; stop(): void }> {
  const server = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...(isBuilt ? ['--no-build'] : [])], {
    cwd: root,
  });
  let said = '';
  for await (const chunk of server.stdout.setEncoding('utf8')) {
    said += String(chunk);
    const address = /http:\/\/\S+/.exec(said)?.[0];
    if (address) return { address, stop: () => void server.kill() };
  }
  await once(server, 'close');
  throw new Error(`The app could not be served.\n${said}`);
}

/** Saves the page as WebP. Playwright's own screenshots would wait until all animations end. */
async function save(page: Page, name: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 86 });
  await devtools.detach();
  const path = join(out, `${name}.webp`);
  await writeFile(path, Buffer.from(data, 'base64'));
  process.stdout.write(`${path}\n`);
}

/** Saves the page in both colour schemes. @param ready waits until the page shows what it should */
async function saveBoth(page: Page, name: string, ready?: () => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The colours change with a transition.
    await page.waitForTimeout(400);
    await ready?.();
    await save(page, `${name}-${colorScheme}`);
  }
}

async function takeLive(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/?backend=wasm`);
  await page.getByRole('button', { name: said.start }).click();
  await page.getByRole('button', { name: said.stop, exact: true }).waitFor();
  await page.waitForTimeout(listeningMs);
  // In a synthetic voice an emotion seldom stands out, so the wait for one is limited.
  const confidence = page.getByText(said.confidence, { exact: true }).first();
  await saveBoth(page, 'live', () => confidence.waitFor({ timeout: 60_000 }).catch(() => undefined));
}

/** Opens a recording of all examples. */
async function takeFiles(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/files?backend=wasm`);
  await page.locator('main:not([inert])').waitFor();
  const buffer = Buffer.from(await sound(examples));
  const input = page.locator('input[type=file]:has(+ input[webkitdirectory])');
  await input.setInputFiles([{ name: recordingName, mimeType: 'audio/wav', buffer }]);
  await page.getByText(said.allDone).first().waitFor();
  const view = page.locator('.open').first();
  await saveBoth(page, 'files', () => view.evaluate((element) => element.scrollIntoView()));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'no-build': { type: 'boolean', default: false } },
});
const pictures = { live: takeLive, files: takeFiles };
const wanted = Object.entries(pictures).filter(([name]) => positionals.length === 0 || positionals.includes(name));

const temporary = await mkdtemp(join(tmpdir(), 'undertone-screenshots-'));
const microphone = join(temporary, 'microphone.wav');
await writeFile(microphone, await sound(heard));
await mkdir(out, { recursive: true });
const app = await serve(values['no-build']);
const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: [
    ...chromiumFlags,
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${microphone}`,
  ],
});
try {
  for (const [, take] of wanted) {
    // Without a service worker, there is no notice about working offline.
    const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1.25, serviceWorkers: 'block' });
    const page = await context.newPage();
    page.setDefaultTimeout(timeoutMs);
    await take(page, app.address);
    await context.close();
  }
} finally {
  await browser.close();
  app.stop();
  await rm(temporary, { recursive: true });
}
