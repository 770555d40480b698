import cliProgress from 'cli-progress';
import type { Io } from './command.ts';

/** Progress on stderr, because results go to stdout. */
export interface Progress {
  /** Reports that `n` (default 1) more are done. */
  step(n?: number): void;
  stop(): void;
}

/** Minimum time between lines if there is no terminal. */
const lineEveryMs = 5000;

function bar(total: number, noun: string, stream: Io['stderr']): Progress {
  const shown = new cliProgress.SingleBar(
    { format: `{bar} {value} of {total} ${noun}, {eta_formatted} left`, stream, hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  shown.start(total, 0);
  return { step: (n = 1) => shown.increment(n), stop: () => shown.stop() };
}

function lines(total: number, noun: string, stream: Io['stderr']): Progress {
  let [done, lastMs] = [0, Date.now()];
  const write = (): void => void stream.write(`${done} of ${total} ${noun}\n`);
  return {
    step(n = 1) {
      done += n;
      if (Date.now() - lastMs < lineEveryMs) return;
      lastMs = Date.now();
      write();
    },
    stop: write,
  };
}

/** A progress bar on a terminal, plain lines elsewhere. @param noun what is counted */
export function createProgress(total: number, { stderr }: Pick<Io, 'stderr'>, noun = 'files'): Progress {
  return (stderr.isTTY === true ? bar : lines)(total, noun, stderr);
}
