import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FuzzReader, Outcome } from './types.ts';

const readerPath = fileURLToPath(new URL('reader.ts', import.meta.url));

/** Starts the command-line reader in a separate process. Ignores its warnings, which come from libraries. */
export async function startProcess(): Promise<FuzzReader> {
  const reader = fork(readerPath, { execArgv: ['--import', 'tsx'], stdio: 'ignore' });
  return {
    ask: (bytes, limitMs) =>
      new Promise((resolve) => {
        const settle = (answer: Outcome | string): void => {
          clearTimeout(timer);
          reader.removeAllListeners();
          resolve(answer);
        };
        const timer = setTimeout(() => settle('hangs'), limitMs);
        reader.once('message', (outcome: Outcome) => settle(outcome));
        reader.once('exit', (code, signal) => settle(`ends the reader (${signal ?? code})`));
        reader.send(Buffer.from(bytes).toString('base64'));
      }),
    stop: async () => void reader.kill('SIGKILL'),
  };
}
