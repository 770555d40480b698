import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { findViolations, type Violation } from '../../scripts/fences/cruise.mjs';
import { pageFolders, sharedFolders } from '../../scripts/fences/rules.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A small project with one module to import from every part of the real one. */
const targets = [
  'src/core/config.ts',
  'src/core/errors.ts',
  'src/core/kernels/kernels.ts',
  'src/core/signal/mono.ts',
  'src/core/features/layout.ts',
  'src/core/speech/voice-activity.ts',
  'src/core/classifier/labels.ts',
  'src/core/result/types.ts',
  'src/core/evaluation/report.ts',
  'src/core/voice/fine-tuning.ts',
  'src/core/recogniser/file.ts',
  'src/core/front-end.ts',
  'src/core/pipeline.ts',
  'src/core/protocol.ts',
  'src/app/state.ts',
  'src/app/words/index.ts',
  'src/app/words/language.svelte.ts',
  'src/app/ui/Button.svelte',
  'src/app/ui/tokens.css',
  'src/app/charts/axis.ts',
  'src/app/capture/capture.ts',
  'src/app/engine/client.ts',
  'src/app/storage/history.ts',
  'src/app/recording/Player.svelte',
  'src/app/live/LivePage.svelte',
  'src/app/live/state.ts',
  'src/app/live/CurrentAnswer.svelte',
  'src/app/files/file-queue.ts',
  'src/app/history/HistoryRow.svelte',
  'src/app/settings/SettingsDialog.svelte',
  'src/routes/+page.svelte',
  'src/routes/about/+page.svelte',
  'src/embed/undertone.ts',
  'src/embed/microphone.ts',
  'src/service-worker/index.ts',
  'src/service-worker/message.ts',
  'workers/analysis.worker.ts',
  'workers/backend.ts',
  'workers/worklet/capture.worklet.ts',
  'model/recogniser/decode.ts',
  'scripts/find-chromium.mjs',
  'tests/unzipped.ts',
  'vite.config.ts',
];

