import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import sirv from 'sirv';
import { build, type PluginOption } from 'vite';
import { chromiumFlags, findChromium } from '../../scripts/find-chromium.mjs';
import { packedWasm } from '../../scripts/packed-wasm.mjs';

/** A folder served on localhost. */
export interface Site {
  readonly url: string;
  close(): void;
}

/** Serves files only, with 404 for missing ones. */
export async function serve(folder: string): Promise<Site> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => void server.close() };
}

/** Inputs of a benchmark page besides its folder. */
export interface PageOptions {
  /** Its folder in tests/bench. */
  readonly page?: string;
  /** A folder that contains models/, if the page needs them. */
  readonly publicDir?: string;
  readonly plugins?: PluginOption[];
}

/** Builds a benchmark page like the app. @param out an empty folder */
export async function buildPage(out: string, { page = 'page', publicDir, plugins = [] }: PageOptions): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL(page, import.meta.url)),
    base: './',
    publicDir: publicDir ?? false,
    plugins,
    logLevel: 'error',
    worker: { format: 'es', plugins: () => [packedWasm()] },
    build: { target: 'es2022', outDir: out, emptyOutDir: true },
  });
}

/** Launches the Chromium that the tests use. @throws if there is none */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium: install one, or name it in UNDERTONE_CHROMIUM');
  const madeUpMicrophone = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
  return chromium.launch({
    executablePath,
    args: [...chromiumFlags, ...madeUpMicrophone, '--enable-precise-memory-info'],
  });
}
