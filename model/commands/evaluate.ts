import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { baselineNames, type BaselineName } from '#core/classifier/baselines/baselines.ts';
import { soundOf } from '#core/evaluation/clip-name.ts';
import { reportJson } from '#core/evaluation/report-json.ts';
import { evaluateClips } from '#core/evaluation/report.ts';
import type { ScoredClip } from '#core/evaluation/report.ts';
import { command } from '../cli/command.ts';
import { evaluationText } from '../cli/evaluation-text.ts';
import { describeLeftOut, readLabelledSet, readMapping } from '../cli/labelled-set.ts';
import { flag, jobs, optional, required } from '../cli/options.ts';
import { createProgress } from '../cli/progress.ts';
import { describeSameSounds } from '../cli/same-sounds.ts';
import { checkedModel, modelFolderOf, modelOption } from '../cli/start-engine.ts';
import { messageOf } from '../recogniser/failure.ts';
import type { ScoredSound } from '../recogniser/score-file.ts';
import { scoreFiles } from '../recogniser/score-files.ts';

const titles: Record<BaselineName, string> = { svm: 'support-vector machine', forest: 'random forest' };

export const evaluate = command({
  name: 'evaluate',
  summary: 'Measures the accuracy of a model on labelled recordings.',
  options: {
    root: required('DIR', 'Folder of the recordings'),
    clips: optional(
      'CSV',
      'List with file and label, optionally speaker, corpus, start and end; default: read labels from file or folder names',
    ),
    map: optional('LABEL=EMOTION,...', 'Emotions of unknown labels; LABEL= excludes a label'),
    json: optional('FILE', 'Also write the report as JSON'),
    jobs,
    model: modelOption,
    five: flag('Evaluate five emotions instead of eight'),
    baselines: flag('Also evaluate the baseline classifiers of the model: support-vector machine and random forest'),
  },
  notes: ['Clips without detected speech count as wrong. Files that fail are excluded from all figures.'],
  failure: 'some files failed',
  async run(values, { io }) {
    const { five, jobs: nThreads, root } = values;
    const modelFolder = await modelFolderOf(values.model);
    const { clips, leftOut, reader } = await readLabelledSet(root, values.clips, readMapping(values.map));
    if (reader !== 'list') io.stderr.write(`${clips.length} clips, labels read from: ${reader}\n`);
    for (const line of describeLeftOut(leftOut)) io.stderr.write(`${line}\n`);
    const sounds = clips.map(({ file }) => join(root, soundOf(file).path));
    for (const line of await describeSameSounds(sounds)) io.stderr.write(`${line}\n`);
    const model = await checkedModel({ modelFolder, hasBaselines: values.baselines });
    const hasBaselines = model.baselines !== null;
    if (values.baselines && !hasBaselines) io.stderr.write('the accurate model has no baseline classifiers\n');
    const { id, fiveBias } = model.manifest;

    const scored: (ScoredClip & Pick<ScoredSound, 'baselines'>)[] = [];
    const failures: { file: string; code: string; message: string }[] = leftOut
      .filter(({ reason }) => reason === 'no-sound')
      .map(({ file }) => ({ file, code: 'file/unreadable', message: 'no such recording' }));
    const nMissing = failures.length;
    const paths = clips.map(({ file }) => join(root, file));
    const progress = createProgress(paths.length, io);
    const options = { modelFolder, hasBaselines, nThreads };
    for await (const { index, answer } of scoreFiles(paths, model, options, progress.step)) {
      const clip = clips[index];
      if (!clip) continue;
      if (answer.ok) scored.push({ ...clip, probabilities: answer.value.overall, baselines: answer.value.baselines });
      else failures.push({ file: clip.file, code: answer.error.code, message: messageOf(answer.error) });
    }
    progress.stop();

    const labelSet = five ? 'five' : 'eight';
    const report = evaluateClips(fiveBias ? scored.map((clip) => ({ ...clip, fiveBias })) : scored, labelSet);
    io.stdout.write(`model ${id}\n\n${evaluationText(report)}`);
    const reportOf = (name: BaselineName) =>
      evaluateClips(
        scored.map((clip) => ({ ...clip, probabilities: clip.baselines?.[name] ?? null })),
        labelSet,
      );
    const baselines = hasBaselines ? { svm: reportOf('svm'), forest: reportOf('forest') } : null;
    for (const name of baselineNames) {
      if (baselines) io.stdout.write(`\n${titles[name]} compared with ${id}\n\n${evaluationText(baselines[name])}`);
    }
    if (values.json !== undefined)
      await writeFile(values.json, reportJson(report, { model: id, failures, ...(baselines && { baselines }) }));
    if (failures.length === 0) return 0;
    const lines = failures.map(({ file, message }) => `${file}: ${message}`);
    io.stderr.write(
      `${lines.join('\n')}\n${failures.length} of ${clips.length + nMissing} files failed and are in no figure\n`,
    );
    return 1;
  },
});
