import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * A fence: imports matching `regex` are refused with `message`, which says what to do instead.
 * @param {string} regex @param {string} message @param {boolean} [allowTypeImports]
 */
const fence = (regex, message, allowTypeImports = false) => ({ regex, message, allowTypeImports });

/** @param {string[]} files @param {ReturnType<typeof fence>[]} patterns @returns {import('eslint').Linter.Config} */
const fences = (files, patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

/** Another folder of src/core, reached by alias or by a relative path. @param {string[]} names */
const coreParts = (...names) => `^(?:#core|(?:\\.\\./)+|\\./(?:\\.\\./)*)/?(?:${names.join('|')})(?:/|\\.ts$)`;

const liveLibraries = fence(
  '^(?:@tensorflow/|essentia\\.js|@jitsi/)',
  'The core and the page hold no live library: take it as a parameter and use `import type`; workers/ and model/ load it.',
  true,
);
const corePackages = fence(
  '^(?!\\.{1,2}/|#core/|@tensorflow/|essentia\\.js|@jitsi/|fft\\.js$)',
  'src/core is pure TypeScript: hand the value in as a parameter from workers/ or model/.',
);
const outOfCore = fence(
  '(?:^#(?:workers|app)/|/(?:app|routes|workers|model|service-worker|tests)/)',
  'src/core imports itself only: move what it needs into src/core, or hand it in.',
);
const pageOnly = fence(
  '^(?:#app/|\\$app|svelte|.*/(?:app|routes)/)',
  'Workers and model never reach for the page: move what is shared into src/core.',
);
const workersRaw = fence(
  '^#workers/(?!.*\\?worker)|(?:\\.\\./)+workers/',
  'A worker is only reached as a worker, in app/engine and app/capture: `#workers/x.worker.ts?worker` or `?worker&url`.',
);
const anyWorker = fence(
  '^#workers/|(?:\\.\\./)+workers/',
  'Only app/engine and app/capture start workers: go through app/engine.',
);
const training = fence('(?:^|/)model/', 'The browser never imports model/: what both need belongs into src/core.');

/** What a step of the core may not look forward to. @type {[string, string[]][]} */
const order = [
  ['signal', ['speech', 'features', 'classifier', 'result', 'evaluation', 'front-end', 'pipeline', 'protocol']],
  ['features', ['speech', 'classifier', 'result', 'evaluation', 'front-end', 'pipeline', 'protocol']],
  // Voice activity reads the feature rows (voicing, energy), so it comes after them.
  ['speech', ['classifier', 'result', 'evaluation', 'front-end', 'pipeline', 'protocol']],
  ['classifier', ['result', 'evaluation', 'front-end', 'pipeline', 'protocol']],
  ['result', ['voice', 'evaluation', 'front-end', 'pipeline', 'protocol']],
  ['voice', ['evaluation', 'front-end', 'pipeline', 'protocol']],
];
const core = [liveLibraries, corePackages, outOfCore];
const page = [liveLibraries, training];

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      'build/',
      'build-engine/',
      'test-results-engine/',
      '.svelte-kit/',
      'static/',
      'test-results/',
      'playwright-report/',
      'model/work/',
    ],
  },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off', // TypeScript knows better.
      'no-console': 'error',
      'no-shadow': 'off',
      '@typescript-eslint/prefer-for-of': 'off', // The index is part of the arithmetic.
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always', types: 'never', lib: 'never' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off', // Result<void> is how a success without a value is said.
      '@typescript-eslint/no-non-null-assertion': 'off', // Loops over typed arrays know their bounds; noUncheckedIndexedAccess does not.
    },
  },
  {
    // The promise rules need types: everything that runs in the app and in the shell tools.
    files: ['src/**/*.ts', 'src/**/*.svelte', 'workers/**/*.ts', 'model/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'svelte/no-navigation-without-resolve': 'off', 'prefer-const': 'off' },
  },
  { files: ['scripts/**', 'model/**', 'tests/**', '*.config.*'], rules: { 'no-console': 'off' } },
  fences(['src/core/**/*.ts'], core),
  ...order.map(([folder, later]) =>
    fences(
      [`src/core/${folder}/**/*.ts`],
      [
        ...core,
        fence(
          coreParts(...later),
          `The core runs one way (signal < features < speech < classifier < result < pipeline): ${folder}/ may not look ahead. Move the shared type back into ${folder}/, or pass the value in.`,
        ),
      ],
    ),
  ),
  fences(['workers/**/*.ts'], [pageOnly, training]),
  fences(
    ['workers/worklet/**/*.ts'],
    [fence('^(?!\\.{1,2}/|#core/)', 'The worklet runs on the audio thread: it imports src/core only.'), pageOnly],
  ),
  fences(['src/app/**/*.ts', 'src/app/**/*.svelte'], [...page, anyWorker]),
  fences(['src/app/{engine,capture,about}/**/*.ts'], [...page, workersRaw]),
  fences(['src/routes/**/*.ts', 'src/routes/**/*.svelte'], [...page, anyWorker]),
  fences(['src/embed/**/*.ts'], [...page, anyWorker]),
  fences(['model/**/*.ts'], [pageOnly, anyWorker]),
);
