import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const rule = '@typescript-eslint/no-restricted-imports';
let eslint: ESLint;

/** What the fences say to an import in a file that exists; the file's own text is not used. */
async function refusals(filePath: string, statement: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${statement}\n`, { filePath });
  return (result?.messages ?? []).filter((message) => message.ruleId === rule).map((message) => message.message);
}

describe('the import fences', () => {
  beforeAll(async () => {
    eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === rule });
    await refusals('src/core/config.ts', ''); // Loads TypeScript's project once, which takes seconds.
  });

  it.each([
    ['src/core/config.ts', `import { tick } from 'svelte'`, 'hand the value in'],
    ['src/core/config.ts', `import { readFileSync } from 'node:fs'`, 'hand the value in'],
    ['src/core/config.ts', `import * as tf from '@tensorflow/tfjs-core'`, 'import type'],
    ['src/core/config.ts', `import { x } from '../app/words/index.ts'`, 'imports itself only'],
    ['src/core/signal/types.ts', `import { nFeatures } from '../features/layout.ts'`, 'may not look ahead'],
    ['src/core/signal/types.ts', `import { nFeatures } from '#core/features/layout.ts'`, 'may not look ahead'],
    ['src/core/classifier/labels.ts', `import type { Segment } from '../result/types.ts'`, 'may not look ahead'],
    ['src/app/offline/offline-state.svelte.ts', `import * as tf from '@tensorflow/tfjs-core'`, 'import type'],
    ['src/app/offline/offline-state.svelte.ts', `import W from '#workers/analysis.worker.ts?worker'`, 'app/engine'],
    ['src/app/engine/client.ts', `import { x } from '#workers/backend.ts'`, '?worker'],
    [
      'src/app/offline/offline-state.svelte.ts',
      `import { x } from '../../../model/recogniser/decode.ts'`,
      'never imports model',
    ],
    ['workers/rnnoise.ts', `import { x } from '#app/words/index.ts'`, 'never reach for the page'],
    ['model/recogniser/decode.ts', `import { x } from '../../src/app/words/index.ts'`, 'never reach for the page'],
  ])(
    'in %s refuse %s with the remedy',
    async (filePath, statement, remedy) => {
      expect(await refusals(filePath, statement)).toEqual([expect.stringContaining(remedy)]);
    },
    30_000,
  );

  it.each([
    ['src/core/config.ts', `import type { Tensor } from '@tensorflow/tfjs-core'`],
    ['src/core/classifier/labels.ts', `import { config } from '../config.ts'`],
    ['src/app/engine/client.ts', `import W from '#workers/analysis.worker.ts?worker'`],
    ['workers/rnnoise.ts', `import { config } from '#core/config.ts'`],
    ['model/recogniser/decode.ts', `import { readFileSync } from 'node:fs'`],
  ])(
    'in %s let %s pass',
    async (filePath, statement) => {
      expect(await refusals(filePath, statement)).toEqual([]);
    },
    30_000,
  );
});
