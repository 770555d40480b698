import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeAll, fullText, packageOf, readList, textFile } from '../../scripts/licences.mjs';

describe('the list of licences', () => {
  it('matches every installed package', () => {
    const listed = readList();
    expect(listed.length).toBeGreaterThan(10);
    expect(listed).toEqual(describeAll(listed.map(({ name }) => name)));
    expect(listed.filter(({ licence }) => licence === 'unknown')).toEqual([]);
  });

  it('includes the full licence texts', () => {
    expect(readFileSync(textFile, 'utf8')).toBe(fullText(readList()));
  });

  it('contains the engine’s libraries and the font', () => {
    const names = readList().map(({ name }) => name);
    for (const name of [
      'essentia.js',
      '@sapphi-red/web-noise-suppressor',
      '@tensorflow/tfjs-backend-wasm',
      'mediabunny',
      'svelte',
    ])
      expect(names).toContain(name);
    expect(names.some((name) => name.startsWith('@fontsource'))).toBe(true);
  });
});

describe('installed packages', () => {
  /** Licences that allow a package in a work under AGPL-3.0-or-later. */
  const allowed = new Set(
    [
      ...[
        '0BSD',
        'AGPL-3.0',
        'Apache-2.0',
        'BSD-2-Clause',
        'BSD-3-Clause',
        'GPL-2.0-or-later',
        'ISC',
        'MIT',
        'MPL-2.0',
      ],
      // Fonts.
      'OFL-1.1',
    ].map((licence) => licence.toLowerCase()),
  );
  interface Locked {
    readonly dev?: boolean;
    readonly license?: string;
  }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const installed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);

  it("have licences compatible with the app's", () => {
    expect(installed.length).toBeGreaterThan(50);
    const strange = installed.flatMap(([path, { license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      // Some packages state their licence only in a file, which `npm run licences` reads.
      const licence = license ?? readList().find((each) => each.name === name)?.licence ?? 'unknown';
      const parts = licence.replaceAll(/[()]/g, '').split(/ AND /);
      const isFit = parts.every((part) => part.split(' OR ').some((each) => allowed.has(each.toLowerCase())));
      return isFit ? [] : [`${name}: ${licence}`];
    });
    expect(strange).toEqual([]);
  });
});

describe('packageOf', () => {
  it.each([
    ['/app/node_modules/@tensorflow/tfjs-core/dist/index.js', '@tensorflow/tfjs-core'],
    ['/app/node_modules/a/node_modules/b/index.js?commonjs', 'b'],
    ['\0/app/node_modules/long/src/long.js?commonjs-exports', 'long'],
    ['node_modules/@fontsource-variable/instrument-sans/files/x.woff2', '@fontsource-variable/instrument-sans'],
    ['C:\\app\\node_modules\\idb\\build\\index.js', 'idb'],
    ['/app/src/core/config.ts', null],
    ['/app/node_modules/.vite/deps/x.js', null],
  ])('gives the package of %j as %j', (id, name) => expect(packageOf(id)).toBe(name));
});
