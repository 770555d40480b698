import type { RunNote } from '#core/reports/schema.ts';
import { dimensionReport } from './dimension-table.ts';
import type { Prediction } from './prediction.ts';
import {
  ablationReport,
  coverageReport,
  falseAlarmReport,
  groupReport,
  leftOutPredictions,
  leftOutReport,
  mainReport,
  mainRunOf,
  baselineReport,
} from './reports.ts';
import type { PredictionFolder } from './runs.ts';
import { wholeSeeds } from './seeds.ts';

/** The available tables. */
export const tableNames = [
  'main',
  'left-out',
  'ablations',
  'groups',
  'false-alarms',
  'coverage',
  'dimensions',
  'baselines',
] as const;
export type TableName = (typeof tableNames)[number];

/** The runs that a table is made from, and how they were made. */
export interface TableOrigin {
  readonly runs: readonly string[];
  readonly madeBy: Readonly<Record<string, RunNote>>;
}

/** Which tables to make, and callbacks for the output. */
export interface TableRequest {
  /** The main run; undefined: the only candidate. */
  readonly main: string | undefined;
  readonly only: readonly TableName[];
  /** Confidence below which the result is `unsure`, 0..1. */
  readonly unsureBelow: number;
  /** Receives a finished table. */
  write(name: TableName, seconds: number, origin: TableOrigin, content: object): Promise<void>;
  /** Receives a line about progress or about data that was excluded. */
  tell(line: string): void;
}

/**
 * Makes tables one after another.
 * @throws PredictionError if the predictions cannot be used
 */
export async function makeTables(folder: PredictionFolder, request: TableRequest): Promise<void> {
  const { only, tell, unsureBelow } = request;
  const isWanted = (...some: TableName[]): boolean => some.some((name) => only.includes(name));

  /** The predictions of the seeds that are complete. */
  function completeSeeds(what: string, predictions: readonly Prediction[]): readonly Prediction[] {
    const { dropped, kept } = wholeSeeds(predictions);
    if (dropped.length > 0) tell(`${what}: seeds ${dropped.join(', ')} lack clips that others have, and are left out`);
    return kept;
  }

  const needsMain = isWanted('main', 'groups', 'false-alarms', 'coverage', 'dimensions', 'baselines');
  const mainRun = needsMain ? mainRunOf(folder, request.main) : '';
  const main = needsMain ? completeSeeds(mainRun, (await folder.runs.get(mainRun)?.()) ?? []) : [];
  const found = isWanted('left-out', 'false-alarms', 'coverage', 'dimensions')
    ? await leftOutPredictions(folder)
    : null;
  const leftOut = found && completeSeeds('corpora left out', found);

  async function make(name: TableName, runs: readonly string[], table: () => object | Promise<object | null> | null) {
    if (!isWanted(name)) return;
    const startMs = performance.now();
    const content = await table();
    if (!content) return tell(`${name}: there is no run for it`);
    const seconds = (performance.now() - startMs) / 1000;
    const madeBy = Object.fromEntries(runs.flatMap((run) => (folder.notes[run] ? [[run, folder.notes[run]]] : [])));
    await request.write(name, seconds, { runs, madeBy }, content);
  }

  const names = [...folder.runs.keys()];
  const mainRuns = needsMain ? [mainRun] : [];
  const leftOutRuns = [...new Set((leftOut ?? []).map(({ run }) => run))];
  const runsCalled = (prefix: string): readonly string[] => names.filter((name) => name.startsWith(prefix));
  await make('main', mainRuns, () => mainReport(main));
  await make('groups', mainRuns, () => groupReport(main));
  await make('left-out', leftOutRuns, () => leftOut && leftOutReport(leftOut));
  await make('false-alarms', [...mainRuns, ...leftOutRuns], () => falseAlarmReport(main, leftOut, unsureBelow));
  await make('coverage', [...mainRuns, ...leftOutRuns], () => coverageReport(main, leftOut, unsureBelow));
  await make('dimensions', [...mainRuns, ...leftOutRuns], () => leftOut && dimensionReport(main, leftOut, unsureBelow));
  await make('baselines', [...mainRuns, ...runsCalled('baseline-')], () => baselineReport(folder, main));
  await make('ablations', runsCalled('ablation-'), () => ablationReport(folder, (run) => tell(`ablations: ${run}`)));
}
