import { playwright } from '@vitest/browser-playwright';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './scripts/find-chromium.mjs';
import { listWorkerFiles } from './scripts/list-worker-files.mjs';

const chromium = findChromium();

export default defineConfig({
  plugins: [sveltekit(), listWorkerFiles()],
  // Aliases (#core, #workers) come from "imports" in package.json, so that page, worker, worklet, Node and tsc agree.
  server: { fs: { allow: ['workers', 'static'] } },
  worker: { format: 'es' },
  build: { target: 'es2022' },
  test: {
    // The two projects share one folder of compiled dependencies; a test run never watches.
    watch: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{core,model,lib,workers,scripts}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/{parity,browser}/**/*.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
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
