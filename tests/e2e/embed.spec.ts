import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failures as failuresDe } from '#app/words/de/failures.ts';
import { serveUnder } from './base-server.ts';
import type { BaseServer } from './base-server.ts';
import { talk, wav } from './sounds.ts';
import {
  choose,
  expect,
  expectAccessible,
  phone,
  spokenFile,
  test,
  visit,
  words,
  expectReadyOffline,
} from './world.ts';

const { embed, failures, common } = words;
const root = join(import.meta.dirname, '../..');
const engineFolder = join(root, 'test-results-engine');

test.describe('stored on the device', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the example page works from the app itself, with the network cut', async ({ page, context }) => {
    await visit(page);
    await expectReadyOffline(page);
    await context.setOffline(true);
    await page.goto('/embed-demo');
    await page.getByLabel('Or a recording').setInputFiles(spokenFile('talk.wav', 6));
    await expect(page.locator('pre')).toContainText(/^0\.0 to [\d.]+ s: \w+/);
  });

  test('the app itself works under any path of a plain host', async ({ page }) => {
    const host = await serveUnder(join(root, 'build'), '/some/base');
    try {
      await page.goto(`${host.url}/?backend=wasm`);
      await expectReadyOffline(page);
      await page.getByRole('link', { name: common.pages.files }).click();
      await choose(page, [spokenFile('talk.wav', 4)]);
      await expect(page.getByText(words.files.overallAnswer, { exact: true })).toBeVisible();
      await page.goto(`${host.url}/embed-demo.html`);
      await page.getByLabel('Or a recording').setInputFiles(spokenFile('talk.wav', 4));
      await expect(page.locator('pre')).toContainText(/^0\.0 to [\d.]+ s: \w+/);
    } finally {
      await host.close();
    }
  });
});

test.describe('the engine in a folder of any static host', () => {
  let host: BaseServer;

  test.beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'scripts/build-engine.mjs'), '--out', engineFolder], {
      stdio: 'inherit',
    });
    writeFileSync(join(engineFolder, 'talk.wav'), wav(talk(6)));
    const page = (attributes: string, language = 'en') =>
      `<!doctype html><html lang="${language}"><title>Host</title><script type="module" src="emotion-meter.js"></script><main><h1>Host</h1><emotion-meter ${attributes}></emotion-meter></main></html>`;
    writeFileSync(join(engineFolder, 'meter.html'), page('src="talk.wav" label-set="five" backend="wasm"'));
    writeFileSync(join(engineFolder, 'meter-missing.html'), page('src="missing.wav"', 'de-AT'));
    writeFileSync(join(engineFolder, 'meter-microphone.html'), page('microphone backend="wasm"'));
    host = await serveUnder(engineFolder, '/some/base');
  });
  test.afterAll(async () => {
    await host.close();
    rmSync(engineFolder, { recursive: true, force: true });
  });

  test('analyses a recording on the example page, and says that a text is no sound', async ({ page }) => {
    await page.goto(`${host.url}/embed-demo.html`);
    await page.getByLabel('Or a recording').setInputFiles(spokenFile('talk.wav', 6));
    await expect(page.locator('pre')).toContainText(/^0\.0 to [\d.]+ s: \w+/);
    await expectAccessible(page);
    const text = { name: 'text.wav', mimeType: 'audio/wav', buffer: Buffer.from('no sound at all '.repeat(200)) };
    await page.getByLabel('Or a recording').setInputFiles(text);
    await expect(page.locator('pre')).toContainText(failures['audio/undecodable'].title);
  });

  test('listens to the microphone in the element, and sums up', async ({ page }) => {
    await page.goto(`${host.url}/meter-microphone.html`);
    const report = page.evaluate(
      () =>
        new Promise<{ durationS: number; nSegments: number; nScores: number }>((resolve) => {
          let nScores = 0;
          addEventListener('scores', () => nScores++);
          addEventListener('report', (event) => {
            const { durationS, segments } = (event as CustomEvent<{ durationS: number; segments: unknown[] }>).detail;
            resolve({ durationS, nSegments: segments.length, nScores });
          });
        }),
    );
    await page.getByRole('button', { name: embed.start }).click();
    await expect(page.getByRole('button', { name: embed.stop })).toBeVisible();
    await expect(page.getByRole('listitem').first()).toContainText(/\d+%/);
    await expectAccessible(page);
    await page.getByRole('button', { name: embed.stop }).click();
    const { durationS, nSegments, nScores } = await report;
    // How much was heard by then depends on the machine.
    expect(durationS).toBeGreaterThan(0);
    expect(nSegments).toBeGreaterThan(0);
    expect(nScores).toBeGreaterThan(0);
    // What is left on display is said to be of the whole, aloud too.
    await expect(page.getByText(embed.overall, { exact: true })).toBeVisible();
    await expect(page.getByRole('status')).toContainText(`${embed.overall}: `);
    await expect(page.getByRole('button', { name: embed.start })).toBeEnabled();
  });

  test('analyses the recording that the element names, shows five emotions, and plays it', async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(`${host.url}/meter.html`);
    await expect(page.getByRole('listitem').first()).toContainText(/\d+%/);
    await expect(page.getByRole('listitem')).toHaveCount(5);
    await expect(page.locator('audio')).toBeVisible();
    await expectAccessible(page);
  });

  test('says in the element, in the language of the page, that a recording could not be fetched', async ({ page }) => {
    await page.goto(`${host.url}/meter-missing.html`);
    await expect(page.getByRole('alert')).toContainText(failuresDe['audio/unreachable'].title);
  });

  test('cancels an analysis, refuses a second stream, and tells what the model does not allow', async ({ page }) => {
    await page.goto(`${host.url}/embed-demo.html`);
    const outcome = await page.evaluate(async (base) => {
      const { createEngine, openMicrophone } = (await import(
        `${base}/undertone.js`
      )) as typeof import('../../src/embed/undertone.ts');
      const engine = createEngine({ backend: 'wasm' });
      const recording = await (await fetch(`${base}/talk.wav`)).blob();
      const nameOf = (error: unknown): string => (error as { code?: string; name: string }).name;
      const cancelled = await engine.analyseFile(recording, { signal: AbortSignal.abort() }).catch(nameOf);
      const stream = await openMicrophone();
      const listening = await engine.listen(stream, () => undefined);
      const second = await engine.listen(stream, () => undefined).catch(nameOf);
      const { durationS } = await listening.stop();
      const isMicrophoneOn = stream.getTracks().every((track) => track.readyState === 'live');
      engine.dispose();
      const elsewhere = createEngine({ modelUrl: `${base}/nowhere/` });
      const missing = await elsewhere.start().catch((error: unknown) => (error as { code: string }).code);
      return { cancelled, second, isNumber: Number.isFinite(durationS), isMicrophoneOn, missing };
    }, host.url);
    expect(outcome).toEqual({
      cancelled: 'AbortError',
      second: 'InvalidStateError',
      isNumber: true,
      isMicrophoneOn: true,
      missing: 'model/missing',
    });
  });
});
