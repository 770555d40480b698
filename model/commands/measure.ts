import { toFileResult } from '#core/result/export.ts';
import { columnDictionary, frameRows, framesHeader, stretchesHeader, stretchRows } from '#core/measurements/tables.ts';
import { createMeasurer } from '#core/measurements/measurer.ts';
import type { FrameTable } from '#core/measurements/measurer.ts';
import { command } from '../cli/command.ts';
import { expandFolders } from '../cli/files.ts';
import { flag, optional, UsageError } from '../cli/options.ts';
import { createProgress } from '../cli/progress.ts';
import { openSink } from '../cli/sink.ts';
import { modelFolderOf, modelOption, startEngine } from '../cli/start-engine.ts';
import { decodeFile } from '../recogniser/decode.ts';
import { loadEssentia } from '../recogniser/essentia.ts';
import { messageOf } from '../recogniser/failure.ts';
import type { ShellResult } from '../recogniser/failure.ts';
import { scoreFile } from '../recogniser/score-file.ts';

/** Number of rows written at a time. */
const nRowsAtOnce = 1000;

async function measured(path: string): Promise<ShellResult<FrameTable>> {
  const sound = await decodeFile(path);
  if (!sound.ok) return sound;
  const measurer = createMeasurer(sound.value.sampleRateHz, loadEssentia());
  measurer.push(sound.value.channels);
  return { ok: true, value: measurer.finish() };
}

export const measure = command({
  name: 'measure',
  summary: 'Makes acoustic measurements with essentia.js: pitch, loudness, timbre, speech rate.',
  files: 'FILE...',
  options: {
    out: optional('FILE', 'Output CSV with a row for each file and each of its segments; default: stdout'),
    frames: optional('FILE', 'Also write a CSV with a row every 20 ms'),
    dictionary: optional('FILE', 'Also write a CSV that explains every column'),
    five: flag('Use five emotions instead of eight for the segments'),
    model: modelOption,
  },
  notes: ['The segments are those of `npm run analyse`. docs/measurements.md explains the measurements.'],
  failure: 'some files failed',
  async run({ dictionary, five, frames, model, out }, { files, io }) {
    if (files.length === 0 && dictionary === undefined) throw new UsageError('no files given');
    if (dictionary !== undefined) {
      const sink = await openSink(dictionary, io, false);
      await sink.write(columnDictionary());
      await sink.close();
      if (files.length === 0) return 0;
    }
    const paths = await expandFolders(files);
    const engine = await startEngine({ modelFolder: await modelFolderOf(model) });
    const { fiveBias, id, unsureBelow } = engine.parts.classifier.manifest;
    const rule = {
      labelSet: five ? 'five' : 'eight',
      unsureBelow,
      modelId: id,
      ...(fiveBias && { fiveBias }),
    } as const;
    const sink = await openSink(out, io, false);
    const frameSink = frames === undefined ? null : await openSink(frames, io, false);
    await sink.write(`${stretchesHeader()}\r\n`);
    await frameSink?.write(`${framesHeader()}\r\n`);
    const progress = createProgress(paths.length, io);
    const complaints: string[] = [];
    for (const path of paths) {
      const analysis = await scoreFile(engine, path);
      const table = await measured(path);
      progress.step();
      if (!analysis.ok || !table.ok) {
        const failed = analysis.ok ? table : analysis;
        if (!failed.ok) complaints.push(`${path}: ${messageOf(failed.error)}`);
        continue;
      }
      const result = toFileResult({ file: path, analysis: analysis.value }, rule);
      const rows = stretchRows(result, table.value, analysis.value.speech ?? null);
      await sink.write(rows.map((row) => `${row}\r\n`).join(''));
      let held: string[] = [];
      for (const row of frameSink ? frameRows(path, table.value) : []) {
        held.push(`${row}\r\n`);
        if (held.length < nRowsAtOnce) continue;
        await frameSink?.write(held.join(''));
        held = [];
      }
      await frameSink?.write(held.join(''));
    }
    progress.stop();
    engine.dispose();
    await sink.close();
    await frameSink?.close();
    if (complaints.length === 0) return 0;
    io.stderr.write(`${complaints.join('\n')}\n${complaints.length} of ${paths.length} files failed\n`);
    return 1;
  },
});
