import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleOf } from '../../../model/threads/bundle.mjs';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-bundle-'));
});
afterAll(() => rm(folder, { recursive: true }));

const put = (name: string, source: string): Promise<void> => writeFile(join(folder, name), source);
const bundled = (name: string): Promise<URL> => bundleOf(pathToFileURL(join(folder, name)));
const run = (bundle: URL) => promisify(execFile)(process.execPath, ['--enable-source-maps', bundle.pathname]);

describe('a bundle', () => {
  it('stays the same until one of its sources changes, including imported ones', async () => {
    await put('told.ts', 'export const told: string = "once";');
    await put('tells.ts', 'import { told } from "./told.ts"; console.log(told);');
    const first = await bundled('tells.ts');
    expect(await bundled('tells.ts')).toEqual(first);
    await put('told.ts', 'export const told: string = "another time";');
    const second = await bundled('tells.ts');
    expect((await run(first)).stdout).toBe('once\n');
    expect((await run(second)).stdout).toBe('another time\n');
  });

  it('resolves paths relative to its sources', async () => {
    await put('place.ts', 'console.log(new URL("beside.json", import.meta.url).href);');
    const { stdout } = await run(await bundled('place.ts'));
    expect(stdout.trim()).toBe(pathToFileURL(join(folder, 'beside.json')).href);
  });

  it('reports source lines in errors', async () => {
    await put('thrower.ts', 'interface Unused {}\n\nexport function fall(): never {\n  throw new Error("fell");\n}\n');
    await put('falls.ts', 'import { fall } from "./thrower.ts";\n\n\nfall();\n');
    const falling = run(await bundled('falls.ts'));
    await expect(falling).rejects.toMatchObject({ stderr: expect.stringMatching(/thrower\.ts:4:/) as string });
    await expect(falling).rejects.toMatchObject({ stderr: expect.stringMatching(/falls\.ts:4:/) as string });
  });
});
