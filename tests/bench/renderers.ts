import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';

/** The largest peak resident size of any tab (Linux). null elsewhere. */
export async function peakMemoryMb(browser: Browser): Promise<number | null> {
  const peaks = (await renderers(browser)).flatMap((pid) => /VmHWM:\s+(\d+) kB/.exec(read(pid, 'status'))?.[1] ?? []);
  return peaks.length > 0 ? Math.max(...peaks.map(Number)) / 1024 : null;
}

const ticksPerS = 100;

/** Total processor time of all tabs so far, over all threads (Linux). NaN elsewhere. */
export async function cpuSeconds(browser: Browser): Promise<number> {
  const pids = await renderers(browser);
  if (pids.length === 0) return NaN;
  // Fields 14 and 15 of proc_pid_stat(5), counted after the name in brackets.
  const ticks = pids.map((pid) => read(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []);
  return ticks.reduce((sum, fields) => sum + Number(fields[11]) + Number(fields[12]), 0) / ticksPerS;
}

async function renderers(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
