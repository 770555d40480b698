import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeAll, fullText, packageOf, readList, textFile } from '../../scripts/licences.mjs';

describe('the list of licences', () => {
  it('says of every package what the package says of itself now', () => {
    const listed = readList();
    expect(listed.length).toBeGreaterThan(10);
    expect(listed).toEqual(describeAll(listed.map(({ name }) => name)));
    expect(listed.filter(({ licence }) => licence === 'unknown')).toEqual([]);
  });

  it('comes with the licences in full', () => {
    expect(readFileSync(textFile, 'utf8')).toBe(fullText(readList()));
  });

  it('names the engine’s libraries and the font', () => {
    const names = readList().map(({ name }) => name);
    for (const name of ['essentia.js', '@jitsi/rnnoise-wasm', '@tensorflow/tfjs-backend-wasm', 'mediabunny', 'svelte'])
      expect(names).toContain(name);
    expect(names.some((name) => name.startsWith('@fontsource'))).toBe(true);
  });
});

describe('the package of a module', () => {
  it.each([
    ['/app/node_modules/@tensorflow/tfjs-core/dist/index.js', '@tensorflow/tfjs-core'],
    ['/app/node_modules/a/node_modules/b/index.js?commonjs', 'b'],
    ['\0/app/node_modules/long/src/long.js?commonjs-exports', 'long'],
    ['node_modules/@fontsource-variable/instrument-sans/files/x.woff2', '@fontsource-variable/instrument-sans'],
    ['C:\\app\\node_modules\\idb\\build\\index.js', 'idb'],
    ['/app/src/core/config.ts', null],
    ['/app/node_modules/.vite/deps/x.js', null],
  ])('of %j is %j', (id, name) => expect(packageOf(id)).toBe(name));
});
