import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command } from '../cli/command.ts';
import { choices, CommandError, optional, UsageError } from '../cli/options.ts';
import { commandLine, writeReport } from '../cli/report-file.ts';
import { shippedModelFolder } from '../recogniser/engine.ts';
import { messageOf } from '../recogniser/failure.ts';
import { PredictionError } from '../tables/read-predictions.ts';
import { makeTables, tableNames } from '../tables/make-tables.ts';
import type { TableName, TableOrigin } from '../tables/make-tables.ts';
import { openPredictions } from '../tables/runs.ts';

async function thresholdOfShippedModel(): Promise<number> {
  const folder = await shippedModelFolder();
  if (!folder.ok) throw new CommandError(`${messageOf(folder.error)} Give --unsure.`);
  const manifest = JSON.parse(await readFile(join(folder.value, 'manifest.json'), 'utf8')) as { unsureBelow: number };
  return manifest.unsureBelow;
}

const predictionFolder = join('model', 'work', 'predictions');
const reportFolder = join('model', 'reports');

export const tables = command({
  name: 'tables',
  summary: 'Computes the result tables from predictions on unseen speakers and corpora.',
  options: {
    predictions: optional('DIR', `Folder of the predictions (default: ${predictionFolder})`),
    out: optional('DIR', `Output folder for the reports, tables-NAME.json (default: ${reportFolder})`),
    main: optional('RUN', 'The main run; required if there are several candidates'),
    only: choices(tableNames, 'TABLE,...', 'Tables to make'),
    set: optional('NAME', 'Write the ablations as tables-ablations-NAME.json, to keep those of another reference'),
    unsure: optional('SHARE', 'Confidence below which the answer is `unsure`; default: that of the shipped model'),
  },
  notes: [
    'Predictions are CSV files written by training.predictions, optionally compressed with gzip. A run called without-CORPUS was\n' +
      'trained without that corpus. ablation-NAME differs from ablation-reference in one change, described in ablations.json.\n' +
      'baseline-svm and baseline-forest are the baseline classifiers. The remaining run is the main one. Tables without runs are skipped.',
  ],
  async run({ main, only, set, unsure, ...values }, { io }) {
    const unsureBelow = unsure === undefined ? await thresholdOfShippedModel() : Number(unsure);
    if (!(unsureBelow >= 0 && unsureBelow <= 1)) throw new UsageError(`--unsure ${unsure} is not between 0 and 1`);
    if (set !== undefined && !/^[a-z0-9-]+$/.test(set))
      throw new UsageError(`--set ${set} may only contain lower-case letters, digits and -`);
    const { out = reportFolder, predictions = predictionFolder } = values;
    const given = Object.entries({ predictions: values.predictions, out: values.out, main, set, unsure });
    const options = given.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));

    async function write(name: TableName, seconds: number, made: TableOrigin, content: object): Promise<void> {
      const ofSet = name === 'ablations' ? set : undefined;
      const path = join(out, `tables-${name}${ofSet === undefined ? '' : `-${ofSet}`}.json`);
      const origin = { kind: `tables-${name}`, command: commandLine('tables', [...options, '--only', name]), seconds };
      await writeReport(path, origin, { ...made, set: ofSet, ...content });
      io.stdout.write(`${path}\n`);
    }

    try {
      await makeTables(await openPredictions(predictions), {
        main,
        only: only ?? tableNames,
        unsureBelow,
        write,
        tell: (line) => void io.stderr.write(`${line}\n`),
      });
    } catch (error) {
      throw error instanceof PredictionError ? new CommandError(error.message) : error;
    }
    return 0;
  },
});
