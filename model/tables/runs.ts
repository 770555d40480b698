import type { AblationNote, RunNote } from '#core/reports/schema.ts';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readCsv } from '#core/csv.ts';
import type { Prediction } from './prediction.ts';
import { PredictionError, readPredictions } from './read-predictions.ts';

/** A folder of prediction files. */
export interface PredictionFolder {
  /** By name, sorted. */
  readonly runs: ReadonlyMap<string, () => Promise<readonly Prediction[]>>;
  readonly ablations: Readonly<Record<string, AblationNote>>;
  readonly notes: Readonly<Record<string, RunNote>>;
}

async function readNotes<T>(path: string): Promise<Readonly<Record<string, T>>> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<string, T>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new PredictionError(`${path}: ${String(error)}`);
  }
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (!path.endsWith('.gz')) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch {
    throw new PredictionError(`${path} is broken: it cannot be unpacked`);
  }
}

/** The run named in a file's first row. */
async function runOf(path: string): Promise<string> {
  const [head, first] = readCsv((await readText(path)).slice(0, 8192));
  const run = first?.fields[head?.fields.indexOf('run') ?? -1];
  if (!run) throw new PredictionError(`${path}: no row names a run`);
  return run;
}

async function readRun(name: string, paths: readonly string[]): Promise<readonly Prediction[]> {
  const all: Prediction[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    try {
      for (const prediction of readPredictions(await readText(path))) {
        const { file, mode, run, seed } = prediction;
        if (run !== name) throw new PredictionError(`rows of the runs ${name} and ${run} in one file`);
        const key = `${file}\n${seed}\n${mode}`;
        if (seen.has(key)) throw new PredictionError(`${file} is predicted twice with seed ${seed}, mode ${mode}`);
        seen.add(key);
        all.push(prediction);
      }
    } catch (error) {
      throw error instanceof PredictionError ? new PredictionError(`${path}: ${error.message}`) : error;
    }
  }
  return all;
}

/**
 * Finds the runs in a folder. Each `*.csv` or `*.csv.gz` contains predictions of one run, and a run may have several files. Predictions
 * are read on demand, one run at a time, because all together may not fit into memory.
 * @throws PredictionError for a file without rows and, when a run is read, for a file that cannot be used
 */
export async function openPredictions(folder: string): Promise<PredictionFolder> {
  const names = (await readdir(folder)).filter((name) => /\.csv(\.gz)?$/.test(name)).sort();
  const paths = new Map<string, string[]>();
  for (const path of names.map((name) => join(folder, name))) {
    const run = await runOf(path);
    paths.set(run, [...(paths.get(run) ?? []), path]);
  }
  const runs = new Map([...paths].map(([run, own]) => [run, () => readRun(run, own)]));
  const [ablations, notes] = await Promise.all([
    readNotes<AblationNote>(join(folder, 'ablations.json')),
    readNotes<RunNote>(join(folder, 'runs.json')),
  ]);
  return { runs, ablations, notes };
}
