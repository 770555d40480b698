/**
 * Says which emotion some recordings carry.
 *
 *   npm run --silent analyse -- FILE... [--format json|csv] [--five] [--jobs N] [--model DIR] [--out FILE]
 *
 * Results go to stdout (or --out), progress and complaints to stderr. A folder stands for the recordings in it. The exit code is
 * 1 if any file failed, 2 if nothing could begin.
 */
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { toFileResult } from '#core/result/export.ts';
import { createEngine } from '../recogniser/engine.ts';
import { exitEarly, expandFolders, threadCount } from '../cli/arguments.ts';
import { messageOf } from '../recogniser/failure.ts';
import { csvWriter, jsonWriter } from '../cli/result-writer.ts';
import { scoreInOrder } from '../recogniser/score-files.ts';
import { createProgress } from '../cli/progress.ts';

const usage = 'usage: npm run analyse -- FILE... [--format json|csv] [--five] [--jobs N] [--model DIR] [--out FILE]';

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'json' },
        five: { type: 'boolean', default: false },
        jobs: { type: 'string', default: '1' },
        model: { type: 'string' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    return exitEarly(error instanceof Error ? error.message : String(error), usage);
  }
}

const { positionals, values } = readArguments();
const nThreads = threadCount(values.jobs) ?? exitEarly(`--jobs ${values.jobs} is no number of threads`, usage);
if (values.format !== 'json' && values.format !== 'csv') exitEarly(`no format ${values.format}`, usage);
if (positionals.length === 0) exitEarly('no files given', usage);
const paths = await expandFolders(positionals);

const modelFolder = values.model ?? null;
const engine = await createEngine({ modelFolder });
if (!engine.ok) exitEarly(messageOf(engine.error));
const { id, unsureBelow, fiveBias } = engine.value.parts.classifier.manifest;
const head = { model: id, labelSet: values.five ? 'five' : 'eight', unsureBelow } as const;
const rule = { ...head, ...(fiveBias && { fiveBias }) };

const stream = values.out === undefined ? process.stdout : createWriteStream(values.out);
// A reader that has seen enough (`| head`) closes the pipe: that is no error.
stream.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  exitEarly(`cannot write: ${error.message}`);
});
const writer = (values.format === 'json' ? jsonWriter : csvWriter)((text) => void stream.write(text), head);
const progress = createProgress(paths.length);
const complaints: string[] = [];
for await (const { path, result } of scoreInOrder(
  paths,
  engine.value,
  { modelFolder, hasYardsticks: false, nThreads },
  progress.step,
)) {
  if (result.ok) writer.add(toFileResult({ file: path, analysis: result.value }, rule));
  else {
    writer.addFailure(path, result.error);
    complaints.push(`${path}: ${messageOf(result.error)}`);
  }
}
writer.end();
progress.stop();
if (complaints.length > 0) {
  process.stderr.write(`${complaints.join('\n')}\n${complaints.length} of ${paths.length} files failed\n`);
  process.exitCode = 1;
}
