import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { toFileResult } from '#core/result/export.ts';
import { command } from '../cli/command.ts';
import { expandFolders } from '../cli/files.ts';
import { choice, CommandError, flag, jobs, optional, UsageError } from '../cli/options.ts';
import { createProgress } from '../cli/progress.ts';
import { csvWriter, jsonWriter } from '../cli/result-writer.ts';
import { modelFolderOf, modelOption, startEngine } from '../cli/start-engine.ts';
import { messageOf } from '../recogniser/failure.ts';
import { scoreFiles } from '../recogniser/score-files.ts';

/** A stream into a new file. @throws CommandError where the file cannot be created */
async function fileStream(path: string) {
  const file = await open(path, 'w').catch((error: unknown) => {
    throw new CommandError(`cannot write ${path}: ${String(error)}`);
  });
  return createWriteStream(path, { fd: file });
}

export const analyse = command({
  name: 'analyse',
  summary: 'Finds the emotions in recordings.',
  files: 'FILE...',
  options: {
    format: choice(['json', 'csv'], 'json', 'Format of the results'),
    five: flag('Tell five emotions apart instead of eight'),
    jobs,
    model: modelOption,
    out: optional('FILE', 'File for the results; by default stdout'),
  },
  notes: ['A folder stands for the recordings in it and in the folders within.'],
  failure: 'some files failed',
  async run({ five, format, jobs: nThreads, model, out }, { files, io }) {
    if (files.length === 0) throw new UsageError('no files given');
    const paths = await expandFolders(files);
    const modelFolder = await modelFolderOf(model);
    const engine = await startEngine({ modelFolder });
    const { id, unsureBelow, fiveBias } = engine.parts.classifier.manifest;
    const head = { model: id, labelSet: five ? 'five' : 'eight', unsureBelow } as const;
    const rule = { ...head, ...(fiveBias && { fiveBias }) };

    const stream = out === undefined ? io.stdout : await fileStream(out);
    const writer = (format === 'json' ? jsonWriter : csvWriter)((text) => void stream.write(text), head);
    const progress = createProgress(paths.length, io);
    const complaints: string[] = [];
    const options = { modelFolder, hasBaselines: false, nThreads };
    for await (const { job: path, answer } of scoreFiles(paths, engine, options, progress.step)) {
      if (answer.ok) writer.add(toFileResult({ file: path, analysis: answer.value }, rule));
      else {
        writer.addFailure(path, answer.error);
        complaints.push(`${path}: ${messageOf(answer.error)}`);
      }
    }
    writer.end();
    progress.stop();
    if (stream !== io.stdout) await finished(stream.end());
    if (complaints.length === 0) return 0;
    io.stderr.write(`${complaints.join('\n')}\n${complaints.length} of ${paths.length} files failed\n`);
    return 1;
  },
});
