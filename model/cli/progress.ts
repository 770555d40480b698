import cliProgress from 'cli-progress';

/** Progress on stderr, so that stdout holds results only. */
export interface Progress {
  /** Another file is done. */
  step(): void;
  stop(): void;
}

/** Without a terminal, a line at most this often. */
const lineEveryMs = 5000;

function bar(total: number): Progress {
  const shown = new cliProgress.SingleBar(
    { format: '{bar} {value} of {total} files, {eta_formatted} left', stream: process.stderr, hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  shown.start(total, 0);
  return { step: () => shown.increment(), stop: () => shown.stop() };
}

function lines(total: number): Progress {
  let [done, lastMs] = [0, Date.now()];
  const write = (): void => void process.stderr.write(`${done} of ${total} files\n`);
  return {
    step() {
      done++;
      if (Date.now() - lastMs < lineEveryMs) return;
      lastMs = Date.now();
      write();
    },
    stop: write,
  };
}

/** A bar on a terminal, plain lines elsewhere. */
export function createProgress(total: number): Progress {
  return process.stderr.isTTY ? bar(total) : lines(total);
}
