import { toFileResult } from '#core/result/export.ts';
import { command } from '../cli/command.ts';
import { readEarlier } from '../cli/earlier-results.ts';
import { expandFolders, readNames } from '../cli/files.ts';
import { choice, flag, jobs, optional, optionalCount, shard, UsageError } from '../cli/options.ts';
import { createProgress } from '../cli/progress.ts';
import { resultWriters, textFormats } from '../cli/result-writer.ts';
import { openSink } from '../cli/sink.ts';
import { checkedModel, modelFolderOf, modelOption } from '../cli/start-engine.ts';
import { messageOf } from '../recogniser/failure.ts';
import { scoreFiles } from '../recogniser/score-files.ts';

export const analyse = command({
  name: 'analyse',
  summary: 'Recognises emotion in recordings.',
  files: 'FILE...',
  options: {
    format: choice(
      [...textFormats, 'parquet'] as const,
      'json',
      'Output format: everything as JSON or JSON Lines; a table of segments, files or quarter seconds as CSV; or one of these tables as Parquet',
    ),
    five: flag('Use five emotions instead of eight'),
    jobs,
    list: optional('FILE', 'Text file with the recordings to analyse, one per line; - for stdin'),
    model: modelOption,
    out: optional('FILE', 'Output file; default: stdout'),
    resume: flag('Continue the output of an interrupted run; needs --format jsonl and --out'),
    'retry-errors': flag('With --resume, retry recordings that could not be analysed'),
    rows: choice(['segment', 'file', 'hop'] as const, 'segment', 'What each row of a Parquet file represents'),
    shard: shard('Analyse every Nth recording, starting from the Kth'),
    track: optionalCount('Track to use if a file has several, from 1; default: the first that is not silent'),
  },
  notes: [
    'A folder means all recordings in it and its subfolders.',
    'docs/many-files.md has recipes for more files than one machine can handle.',
  ],
  failure: 'some files failed',
  async run(
    { five, format, jobs: nThreads, list, model, out, resume, 'retry-errors': isRetried, rows, shard: { k, n }, track },
    { files, io },
  ) {
    if (files.length === 0 && list === undefined) throw new UsageError('no files given');
    if (resume && (format !== 'jsonl' || out === undefined))
      throw new UsageError('--resume needs --format jsonl and --out');
    if (format === 'parquet' && out === undefined) throw new UsageError('--format parquet needs --out');
    if (isRetried && !resume) throw new UsageError('--retry-errors needs --resume');
    const named = [...files, ...(list === undefined ? [] : await readNames(list))];
    const all = [...new Set(await expandFolders(named))].filter((_, i) => i % n === k - 1);
    const modelFolder = await modelFolderOf(model);
    const checked = await checkedModel({ modelFolder });
    const { id, unsureBelow, fiveBias } = checked.manifest;
    const head = { model: id, labelSet: five ? 'five' : 'eight', unsureBelow } as const;
    const rule = { ...head, modelId: id, ...(fiveBias && { fiveBias }) };

    const earlier =
      resume && out !== undefined ? await readEarlier(out, head, isRetried) : { files: new Set(), nFailed: 0 };
    const paths = all.filter((path) => !earlier.files.has(path));
    if (paths.length < all.length)
      io.stderr.write(`${all.length - paths.length} of ${all.length} files were already done\n`);
    const sink = await openSink(out, io, resume);
    const writer =
      format === 'parquet'
        ? (await import('../cli/parquet-writer.ts')).parquetWriter(head, rows)
        : resultWriters[format](head);
    await sink.write(writer.begin);
    const progress = createProgress(paths.length, io);
    const complaints: string[] = [];
    const options = { modelFolder, hasBaselines: false, nThreads, track: track === null ? null : track - 1 };
    for await (const { job: path, answer } of scoreFiles(paths, checked, options, progress.step)) {
      if (answer.ok) {
        await sink.write(writer.result(toFileResult({ file: path, analysis: answer.value }, rule)));
        const { tracks } = answer.value;
        if (tracks) io.stderr.write(`${path}: track ${tracks.chosen + 1} of ${tracks.names.length} was used\n`);
      } else {
        await sink.write(writer.failure(path, answer.error));
        complaints.push(`${path}: ${messageOf(answer.error)}`);
      }
    }
    await sink.write(writer.end());
    progress.stop();
    await sink.close();
    const nFailed = earlier.nFailed + complaints.length;
    if (nFailed === 0) return 0;
    io.stderr.write([...complaints, `${nFailed} of ${all.length} files failed\n`].join('\n'));
    return 1;
  },
});
