import { readFileSync } from 'node:fs';
import { mutated } from './mutate.ts';
import { startProcess } from './process.ts';
import type { FuzzReader } from './types.ts';

/** Options of a run. */
export interface FuzzOptions {
  /** Paths of audio files. */
  readonly sources: readonly string[];
  readonly seed: number;
  readonly nFiles: number;
  /** Number of the first file, to repeat a single one. */
  readonly first?: number;
  readonly limitMs: number;
  readonly onFile?: (number: number) => void;
  /** Starts a reader; by default, that of the command line. */
  readonly start?: () => Promise<FuzzReader>;
}

/** A failed file: it hangs, crashes the reader, or is read as more audio than it can contain. */
export interface Finding {
  readonly number: number;
  readonly source: string;
  readonly done: readonly string[];
  readonly what: string;
}

/** Result for all files. */
export interface FuzzReport {
  readonly nRead: number;
  /** Counts per error code. */
  readonly codes: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  /** Peak memory of the reader in the first quarter of the files, and in the last. */
  readonly residentMb: readonly [first: number, last: number];
}

/** Damage does not create audio, so more than this per byte, plus a minute, is a bug. AMR uses 50 bytes per second in pauses. */
const mostSecondsPerByte = 1 / 50;
const slackS = 60;

/** Damages files and reads them one by one, with a reader that is restarted if it hangs or exits. */
export async function fuzz({
  first = 0,
  limitMs,
  nFiles,
  onFile,
  seed,
  sources,
  start = startProcess,
}: FuzzOptions): Promise<FuzzReport> {
  const sounds = sources.map((path) => new Uint8Array(readFileSync(path)));
  const findings: Finding[] = [];
  const codes: Record<string, number> = {};
  const residentMb: [number, number] = [0, 0];
  let nRead = 0;
  let reader = await start();
  try {
    for (let i = 0; i < nFiles; i++) {
      const number = first + i;
      const { bytes, done, source } = mutated(sounds, seed, number);
      const answer = await reader.ask(bytes, limitMs);
      const find = (what: string): number => findings.push({ number, source: sources[source] ?? '', done, what });
      if (typeof answer === 'string') {
        find(answer);
        await reader.stop();
        reader = await start();
      } else {
        const { read, residentBytes } = answer;
        const mb = residentBytes / 2 ** 20;
        if (i < nFiles / 4) residentMb[0] = Math.max(residentMb[0], mb);
        if (i >= (3 * nFiles) / 4) residentMb[1] = Math.max(residentMb[1], mb);
        if ('thrown' in read) find(`throws ${read.thrown}`);
        else if ('code' in read) codes[read.code] = (codes[read.code] ?? 0) + 1;
        else {
          nRead++;
          if (!(read.seconds <= bytes.length * mostSecondsPerByte + slackS)) find(`is read as ${read.seconds} s`);
        }
      }
      onFile?.(number);
    }
  } finally {
    await reader.stop();
  }
  return { nRead, codes, findings, residentMb };
}
