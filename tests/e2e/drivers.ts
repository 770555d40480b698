import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * System browsers that Playwright ships no build for. Both speak WebDriver: WebKitGTK over HTTP, Firefox over its Marionette
 * socket, which takes the same commands.
 */
export interface Driver {
  open(url: string): Promise<void>;
  /** Runs the body of an async function in the page. Its result must be JSON. */
  run<T>(body: string, ...args: readonly unknown[]): Promise<T>;
  close(): Promise<void>;
}

const patienceMs = 120_000;

function findInPath(...names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync) ?? null;
}

/** The Firefox executable: UNDERTONE_FIREFOX, or the first in PATH. */
export function findFirefox(): string | null {
  return process.env.UNDERTONE_FIREFOX ?? findInPath('firefox-esr', 'firefox');
}

/** WebKitGTK's driver, its MiniBrowser, and Xvfb if installed. */
export async function findWebKit(): Promise<{ driver: string; browser: string; screen: string | null } | null> {
  const driver = findInPath('WebKitWebDriver');
  const screen = findInPath('Xvfb');
  if (!driver || (!screen && !process.env.DISPLAY)) return null;
  for (const folder of ['/usr/lib', '/usr/libexec', ...(await foldersIn('/usr/lib'))]) {
    const versions = (await foldersIn(folder)).filter((path) => /webkit(?:2)?gtk-[\d.]+$/.test(path));
    const browser = versions.map((path) => join(path, 'MiniBrowser')).find(existsSync);
    if (browser) return { driver, browser, screen };
  }
  return null;
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
}

/** Wraps a function body as a WebDriver script that calls back with its result or its error. */
function wrapped(body: string): string {
  return `const done = arguments[arguments.length - 1];
    (async (...args) => { ${body} })(...Array.from(arguments).slice(0, -1)).then(
      (value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`;
}

function unwrap<T>(answer: { value?: T; error?: string }): T {
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value as T;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Retries until the attempt succeeds or the timeout passes. */
async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const endMs = Date.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > endMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function end(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null) return Promise.resolve();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill();
  return ended;
}

/** Starts Firefox with an empty profile. */
export async function startFirefox(executable: string): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), 'undertone-firefox-'));
  const port = await freePort();
  await writeFile(join(profile, 'user.js'), `user_pref('marionette.port', ${port});\n`);
  const child = spawn(executable, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
  });
  const marionette = await eventually(() => openMarionette(port));
  await marionette.ask('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  await marionette.ask('WebDriver:SetTimeouts', { script: patienceMs, pageLoad: patienceMs });
  return {
    open: async (url) => void (await marionette.ask('WebDriver:Navigate', { url })),
    run: async (body, ...args) =>
      unwrap(
        ((await marionette.ask('WebDriver:ExecuteAsyncScript', { script: wrapped(body), args })) as { value: never })
          .value,
      ),
    async close() {
      marionette.end();
      await end(child);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Marionette {
  ask(command: string, parameters: object): Promise<unknown>;
  end(): void;
}

/** Connects to Firefox's Marionette: `length:[0, id, command, parameters]`, answered by `length:[1, id, error, result]`. */
async function openMarionette(port: number): Promise<Marionette> {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const opening = connect(port, '127.0.0.1', () => resolve(opening));
    opening.once('error', reject);
  });
  const waiting = new Map<number, (answer: [unknown, unknown]) => void>();
  let nAsked = 0;
  let buffer = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let colon = buffer.indexOf(':'); colon > 0; colon = buffer.indexOf(':')) {
      const length = Number(buffer.subarray(0, colon).toString());
      if (buffer.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString());
      buffer = buffer.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue; // The greeting.
      const [, id, error, result] = message as [number, number, unknown, unknown];
      waiting.get(id)?.([error, result]);
      waiting.delete(id);
    }
  });
  return {
    async ask(command, parameters) {
      const id = ++nAsked;
      const text = JSON.stringify([0, id, command, parameters]);
      const answered = new Promise<[unknown, unknown]>((resolve) => waiting.set(id, resolve));
      socket.write(`${Buffer.byteLength(text)}:${text}`);
      const [error, result] = await answered;
      if (error) throw new Error(`${command}: ${JSON.stringify(error)}`);
      return result;
    },
    end: () => void socket.destroy(),
  };
}

/** Starts WebKitGTK's MiniBrowser, in a virtual display if Xvfb is installed. */
export async function startWebKit(found: NonNullable<Awaited<ReturnType<typeof findWebKit>>>): Promise<Driver> {
  const display = `:${90 + (process.pid % 900)}`;
  const screen = found.screen
    ? spawn(found.screen, [display, '-screen', '0', '1280x900x24'], { stdio: 'ignore' })
    : null;
  const port = await freePort();
  const child = spawn(found.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...(screen ? { DISPLAY: display } : {}),
      // Its sandbox needs privileges that containers lack, and the page is our own.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const ask = async (path: string, parameters: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(parameters),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const browserOptions = { binary: found.browser, args: ['--automation'] };
  const { sessionId } = (await eventually(() =>
    ask('', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } } }),
  )) as { sessionId: string };
  await ask(`/${sessionId}/timeouts`, { script: patienceMs, pageLoad: patienceMs });
  return {
    open: async (url) => void (await ask(`/${sessionId}/url`, { url })),
    run: async (body, ...args) =>
      unwrap((await ask(`/${sessionId}/execute/async`, { script: wrapped(body), args })) as { value: never }),
    async close() {
      await fetch(`http://127.0.0.1:${port}/session/${sessionId}`, { method: 'DELETE' }).catch(() => undefined);
      await end(child);
      await end(screen);
    },
  };
}
