import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FuzzReader, Outcome } from './types.ts';

const readerPath = fileURLToPath(new URL('reader.ts', import.meta.url));

/** Starts the shell's reader in a process of its own; its warnings are the libraries' and say nothing. */
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
