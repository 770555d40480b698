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

/** Packages imported by workers. Otherwise Vite would only find them when a worker starts, and reload the page during a test. */
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

/** Settings of tests in Node. */
const unit: NonNullable<TestProjectInlineConfiguration['test']> = {
  environment: 'node',
  setupFiles: ['tests/quick-equality.ts'],
  // Threads start in half the time of processes.
  pool: 'threads',
  // By default, Vitest leaves one core idle, which is half of a small machine.
  maxWorkers: '100%',
  // Projects with different numbers of workers must run one after another.
  sequence: { groupOrder: 0 },
  // Test files share imported modules, because loading them for each file doubles the time. Tests must restore what they change.
  isolate: false,
  exclude: ['**/*.{browser,mocked}.test.ts'],
};

export default defineConfig({
  plugins: [packedWasm(), sveltekit(), listWorkerFiles(), embedInApp(), collectPackages(), checkLicences()],
  // The aliases #app, #core and #workers are "imports" in package.json, so that all runtimes and tsc resolve them alike.
  server: { fs: { allow: ['workers', 'static'] } },
  worker: { format: 'es', plugins: () => [packedWasm(), withoutThreads(), collectPackages()] },
  optimizeDeps: { include: workerPackages },
  build: { target: 'es2022', rolldownOptions: { checks: { pluginTimings: false } } },
  test: {
    // Projects share one folder of optimised dependencies, so test runs must not watch.
    watch: false,
    // Long, because the machine may be busy. Timeouts are for tests that hang.
    testTimeout: 600_000,
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
        // A mocked module must not have been imported before.
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
            // The first run optimises the workers' packages before the page responds.
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