/** A file with a single import, and the rule that forbids it. */
const forbidden: readonly [file: string, statement: string, rule: string][] = [
  // The core: pure and layered.
  ['src/core/signal/a.ts', `import { readFileSync } from 'node:fs'`, 'core-only-imports-core'],
  ['src/core/signal/b.ts', `const fs = await import('node:fs')`, 'core-only-imports-core'],
  ['src/core/result/a.ts', `import { tick } from 'svelte'`, 'core-only-imports-core'],
  ['src/core/result/b.ts', `import type { Tick } from 'svelte'`, 'core-only-imports-core'],
  ['src/core/a.ts', `import { x } from '#app/words/index.ts'`, 'core-only-imports-core'],
  ['src/core/b.ts', `import { x } from '../app/words/index.ts'`, 'core-only-imports-core'],
  ['src/core/c.ts', `export * from '#workers/backend.ts'`, 'core-only-imports-core'],
  ['src/core/d.ts', `const x = await import('../../workers/backend.ts')`, 'core-only-imports-core'],
  ['src/core/e.ts', `import type { X } from '../../model/recogniser/decode.ts'`, 'core-only-imports-core'],
  ['src/core/f.ts', `import { page } from '$app/state'`, 'core-only-imports-core'],
  ['src/core/kernels/a.ts', `import { x } from '../signal/mono.ts'`, 'core-order-kernels'],
  ['src/core/signal/c.ts', `import { x } from '../features/layout.ts'`, 'core-order-signal'],
  ['src/core/signal/d.ts', `import { x } from '#core/features/layout.ts'`, 'core-order-signal'],
  ['src/core/features/a.ts', `import type { X } from '../speech/voice-activity.ts'`, 'core-order-features'],
  ['src/core/speech/a.ts', `export { x } from '../classifier/labels.ts'`, 'core-order-speech'],
  ['src/core/classifier/a.ts', `let x: import('../result/types.ts').X`, 'core-order-classifier'],
  ['src/core/classifier/b.ts', `const x = await import('#core/pipeline.ts')`, 'core-order-classifier'],
  ['src/core/result/c.ts', `import { x } from '../evaluation/report.ts'`, 'core-order-result'],
  ['src/core/evaluation/a.ts', `import { x } from '../recogniser/file.ts'`, 'core-order-evaluation'],
  ['src/core/voice/a.ts', `import { x } from '../evaluation/report.ts'`, 'core-order-voice'],
  ['src/core/recogniser/a.ts', `import type { X } from '#core/protocol.ts'`, 'core-order-recogniser'],
  // Runtime libraries.
  ['src/core/classifier/c.ts', `import * as tf from '@tensorflow/tfjs-core'`, 'no-analysis-libraries-in-src'],
  ['src/core/features/b.ts', `import Essentia from 'essentia.js'`, 'no-analysis-libraries-in-src'],
  ['src/app/charts/a.ts', `import { tidy } from '@tensorflow/tfjs-core'`, 'no-analysis-libraries-in-src'],
  ['src/app/about/a.ts', `const tf = await import('@tensorflow/tfjs-core')`, 'no-analysis-libraries-in-src'],
  ['src/embed/a.ts', `export * from '@tensorflow/tfjs-core'`, 'no-analysis-libraries-in-src'],
  // Folders of the app.
  ['src/app/live/a.ts', `import { x } from '../files/file-queue.ts'`, 'no-other-page'],
  ['src/app/live/b.ts', `import { x } from '#app/files/file-queue.ts'`, 'no-other-page'],
  ['src/app/live/c.ts', `const x = await import('#app/history/HistoryRow.svelte')`, 'no-other-page'],
  [
    'src/app/live/A.svelte',
    `<script lang="ts">import type { X } from '#app/files/file-queue.ts';</script>`,
    'no-other-page',
  ],
  ['src/app/live/B.svelte', `{#await import('../history/HistoryRow.svelte')}{/await}`, 'no-other-page'],
  ['src/app/voice/a.ts', `import { live } from '#app/live/state.ts'`, 'no-other-page'],
  ['src/app/ui/a.ts', `import { x } from '#app/charts/axis.ts'`, 'folder-order-ui'],
  ['src/app/words/a.ts', `import type Button from '#app/ui/Button.svelte'`, 'folder-order-words'],
  ['src/app/charts/b.ts', `import { x } from '#app/state.ts'`, 'folder-order-charts'],
  ['src/app/storage/a.ts', `import { x } from '#app/history/HistoryRow.svelte'`, 'folder-order-storage'],
  ['src/app/capture/a.ts', `const x = () => import('../engine/client.ts')`, 'folder-order-capture'],
  [
    'src/app/recording/B.svelte',
    `<script module lang="ts">export * from '#app/live/state.ts';</script>`,
    'folder-order-recording',
  ],
  ['src/app/history/a.ts', `import { x } from '../charts/axis.ts'`, 'folders-by-alias'],
  ['src/app/diary/a.ts', `import { words } from '#app/words/index.ts'`, 'unlisted-folder'],
  ['src/app/evaluate/a.ts', `import Page from '../../routes/+page.svelte'`, 'no-entry-points-in-app'],
  ['src/app/settings/a.ts', `import { x } from '../../service-worker/message.ts'`, 'service-worker-via-offline'],
  ['src/app/evaluate/b.ts', `import { x } from '../../../model/recogniser/decode.ts'`, 'no-tools-in-src'],
  [
    'src/app/files/A.svelte',
    `<script lang="ts">import { x } from '../../../tests/unzipped.ts';</script>`,
    'no-tools-in-src',
  ],
  ['src/app/history/b.ts', `import config from '../../../vite.config.ts'`, 'no-tools-in-src'],
  ['src/app/export/a.ts', `import { join } from 'node:path'`, 'no-node-in-src'],
  // Routes.
  [
    'src/routes/a/+page.svelte',
    `<script lang="ts">import A from '#app/live/CurrentAnswer.svelte';</script>`,
    'routes-mount-pages',
  ],
  ['src/routes/b/+page.ts', `export const load = () => import('../../app/files/file-queue.ts')`, 'routes-mount-pages'],
  ['src/routes/c/+page.ts', `import { x } from '../../embed/undertone.ts'`, 'routes-mount-pages'],
  // Workers.
  ['src/routes/d/+page.ts', `import W from '#workers/analysis.worker.ts?worker'`, 'workers-via-engine'],
  ['src/app/about/b.ts', `import W from '#workers/analysis.worker.ts?worker'`, 'workers-via-engine'],
  ['src/embed/b.ts', `import type { X } from '../../workers/backend.ts'`, 'workers-via-engine'],
  ['src/app/engine/a.ts', `import '#workers/analysis.worker.ts'`, 'workers-as-workers'],
  ['src/app/engine/b.ts', `import { x } from '#workers/backend.ts'`, 'workers-as-workers'],
  ['src/app/capture/b.ts', `const x = await import('../../../workers/backend.ts')`, 'workers-as-workers'],
  ['workers/a.ts', `import { x } from '../src/embed/undertone.ts'`, 'workers-only-import-core'],
  ['workers/b.ts', `const x = await import('#app/words/index.ts')`, 'workers-only-import-core'],
  ['workers/c.ts', `import { x } from '../model/recogniser/decode.ts'`, 'workers-only-import-core'],
  ['workers/worklet/a.ts', `import { x } from '../backend.ts'`, 'worklet-only-imports-core'],
  ['workers/worklet/b.ts', `import { expose } from 'comlink'`, 'worklet-only-imports-core'],
  // Other entry points.
  ['src/embed/c.ts', `import { x } from '#app/storage/history.ts'`, 'embed-folders'],
  ['src/embed/d.ts', `import Button from '#app/ui/Button.svelte'`, 'embed-without-svelte'],
  ['src/embed/e.ts', `import { words } from '#app/words/language.svelte.ts'`, 'embed-without-svelte'],
  ['src/service-worker/a.ts', `import { x } from '#core/config.ts'`, 'service-worker-standalone'],
  ['model/a.ts', `import { x } from '../src/embed/undertone.ts'`, 'model-only-imports-core'],
  ['model/b.ts', `import { words } from '#app/words/index.ts'`, 'model-only-imports-core'],
  ['model/c.ts', `const x = await import('#workers/backend.ts')`, 'model-only-imports-core'],
  ['model/d.ts', `import { x } from '../tests/unzipped.ts'`, 'model-only-imports-core'],
  ['scripts/a.mjs', `/** @typedef {import('../src/app/state.ts').X} X */`, 'no-page-in-scripts'],
  ['scripts/b.mjs', `import { x } from '../tests/unzipped.ts'`, 'no-tests-outside-tests'],
  ['workers/d.ts', `import { x } from '../src/core/config.ts'`, 'parts-by-alias'],
  // The whole project.
  ['src/app/files/one.ts', `import { x } from './two.ts'`, 'no-cycle'],
  ['src/app/files/two.ts', `import type { X } from './one.ts'`, 'no-cycle'],
  ['src/app/live/alone.ts', ``, 'no-orphan'],
  ['src/app/live/d.ts', `import { x } from './nowhere.ts'`, 'unresolved-import'],
];

