import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import ts from 'typescript';
import webpack from 'webpack';
import { serveUnder } from './base-server.ts';
import { talk, wav } from './sounds.ts';
import { expect, test } from './world.ts';
import type { Page } from '@playwright/test';

const root = join(import.meta.dirname, '../..');
const vite = join(root, 'node_modules/vite/bin/vite.js');
const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');

/** What a stranger writes: an engine, the element, and the types of both. */
const main = `
import { createEngine, emotions, type EmotionReport } from 'undertone';
import 'undertone/emotion-meter';

const meter = document.querySelector('emotion-meter')!;
meter.addEventListener('report', ({ detail }) => {
  const { durationS }: EmotionReport = detail;
  document.querySelector('#element')!.textContent = \`\${Math.round(durationS)} s\`;
});
meter.setAttribute('src', './talk.wav');

const recording = await (await fetch('./talk.wav')).blob();
const report = await createEngine({ backend: 'wasm' }).analyseFile(recording);
document.querySelector('#engine')!.textContent = \`\${report.answer}, \${Object.keys(report.scores ?? {}).length} of \${emotions.length}\`;
`;
const html = (script: string) =>
  `<!doctype html><title>Host</title><p id="engine"></p><p id="element"></p><emotion-meter backend="wasm"></emotion-meter><script type="module" src="${script}"></script>`;
const tsconfig = {
  compilerOptions: {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    strict: true,
    noEmit: true,
    types: [],
  },
  include: ['main.ts'],
};

async function expectToWork(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.locator('#engine')).toHaveText(/^[a-z ]+, 8 of 8$/);
  await expect(page.locator('#element')).toHaveText('4 s');
}

/** The address that a server prints when it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    server.stdout!.on('data', (text: Buffer) => {
      said += stripVTControlCharacters(text.toString());
      const address = /http:\/\/localhost:\d+\//.exec(said);
      if (address) found(address[0]);
    });
    server.once('exit', () => failed(new Error(`the server ended: ${said}`)));
  });
}

test.describe('the npm package, installed in an app of somebody else', () => {
  // Installing and building is for all of them.
  test.describe.configure({ mode: 'serial' });
  let app: string;
  let server: ChildProcess | undefined;

  test.beforeAll(() => {
    app = mkdtempSync(join(tmpdir(), 'undertone-app-'));
    const packed = join(app, 'packed');
    execFileSync(process.execPath, [join(root, 'scripts/build-engine.mjs'), '--out', packed], { stdio: 'inherit' });
    execFileSync('npm', ['pack', packed, '--pack-destination', app], { stdio: 'ignore' });
    rmSync(packed, { recursive: true });
    const tarball = readdirSync(app).find((name) => name.endsWith('.tgz'))!;
    const files = {
      'package.json': JSON.stringify({ name: 'app', private: true, type: 'module' }),
      'tsconfig.json': JSON.stringify(tsconfig),
      'main.ts': main,
      'index.html': html('./main.ts'),
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(app, name), text);
    mkdirSync(join(app, 'public'));
    writeFileSync(join(app, 'public/talk.wav'), wav(talk(4)));
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(app, tarball)], {
      cwd: app,
      stdio: 'ignore',
    });
  });
  test.afterAll(() => {
    server?.kill();
    rmSync(app, { recursive: true, force: true });
  });

  test('has types that fit', () => {
    execFileSync(process.execPath, [tsc, '-p', app], { stdio: 'inherit' });
  });

  test('works in a build of Vite', async ({ page }) => {
    execFileSync(process.execPath, [vite, 'build', app, '--base', './', '--logLevel', 'error'], { stdio: 'inherit' });
    const host = await serveUnder(join(app, 'dist'), '/some/base');
    try {
      await expectToWork(page, `${host.url}/index.html`);
    } finally {
      await host.close();
    }
  });

  test("works with Vite's development server", async ({ page }) => {
    server = spawn(process.execPath, [vite, app], { stdio: ['ignore', 'pipe', 'inherit'] });
    await expectToWork(page, await addressOf(server));
  });

  test('works in a build of webpack', async ({ page }) => {
    writeFileSync(join(app, 'main.js'), ts.transpile(main, tsconfig.compilerOptions as unknown as ts.CompilerOptions));
    const output = join(app, 'public');
    await new Promise<void>((built, failed) =>
      webpack(
        { mode: 'development', context: app, entry: './main.js', output: { path: output, filename: 'bundle.mjs' } },
        (error, stats) => (error || stats?.hasErrors() ? failed(error ?? new Error(stats?.toString())) : built()),
      ),
    );
    writeFileSync(join(output, 'webpack.html'), html('./bundle.mjs'));
    const host = await serveUnder(output, '/some/base');
    try {
      await expectToWork(page, `${host.url}/webpack.html`);
    } finally {
      await host.close();
    }
  });

  test('works on a plain page, from another origin that allows it', async ({ page }) => {
    const cdn = await serveUnder(join(app, 'node_modules/undertone'), '/undertone@1', {
      'Access-Control-Allow-Origin': '*',
    });
    const folder = join(app, 'plain');
    mkdirSync(folder);
    writeFileSync(join(folder, 'talk.wav'), wav(talk(4)));
    const code = ts
      .transpile(main, tsconfig.compilerOptions as unknown as ts.CompilerOptions)
      .replace(`'undertone/emotion-meter'`, `'${cdn.url}/emotion-meter.js'`)
      .replace(`'undertone'`, `'${cdn.url}/undertone.js'`);
    writeFileSync(join(folder, 'main.js'), code);
    writeFileSync(join(folder, 'index.html'), html('./main.js'));
    const host = await serveUnder(folder, '/some/base');
    try {
      await expectToWork(page, `${host.url}/index.html`);
    } finally {
      await Promise.all([host.close(), cdn.close()]);
    }
  });
});
