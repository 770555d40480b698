/**
 * Makes the tables of the model card out of predictions on speakers and corpora that the network never heard.
 *
 *   npm run tables -- [--predictions DIR] [--out DIR] [--main RUN] [--only TABLE,...] [--set NAME] [--unsure SHARE]
 *
 * DIR (model/work/predictions) holds CSVs as training.predictions writes them (model/tables/read-predictions.ts lists the
 * columns). `without-CORPUS` is a run that never heard that corpus, `ablation-NAME` a run with one change against
 * `ablation-reference`, described in ablations.json, `yardstick-svm` and `yardstick-forest` are what the network is measured
 * against; the run that is none of these is the main one. Tables: main, left-out, ablations, groups, false-alarms, coverage,
 * yardsticks; those without runs are passed over. Each is written to --out (model/reports) as tables-TABLE.json; ablations with a
 * reference of their own go by a --set's name beside the others, as tables-ablations-NAME.json. --unsure is the confidence below which
 * the answer is `unsure`; by default the shipped model's. The exit code is 2 if the predictions cannot be used.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedModelFolder } from '../recogniser/engine.ts';
import { exitEarly } from '../cli/arguments.ts';
import { messageOf } from '../recogniser/failure.ts';
import { commandOf, writeReport } from '../cli/report-file.ts';
import type { Prediction } from '../tables/prediction.ts';
import { PredictionError } from '../tables/read-predictions.ts';
import {
  ablationReport,
  coverageReport,
  falseAlarmReport,
  groupReport,
  leftOutPredictions,
  leftOutReport,
  mainReport,
  mainRunOf,
  yardstickReport,
} from '../tables/reports.ts';
import { openPredictions } from '../tables/runs.ts';
import { wholeSeeds } from '../tables/seeds.ts';

const usage =
  'usage: npm run tables -- [--predictions DIR] [--out DIR] [--main RUN] [--only TABLE,...] [--set NAME] [--unsure SHARE]';
const names = ['main', 'left-out', 'ablations', 'groups', 'false-alarms', 'coverage', 'yardsticks'] as const;
type TableName = (typeof names)[number];

function readArguments() {
  try {
    return parseArgs({
      options: {
        predictions: { type: 'string' },
        out: { type: 'string' },
        main: { type: 'string' },
        only: { type: 'string' },
        set: { type: 'string' },
        unsure: { type: 'string' },
      },
    }).values;
  } catch (error) {
    return exitEarly(error instanceof Error ? error.message : String(error), usage);
  }
}

async function thresholdOfShippedModel(): Promise<number> {
  const folder = await shippedModelFolder();
  if (!folder.ok) return exitEarly(`${messageOf(folder.error)} Give --unsure.`);
  const { unsureBelow } = JSON.parse(await readFile(join(folder.value, 'manifest.json'), 'utf8')) as {
    unsureBelow: number;
  };
  return unsureBelow;
}

const values = readArguments();
const predictionFolder = values.predictions ?? join('model', 'work', 'predictions');
const reportFolder = values.out ?? join('model', 'reports');
const asked = values.only?.split(',') ?? names;
const unknown = asked.find((name) => !(names as readonly string[]).includes(name));
if (unknown !== undefined) exitEarly(`there is no table "${unknown}"; there are ${names.join(', ')}`, usage);
const unsureBelow = values.unsure === undefined ? await thresholdOfShippedModel() : Number(values.unsure);
const { set } = values;
if (set !== undefined && !/^[a-z0-9-]+$/.test(set))
  exitEarly(`--set ${set} is no name of small letters, digits and -`, usage);
if (!(unsureBelow >= 0 && unsureBelow <= 1)) exitEarly(`--unsure ${values.unsure} is no share`, usage);

function only(name: TableName): string {
  const given = (['predictions', 'out', 'main', 'set', 'unsure'] as const).flatMap((option) =>
    values[option] === undefined ? [] : [`--${option}`, values[option]],
  );
  return commandOf('tables', [...given, '--only', name]);
}

/** Predictions of the seeds that heard everything, the others told of on stderr. */
function seedsAlike(what: string, predictions: readonly Prediction[]): readonly Prediction[] {
  const { dropped, kept } = wholeSeeds(predictions);
  if (dropped.length > 0) {
    process.stderr.write(`${what}: seeds ${dropped.join(', ')} lack clips that others have, and are in no table\n`);
  }
  return kept;
}

async function makeTables(): Promise<void> {
  const folder = await openPredictions(predictionFolder);
  const isWanted = (...some: TableName[]): boolean => some.some((name) => asked.includes(name));
  const needsMain = isWanted('main', 'groups', 'false-alarms', 'coverage', 'yardsticks');
  const mainRun = needsMain ? mainRunOf(folder, values.main) : '';
  const main = needsMain ? seedsAlike(mainRun, (await folder.runs.get(mainRun)?.()) ?? []) : [];
  const found = isWanted('left-out', 'false-alarms', 'coverage') ? await leftOutPredictions(folder) : null;
  const leftOut = found && seedsAlike('corpora left out', found);
  const leftOutRuns = [...new Set((leftOut ?? []).map(({ run }) => run))];

  async function make(name: TableName, runs: readonly string[], table: () => object | Promise<object | null> | null) {
    if (!isWanted(name)) return;
    const startMs = performance.now();
    const content = await table();
    if (!content) return void process.stderr.write(`${name}: there is no run for it\n`);
    const seconds = (performance.now() - startMs) / 1000;
    const madeBy = Object.fromEntries(runs.flatMap((run) => (folder.notes[run] ? [[run, folder.notes[run]]] : [])));
    const ofSet = name === 'ablations' ? set : undefined;
    const path = join(reportFolder, `tables-${name}${ofSet === undefined ? '' : `-${ofSet}`}.json`);
    const head = { kind: `tables-${name}`, command: only(name), seconds };
    await writeReport(path, head, { runs, madeBy, set: ofSet, ...content });
    process.stdout.write(`${path}\n`);
  }

  const mainRuns = needsMain ? [mainRun] : [];
  const ablationRuns = [...folder.runs.keys()].filter((name) => name.startsWith('ablation-'));
  const clips: readonly Prediction[] = main;
  await make('main', mainRuns, () => mainReport(clips));
  await make('groups', mainRuns, () => groupReport(clips));
  await make('left-out', leftOutRuns, () => leftOut && leftOutReport(leftOut));
  await make('false-alarms', [...mainRuns, ...leftOutRuns], () => falseAlarmReport(clips, leftOut, unsureBelow));
  await make('coverage', [...mainRuns, ...leftOutRuns], () => coverageReport(clips, leftOut, unsureBelow));
  const yardstickRuns = [...folder.runs.keys()].filter((name) => name.startsWith('yardstick-'));
  await make('yardsticks', [...mainRuns, ...yardstickRuns], () => yardstickReport(folder, clips));
  await make('ablations', ablationRuns, () =>
    ablationReport(folder, (run) => void process.stderr.write(`ablations: ${run}\n`)),
  );
}

await makeTables().catch((error: unknown) => {
  if (error instanceof PredictionError) exitEarly(error.message);
  throw error;
});