const allowed: readonly [file: string, statement: string][] = [
  [
    'src/core/classifier/ok.ts',
    `import type { Tensor } from '@tensorflow/tfjs-core'; import { x } from '../features/layout.ts'`,
  ],
  ['src/core/recogniser/ok.ts', `import { x } from '../front-end.ts'; import { y } from '../result/types.ts'`],
  [
    'src/app/live/Ok.svelte',
    `<script lang="ts">import { x } from '#app/charts/axis.ts'; import A from './CurrentAnswer.svelte';</script>`,
  ],
  [
    'src/app/files/ok.ts',
    `import { engine } from '#app/state.ts'; const x = () => import('#app/recording/Player.svelte')`,
  ],
  ['src/app/engine/ok.ts', `import W from '#workers/analysis.worker.ts?worker'; import { x } from '#core/protocol.ts'`],
  ['src/app/capture/ok.ts', `import url from '#workers/worklet/capture.worklet.ts?worker&url'`],
  ['src/app/offline/ok.ts', `import { x } from '../../service-worker/message.ts'; import { asset } from '$app/paths'`],
  [
    'src/routes/ok/+page.svelte',
    `<script lang="ts">import Page from '#app/live/LivePage.svelte'; import { live } from '#app/live/state.ts';</script>`,
  ],
  ['src/embed/ok.ts', `import { x } from '#app/engine/client.ts'; import css from '#app/ui/tokens.css?raw'`],
  ['workers/ok.ts', `import { x } from '#core/config.ts'; import { tidy } from '@tensorflow/tfjs-core'`],
  ['model/ok.ts', `import { readFileSync } from 'node:fs'; import { x } from '#core/config.ts'`],
  ['tests/ok.ts', `import { x } from '#app/files/file-queue.ts'; import { y } from '../workers/backend.ts'`],
];

let violations: readonly Violation[];
/** The rules that a file violates. A cycle is reported once, for the first of its files. */
const rulesAgainst = (file: string) =>
  violations.filter(({ from, cycle }) => from === file || cycle.includes(file)).map(({ rule }) => rule);

beforeAll(async () => {
  const sources = new Map([
    [
      'package.json',
      JSON.stringify({
        type: 'module',
        imports: { '#app/*': './src/app/*', '#core/*': './src/core/*', '#workers/*': './workers/*' },
      }),
    ],
    ...targets.map((path): [string, string] => [path, path.endsWith('.svelte') ? '' : 'export const x = 1;']),
    ...[...forbidden, ...allowed].map(([path, statement]): [string, string] => [path, statement]),
  ]);
  violations = await findViolations(sources, `${root}node_modules`);
});

describe('the import rules', () => {
  it('test every import in a file of its own', () => {
    const files = [...targets, ...[...forbidden, ...allowed].map(([file]) => file)];
    expect(new Set(files).size).toBe(files.length);
  });

  it.each(forbidden)('reject in %s: %s', (file, _statement, rule) => {
    expect(rulesAgainst(file)).toContain(rule);
  });

  // Nothing imports the files of this small project, so orphans are expected.
  it.each(allowed)('accept in %s: %s', (file) => {
    expect(rulesAgainst(file).filter((rule) => rule !== 'no-orphan')).toEqual([]);
  });

  it('have a remedy for every rejection', () => {
    for (const { remedy } of violations) expect(remedy).toMatch(/\w{3,}.*\.$/);
  });

  it('cover every folder of the app', () => {
    const folders = readdirSync(`${root}src/app`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...sharedFolders, ...pageFolders].sort());
  });
});
