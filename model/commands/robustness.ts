import { command } from '../cli/command.ts';
import { filesIn, readClips } from '../cli/files.ts';
import { choices, CommandError, count, jobs, optional, required, text, UsageError } from '../cli/options.ts';
import { createProgress } from '../cli/progress.ts';
import { commandLine, writeReport } from '../cli/report-file.ts';
import { checkedModel } from '../cli/start-engine.ts';
import { tableGroups } from '../robustness/conditions.ts';
import type { Answer, Job, ThreadOptions } from '../robustness/job.ts';
import { availableCodecs, noisesOf, readRooms } from '../robustness/material.ts';
import { planJobs } from '../robustness/plan.ts';
import { robustnessReport } from '../robustness/report.ts';
import { robustnessText } from '../robustness/text.ts';
import { runJobs } from '../threads/pool.ts';

/** The id of a model. @throws CommandError if the model cannot be used */
async function idOf(modelFolder: string | null): Promise<string> {
  return (await checkedModel({ modelFolder })).manifest.id;
}

export const robustness = command({
  name: 'robustness',
  summary:
    'Measures the loss of accuracy in noise and rooms, with other microphones and codecs, at other levels and in short clips.',
  options: {
    clips: required('CSV', 'Clips of unseen speakers, with the columns file, emotion, speaker and corpus'),
    root: required('DIR', 'Folder that file names in the list are relative to'),
    noise: required('DIR', 'Folder of noises; the kind is read from the file name (model/acoustics/noise-files.ts)'),
    rooms: required(
      'DIR',
      'Folder of room impulse responses at 16 kHz; the kind is derived from the reverberation time',
    ),
    model: optional('DIR', 'Folder of the model; default: the light model of the app'),
    beside: optional('DIR', 'Another model to compare on the same clips'),
    'per-corpus': count(40, 'Number of clips per corpus'),
    'per-emotion': count(1, 'Skip emotions with fewer clips than this in a corpus'),
    noises: count(20, 'Number of noises of each kind, and of babbles, to test for being mistaken for speech'),
    'noise-fold': optional('K', 'Use only noises unseen by the speech detector of fold K (0 to 4)'),
    only: choices(tableGroups, 'GROUP,...', 'Groups of conditions to measure'),
    seed: text('TEXT', '1', 'Random seed'),
    jobs,
    json: optional('FILE', 'Also write the report as JSON'),
  },
  notes: ['Codecs need ffmpeg. Missing codecs are skipped and reported on stderr and in the report.'],
  failure: 'some files failed',
  async run({ clips: listPath, jobs: nThreads, only, root, seed, ...values }, { argv, io }) {
    const startMs = performance.now();
    const noiseFold = values['noise-fold'];
    if (noiseFold !== undefined && !/^[0-4]$/.test(noiseFold))
      throw new UsageError(`--noise-fold ${noiseFold} is not one of 0 to 4`);
    const clips = await readClips(listPath);
    const [modelFolder, besideFolder] = [values.model ?? null, values.beside ?? null];
    const modelId = await idOf(modelFolder);
    const besideId = besideFolder === null ? null : await idOf(besideFolder);
    const noiseFiles = await filesIn(values.noise);
    const rooms = await readRooms(await filesIn(values.rooms));
    const { codecs, skipped } = await availableCodecs();
    for (const line of skipped) io.stderr.write(`skipped: ${line}\n`);

    const noises = noisesOf(noiseFiles);
    const material = {
      families: [...new Set(noises.map(({ family }) => family))],
      rooms: [...new Set(rooms.map(({ kind }) => kind))],
      codecs,
      groups: only,
    };
    const options: ThreadOptions = { modelFolder, besideFolder, root, seed, noises, rooms, material };
    const planned: readonly Job[] = planJobs(clips, noiseFiles, {
      ...{ root, seed, groups: only, nNoises: values.noises },
      noiseFold: noiseFold === undefined ? null : Number(noiseFold),
      counts: { perCorpus: values['per-corpus'], perEmotion: values['per-emotion'] },
    });
    if (!planned.some(({ kind }) => kind === 'clip'))
      throw new CommandError(`no corpus in ${listPath} has ${values['per-emotion']} clips of two emotions`);

    const progress = createProgress(planned.length, io);
    const module = new URL('../robustness/condition-runner.ts', import.meta.url);
    const done: { job: Job; answer: Answer }[] = [];
    const run = runJobs<Job, Answer>(planned, { module, options, nThreads, onDone: progress.step });
    for await (const { answer, job } of run) done.push({ job, answer });
    progress.stop();

    const report = robustnessReport(done, {
      ...{ modelId, besideId, skipped, material, rooms },
      noiseFold: noiseFold === undefined ? null : Number(noiseFold),
    });
    io.stdout.write(robustnessText(report));
    if (values.json !== undefined) {
      const seconds = (performance.now() - startMs) / 1000;
      const origin = { kind: 'robustness', command: commandLine('robustness', argv), seconds };
      await writeReport(values.json, origin, report);
    }
    const { failures } = report;
    if (failures.length === 0) return 0;
    const lines = failures.map(({ file, message }) => `${file}: ${message}`);
    io.stderr.write(`${lines.join('\n')}\n${failures.length} files failed\n`);
    return 1;
  },
});
