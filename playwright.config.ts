import { defineConfig, devices } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumFlags, findChromium } from './scripts/find-chromium.mjs';
import { talk, wav } from './tests/e2e/sounds.ts';

const chromium = findChromium();
const port = Number(process.env.UNDERTONE_E2E_PORT ?? 4399);

/** What the fake microphone hears, over and over: Chromium wants 16 bits at 48 kHz. */
function fakeMicrophone(): string {
  const folder = join(import.meta.dirname, 'node_modules/.cache/undertone');
  const path = join(folder, 'fake-microphone.wav');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, wav(talk(10, 48_000), 48_000));
  return path;
}

/** The built app, served as `npm start` serves it, in Chromium with a fake microphone. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Limits find what hangs, not what is slow: a machine may be busy.
  timeout: 600_000,
  // Pictures allow for another Chromium's way with edges and letters, not for a layout that has moved.
  expect: {
    timeout: 120_000,
    toHaveScreenshot: { scale: 'device', threshold: 0.3, maxDiffPixelRatio: 0.03, animations: 'disabled' },
  },
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  // Two at a time: a third starves software-emulated GPUs on a busy machine.
  workers: 2,
  // Tests of one file, too, so that none of them waits for a long file at the end.
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    // A trace of every test would cost two thirds of its time again; `npx playwright test --trace on` makes them.
    trace: 'off',
    screenshot: 'only-on-failure',
    // Storing the whole app takes longer than most of what a test does. Tests of working offline allow it.
    serviceWorkers: 'block',
    // What moves many times a second takes half of a small machine, and no test but one looks at it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        ...chromiumFlags,
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-audio-capture=${fakeMicrophone()}`,
      ],
    },
  },
  webServer: {
    command: `node scripts/start.mjs --no-build --port ${port}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
