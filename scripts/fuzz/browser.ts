import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { createServer } from 'vite';
import { chromiumFlags, findChromium } from '../find-chromium.mjs';
import type { FuzzReader, Outcome } from './types.ts';

/** State of the page between files. Types are lost across the page boundary, so these repeat those of src/app. */
interface FuzzedPage {
  client: {
    analyseFile(
      file: Blob,
      onProgress: () => void,
    ): Promise<{ ok: true; value: { durationS: number } } | { ok: false; error: { code: string; detail?: string } }>;
  };
  failures: Readonly<Record<string, unknown>>;
  /** Contains the file to read. */
  input: HTMLInputElement;
}

/** Chromium with a page of the development server, where the app's engine analyses files in its own worker. */
export async function openFuzzBrowser(): Promise<{ start(): Promise<FuzzReader>; close(): Promise<void> }> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium: install one, or name it in UNDERTONE_CHROMIUM');
  const server = await createServer({ server: { port: 0 }, logLevel: 'error' });
  await server.listen();
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  return {
    start: () => startPage(browser, new URL('manifest.webmanifest', server.resolvedUrls?.local[0]).href),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function startPage(browser: Browser, url: string): Promise<FuzzReader> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(async () => {
    const [engine, words] = ['/src/app/engine/client.ts', '/src/app/words/en/failures.ts'];
    const { AnalysisClient } = (await import(engine)) as { AnalysisClient: new (options: object) => never };
    const { failures } = (await import(words)) as Pick<FuzzedPage, 'failures'>;
    const { id } = (await (await fetch('/models/current.json')).json()) as { id: string };
    const client: FuzzedPage['client'] = new AnalysisClient({ modelUrl: `/models/${id}/`, backend: 'wasm' });
    const input = document.createElement('input');
    input.type = 'file';
    document.body.append(input);
    Object.assign(globalThis, { fuzzed: { client, failures, input } satisfies FuzzedPage });
  });
  const folder = mkdtempSync(join(tmpdir(), 'undertone-fuzz-'));
  const path = join(folder, 'damaged');
  return {
    async ask(bytes, limitMs) {
      writeFileSync(path, bytes);
      const crashed = new Promise<string>((resolve) => page.once('crash', () => resolve('ends the page')));
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<string>((resolve) => (timer = setTimeout(() => resolve('hangs'), limitMs)));
      try {
        return await Promise.race([analysed(page, path), crashed, late]);
      } finally {
        clearTimeout(timer);
        page.removeAllListeners('crash');
      }
    },
    async stop() {
      await page.close({ runBeforeUnload: false });
      rmSync(folder, { recursive: true });
    },
  };
}

/** Passes the file by path, because the page keeps the arguments of all calls, which would look like a leak. */
async function analysed(page: Page, path: string): Promise<Outcome | string> {
  const read = await page
    .setInputFiles('input', path)
    .then(() => page.evaluate(readChosen))
    .catch((error: unknown) => `ends the page (${String(error)})`);
  if (typeof read === 'string') return read;
  return { read, residentBytes: await residentBytes(page) };
}

/** Runs in the page. */
async function readChosen(): Promise<Outcome['read'] | string> {
  const { client, failures, input } = (globalThis as unknown as { fuzzed: FuzzedPage }).fuzzed;
  const [file] = input.files ?? [];
  if (!file) return { thrown: 'no file was chosen' };
  try {
    const result = await client.analyseFile(file, () => undefined);
    if (result.ok) return { seconds: result.value.durationS };
    const { code, detail = '' } = result.error;
    if (code === 'engine/crashed') return `ends the worker (${detail})`;
    return code in failures ? { code } : { thrown: `${code}, for which there are no words` };
  } catch (error) {
    return { thrown: String(error) };
  }
}

/** Memory of the process that renders the page and runs its workers; only available on Linux. */
async function residentBytes(page: Page): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  await session?.detach();
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id));
  return Math.max(0, ...sizes);
}

const pageBytes = 4096;

function residentOf(id: number): number {
  try {
    return pageBytes * Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]);
  } catch {
    return 0;
  }
}
