import { command } from '../cli/command.ts';
import { filesIn, readClips } from '../cli/files.ts';
import { choices, CommandError, count, jobs, optional, required, text, UsageError } from '../cli/options.ts';
import { createProgress } from '../cli/progress.ts';
import { commandLine, writeReport } from '../cli/report-file.ts';
import { startEngine } from '../cli/start-engine.ts';
import { tableGroups } from '../robustness/conditions.ts';
import type { Answer, Job, ThreadOptions } from '../robustness/job.ts';
import { availableCodecs, noisesOf, readRooms } from '../robustness/material.ts';
import { planJobs } from '../robustness/plan.ts';
import { robustnessReport } from '../robustness/report.ts';
import { robustnessText } from '../robustness/text.ts';
import { runJobs } from '../threads/pool.ts';

/** The id of a model, which shows at once whether it can be used. @throws CommandError where it cannot */
async function idOf(modelFolder: string | null): Promise<string> {
  const engine = await startEngine({ modelFolder });
  engine.dispose();
  return engine.parts.classifier.manifest.id;
}

export const robustness = command({
  name: 'robustness',
  summary:
    'Measures how much accuracy is lost in noise, rooms, through other microphones and codecs, at other levels and in short clips.',
  options: {
    clips: required('CSV', 'Clips of speakers whom the model never heard: columns file, emotion, speaker and corpus'),
    root: required('DIR', 'Folder that the files of the list are relative to'),
    noise: required('DIR', 'Noises; their kinds are read from their file names (model/acoustics/noise-files.ts)'),
    rooms: required('DIR', 'Room impulse responses at 16 kHz; their kinds follow from their reverberation time'),
    model: optional('DIR', 'Folder of the model; by default the one that the app ships'),
    beside: optional('DIR', 'Another model, compared with the first on the same clips'),
    'per-corpus': count(40, 'Clips of each corpus'),
    'per-emotion': count(1, 'Emotions of which a corpus has fewer clips than this are left out'),
    noises: count(20, 'Noises of each kind that are tested for being taken for speech, and as many babbles'),
    'noise-fold': optional('K', 'Only noises that the speech detector of fold K (0 to 4) never heard'),
    only: choices(tableGroups, 'GROUP,...', 'Parts of the table'),
    seed: text('TEXT', '1', 'Seed of all random choices'),
    jobs,
    json: optional('FILE', 'Also write the report as JSON'),
  },
  notes: ['Codecs need ffmpeg. Codecs that it lacks are skipped, and stderr and the report say so.'],
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
