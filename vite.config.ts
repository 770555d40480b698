import { playwright } from '@vitest/browser-playwright';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { embedInApp } from './scripts/embed-entries.mjs';
import { chromiumFlags, findChromium } from './scripts/find-chromium.mjs';
import { checkLicences, collectPackages } from './scripts/check-licences.mjs';
import { packedWasm } from './scripts/packed-wasm.mjs';
import { listWorkerFiles } from './scripts/list-worker-files.mjs';
import { withoutThreads } from './scripts/without-threads.mjs';

const chromium = findChromium();

/** What workers import: found only when one starts, it would be compiled late and reload the page under a running test. */
const workerPackages = [
  '@ffmpeg/core',
  '@tensorflow/tfjs-backend-wasm/dist/base.js',
  '@tensorflow/tfjs-backend-wasm/dist/kernels/*.js',
  '@tensorflow/tfjs-backend-webgl',
  '@tensorflow/tfjs-backend-webgpu',
  '@tensorflow/tfjs-core',
  'comlink',
  'essentia.js/dist/essentia-wasm.web.js',
  'essentia.js/dist/essentia.js-core.es.js',
  'fft.js',
  'mediabunny',
];

/** What runs in Node. */
const unit: NonNullable<TestProjectInlineConfiguration['test']> = {
  environment: 'node',
  setupFiles: ['tests/quick-equality.ts'],
  // A thread for each file starts in half the time of a process.
  pool: 'threads',
  // By itself vitest leaves one core idle, which is half of a small machine.
  maxWorkers: '100%',
  // Projects of different numbers of workers run one after the other.
  sequence: { groupOrder: 0 },
  // Tests share what they import, and leave it as they found it: loading it anew for each file doubles their time.
  isolate: false,
  exclude: ['**/*.{browser,mocked}.test.ts'],
};

export default defineConfig({
  plugins: [packedWasm(), sveltekit(), listWorkerFiles(), embedInApp(), collectPackages(), checkLicences()],
  // Aliases (#app, #core, #workers) come from "imports" in package.json, so that page, worker, worklet, Node and tsc agree.
  server: { fs: { allow: ['workers', 'static'] } },
  worker: { format: 'es', plugins: () => [packedWasm(), withoutThreads(), collectPackages()] },
  optimizeDeps: { include: workerPackages },
  build: { target: 'es2022', rolldownOptions: { checks: { pluginTimings: false } } },
  test: {
    // The two projects share one folder of compiled dependencies; a test run never watches.
    watch: false,
    // Limits find what hangs, not what is slow: a machine may be busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      { extends: true, test: { ...unit, name: 'core', include: ['tests/core/**/*.test.ts'] } },
      { extends: true, test: { ...unit, name: 'model', include: ['tests/model/**/*.test.ts'] } },
      {
        extends: true,
        test: { ...unit, name: 'unit', include: ['tests/{app,service-worker,workers,scripts}/**/*.test.ts'] },
      },
      {
        extends: true,
        // What is mocked must not have been imported before.
        test: { ...unit, name: 'mocked', isolate: true, include: ['tests/**/*.mocked.test.ts'], exclude: [] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            // The first run compiles the workers' packages before the page can answer.
            connectTimeout: 300_000,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: [...chromiumFlags] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
