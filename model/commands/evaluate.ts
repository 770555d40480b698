/**
 * Says how well a model does on labelled recordings.
 *
 *   npm run evaluate -- --clips CSV --root DIR [--json OUT] [--jobs N] [--model DIR] [--five] [--yardsticks]
 *
 * With --yardsticks the support-vector machine and the random forest that lie beside the model hear the same windows.
 * The list has the columns file (relative to --root) and emotion, perhaps speaker and corpus. The report goes to stdout, progress
 * and complaints to stderr. The exit code is 1 if any file failed, 2 if nothing could begin.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readClipList } from '#core/evaluation/clip-list.ts';
import { reportJson } from '#core/evaluation/report-json.ts';
import { evaluateClips } from '#core/evaluation/report.ts';
import type { ScoredClip } from '#core/evaluation/report.ts';
import { yardstickNames, type YardstickName } from '#core/classifier/yardsticks/yardsticks.ts';
import { createEngine } from '../recogniser/engine.ts';
import { exitEarly, threadCount } from '../cli/arguments.ts';
import { describeProblems } from '../cli/clip-problems.ts';
import { messageOf } from '../recogniser/failure.ts';
import type { ScoredSound } from '../recogniser/score-file.ts';
import { scoreInOrder } from '../recogniser/score-files.ts';
import { createProgress } from '../cli/progress.ts';
import { reportText } from '../cli/evaluation-text.ts';

const yardstickTitles: Record<YardstickName, string> = { svm: 'support-vector machine', forest: 'random forest' };
const usage =
  'usage: npm run evaluate -- --clips CSV --root DIR [--json OUT] [--jobs N] [--model DIR] [--five] [--yardsticks]';

function readArguments() {
  try {
    return parseArgs({
      options: {
        clips: { type: 'string' },
        root: { type: 'string' },
        json: { type: 'string' },
        jobs: { type: 'string', default: '1' },
        model: { type: 'string' },
        five: { type: 'boolean', default: false },
        yardsticks: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return exitEarly(error instanceof Error ? error.message : String(error), usage);
  }
}

const values = readArguments();
const nThreads = threadCount(values.jobs) ?? exitEarly(`--jobs ${values.jobs} is no number of threads`, usage);
const listPath = values.clips ?? exitEarly('--clips is needed', usage);
const root = values.root ?? exitEarly('--root is needed', usage);
const text = await readFile(listPath, 'utf8').catch((error: unknown) =>
  exitEarly(`cannot read ${listPath}: ${String(error)}`),
);
const list = readClipList(text);
if (!list.ok) exitEarly(`${listPath} cannot be used:\n${describeProblems(list.problems)}`);
const { clips } = list;

const modelFolder = values.model ?? null;
const engine = await createEngine({ modelFolder, hasYardsticks: values.yardsticks });
if (!engine.ok) exitEarly(messageOf(engine.error));
const { id, fiveBias } = engine.value.parts.classifier.manifest;

const scored: (ScoredClip & Pick<ScoredSound, 'yardsticks'>)[] = [];
const failures: { file: string; code: string; message: string }[] = [];
const paths = clips.map(({ file }) => join(root, file));
const progress = createProgress(paths.length);
const options = { modelFolder, hasYardsticks: values.yardsticks, nThreads };
for await (const { index, result } of scoreInOrder(paths, engine.value, options, progress.step)) {
  const clip = clips[index];
  if (!clip) continue;
  if (result.ok) scored.push({ ...clip, probabilities: result.value.overall, yardsticks: result.value.yardsticks });
  else failures.push({ file: clip.file, code: result.error.code, message: messageOf(result.error) });
}
progress.stop();

const labelSet = values.five ? 'five' : 'eight';
const report = evaluateClips(fiveBias ? scored.map((clip) => ({ ...clip, fiveBias })) : scored, labelSet);
process.stdout.write(`model ${id}\n\n${reportText(report)}`);
const reportOf = (name: YardstickName) =>
  evaluateClips(
    scored.map((clip) => ({ ...clip, probabilities: clip.yardsticks?.[name] ?? null })),
    labelSet,
  );
const yardsticks = values.yardsticks ? { svm: reportOf('svm'), forest: reportOf('forest') } : null;
for (const name of yardstickNames)
  if (yardsticks) process.stdout.write(`\n${yardstickTitles[name]} beside ${id}\n\n${reportText(yardsticks[name])}`);
if (values.json !== undefined)
  await writeFile(values.json, reportJson(report, { model: id, failures, ...(yardsticks && { yardsticks }) }));
if (failures.length > 0) {
  const lines = failures.map(({ file, message }) => `${file}: ${message}`);
  process.stderr.write(
    `${lines.join('\n')}\n${failures.length} of ${clips.length} files failed and are in no figure\n`,
  );
  process.exitCode = 1;
}
