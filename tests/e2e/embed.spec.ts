import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import ts from 'typescript';
import webpack from 'webpack';
import type { Page } from '@playwright/test';
import { failures as failuresDe } from '#app/words/de/failures.ts';
import { serveUnder } from './base-server.ts';
import type { BaseServer } from './base-server.ts';
import { talk, wav } from './sounds.ts';
import { expect, expectAccessible, phone, spokenFile, test, words } from './world.ts';

const root = join(import.meta.dirname, '../..');
const vite = join(root, 'node_modules/vite/bin/vite.js');
const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');
const { embed, failures } = words;

// One worker for all tests in this file, because they share the build.
test.describe.configure({ mode: 'default' });

/** Output of the engine build: a folder that works on any host, and an npm package. Built once for all tests. */
let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'undertone-engine-'));
  execFileSync(process.execPath, [join(root, 'scripts/build-engine.mjs'), '--out', folder], { stdio: 'inherit' });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Typical code of a host app: an engine, the element, and the types of both. */
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

/** Resolves to the URL that a server prints when it starts listening. */
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

test.describe('the npm package installed in another app', () => {
  let app: string;
  let server: ChildProcess | undefined;

  test.beforeAll(() => {
    app = mkdtempSync(join(tmpdir(), 'undertone-app-'));
    execFileSync('npm', ['pack', folder, '--pack-destination', app], { stdio: 'ignore' });
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

  test('has valid types', () => {
    execFileSync(process.execPath, [tsc, '-p', app], { stdio: 'inherit' });
  });

  test('works in a Vite build', async ({ page }) => {
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

  test('works in a webpack build', async ({ page }) => {
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

  test('works on a plain page when loaded from another origin that allows it', async ({ page }) => {
    const cdn = await serveUnder(join(app, 'node_modules/undertone'), '/undertone@1', {
      'Access-Control-Allow-Origin': '*',
    });
    const plain = join(app, 'plain');
    mkdirSync(plain);
    writeFileSync(join(plain, 'talk.wav'), wav(talk(4)));
    const code = ts
      .transpile(main, tsconfig.compilerOptions as unknown as ts.CompilerOptions)
      .replace(`'undertone/emotion-meter'`, `'${cdn.url}/emotion-meter.js'`)
      .replace(`'undertone'`, `'${cdn.url}/undertone.js'`);
    writeFileSync(join(plain, 'main.js'), code);
    writeFileSync(join(plain, 'index.html'), html('./main.js'));
    const host = await serveUnder(plain, '/some/base');
    try {
      await expectToWork(page, `${host.url}/index.html`);
    } finally {
      await Promise.all([host.close(), cdn.close()]);
    }
  });
});

test.describe('the engine folder on a static host', () => {
  let host: BaseServer;

  test.beforeAll(async () => {
    writeFileSync(join(folder, 'talk.wav'), wav(talk(6)));
    const page = (attributes: string, language = 'en') =>
      `<!doctype html><html lang="${language}"><title>Host</title><script type="module" src="emotion-meter.js"></script><main><h1>Host</h1><emotion-meter ${attributes}></emotion-meter></main></html>`;
    writeFileSync(join(folder, 'meter.html'), page('src="talk.wav" label-set="five" backend="wasm"'));
    writeFileSync(join(folder, 'meter-missing.html'), page('src="missing.wav"', 'de-AT'));
    writeFileSync(join(folder, 'meter-microphone.html'), page('microphone backend="wasm"'));
    host = await serveUnder(folder, '/some/base');
  });
  test.afterAll(() => host.close());

  test('analyses a recording on the example page and rejects a text file', async ({ page }) => {
    await page.goto(`${host.url}/embed-demo.html`);
    await page.getByLabel('Or a recording').setInputFiles(spokenFile('talk.wav', 6));
    await expect(page.locator('pre')).toContainText(/^0\.0 to [\d.]+ s: \w+/);
    await expectAccessible(page);
    const text = { name: 'text.wav', mimeType: 'audio/wav', buffer: Buffer.from('no sound at all '.repeat(200)) };
    await page.getByLabel('Or a recording').setInputFiles(text);
    await expect(page.locator('pre')).toContainText(failures['audio/undecodable'].title);
  });

  test('listens to the microphone in the element, then shows an overall result', async ({ page }) => {
    await page.goto(`${host.url}/meter-microphone.html`);
    const report = page.evaluate(
      () =>
        new Promise<{ durationS: number; nSegments: number; nScores: number }>((resolve) => {
          let nScores = 0;
          addEventListener('scores', () => nScores++);
          addEventListener('report', (event) => {
            const { durationS, segments } = (event as CustomEvent<{ durationS: number; segments: unknown[] }>).detail;
            resolve({ durationS, nSegments: segments.length, nScores });
          });
        }),
    );
    await page.getByRole('button', { name: embed.start }).click();
    await expect(page.getByRole('button', { name: embed.stop })).toBeVisible();
    await expect(page.getByRole('listitem').first()).toContainText(/\d+%/);
    await expectAccessible(page);
    await page.getByRole('button', { name: embed.stop }).click();
    const { durationS, nSegments, nScores } = await report;
    // How much was heard by now depends on the machine.
    expect(durationS).toBeGreaterThan(0);
    expect(nSegments).toBeGreaterThan(0);
    expect(nScores).toBeGreaterThan(0);
    // The result that stays on display is labelled as overall, also for screen readers.
    await expect(page.getByText(embed.overall, { exact: true })).toBeVisible();
    await expect(page.getByRole('status')).toContainText(`${embed.overall}: `);
    await expect(page.getByRole('button', { name: embed.start })).toBeEnabled();
    // Listening again, nothing is left of it.
    await page.getByRole('button', { name: embed.start }).click();
    await expect(page.getByRole('button', { name: embed.stop })).toBeVisible();
    await expect(page.getByRole('status')).not.toContainText(embed.overall);
    await expect(page.getByText(embed.overall, { exact: true })).toBeHidden();
  });

  test('analyses the recording given in src, shows five emotions, and plays it', async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(`${host.url}/meter.html`);
    await expect(page.getByRole('listitem').first()).toContainText(/\d+%/);
    await expect(page.getByRole('listitem')).toHaveCount(5);
    await expect(page.locator('audio')).toBeVisible();
    await expectAccessible(page);
  });

  test('reports a recording that cannot be fetched in the language of the page', async ({ page }) => {
    await page.goto(`${host.url}/meter-missing.html`);
    await expect(page.getByRole('alert')).toContainText(failuresDe['audio/unreachable'].title);
  });

  test('cancels an analysis, rejects a second stream, and reports a missing model', async ({ page }) => {
    await page.goto(`${host.url}/embed-demo.html`);
    const outcome = await page.evaluate(async (base) => {
      const { createEngine, openMicrophone } = (await import(
        `${base}/undertone.js`
      )) as typeof import('../../src/embed/undertone.ts');
      const engine = createEngine({ backend: 'wasm' });
      const recording = await (await fetch(`${base}/talk.wav`)).blob();
      const nameOf = (error: unknown): string => (error as { code?: string; name: string }).name;
      const cancelled = await engine.analyseFile(recording, { signal: AbortSignal.abort() }).catch(nameOf);
      const stream = await openMicrophone();
      const listening = await engine.listen(stream, () => undefined);
      const second = await engine.listen(stream, () => undefined).catch(nameOf);
      const { durationS } = await listening.stop();
      const isMicrophoneOn = stream.getTracks().every((track) => track.readyState === 'live');
      engine.dispose();
      const elsewhere = createEngine({ modelUrl: `${base}/nowhere/` });
      const missing = await elsewhere.start().catch((error: unknown) => (error as { code: string }).code);
      return { cancelled, second, isNumber: Number.isFinite(durationS), isMicrophoneOn, missing };
    }, host.url);
    expect(outcome).toEqual({
      cancelled: 'AbortError',
      second: 'InvalidStateError',
      isNumber: true,
      isMicrophoneOn: true,
      missing: 'model/missing',
    });
  });
});
