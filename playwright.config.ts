import { defineConfig, devices } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumFlags, findChromium } from './scripts/find-chromium.mjs';
import { talk, wav } from './tests/e2e/sounds.ts';

const chromium = findChromium();
const port = Number(process.env.UNDERTONE_E2E_PORT ?? 4399);

/** Writes the sound that Chromium's fake microphone plays in a loop. It must be 16 bits at 48 kHz. */
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
  // Long, because the machine may be busy. Timeouts are for tests that hang.
  timeout: 600_000,
  // Screenshots may differ in antialiasing and fonts between versions of Chromium, but not in layout.
  expect: {
    timeout: 300_000,
    toHaveScreenshot: { scale: 'device', threshold: 0.3, maxDiffPixelRatio: 0.03, animations: 'disabled' },
  },
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  // A third worker starves software-emulated GPUs on a busy machine.
  workers: 2,
  // Also runs tests of one file in parallel, so that a long file does not delay the end.
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    // Traces would make tests take two thirds longer. `npx playwright test --trace on` records them.
    trace: 'off',
    screenshot: 'only-on-failure',
    // Storing the whole app takes longer than most tests. Tests of offline use enable the service worker.
    serviceWorkers: 'block',
    // Animations take half of a small machine, and only one test needs them.
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
