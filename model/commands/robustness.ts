/**
 * Says what the conditions of life cost: the same clips as they are, and in noise, in rooms, through other microphones and codecs, at
 * other levels, cut short, and without noise reduction; and whether noises are taken for speech, or loud speech for noise.
 *
 *   npm run robustness -- --clips CSV --root DIR --noise DIR --rooms DIR [--model DIR] [--per-corpus N]
 *                         [--per-emotion N] [--noises N] [--noise-fold K] [--only GROUP,...] [--beside DIR] [--seed N] [--jobs N]
 *                         [--json OUT]
 *
 * The clips should be of speakers that the model never heard. Of each corpus --per-corpus of them are heard (40), less the emotions
 * of which it has not --per-emotion (1), whose recall a clip or two would decide, and all that are angry or fearful, loud; of each
 * kind of noise --noises (20), and as many babbles made of the clips; with --noise-fold only noises that the speech detector of
 * fold K never heard. --beside is another model, which hears the same clips with the same noise behind each, and is compared with
 * the first; what is counted beside the conditions is of the first alone. --only takes some groups, such as noise,room, or "loud
 * speech" for what is counted beside the conditions.
 * Noises and rooms are told apart by their names and their decay (model/conditions/noise.ts, room.ts). Codecs need ffmpeg; without
 * it they are passed over. The table goes to stdout, progress and complaints to stderr. The exit code is 1 if any file failed, 2 if
 * nothing could begin.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { config } from '#core/config.ts';
import { grouped } from '#core/evaluation/cases.ts';
import { readClipList } from '#core/evaluation/clip-list.ts';
import { mixToMono } from '#core/signal/mono.ts';
import { babbleKind, babbles, crowds } from '../robustness/babble.ts';
import { chooseClips, clipsLike } from '../robustness/test-clips.ts';
import { codecs, hasCodec } from '../acoustics/codec.ts';
import { conditionsFor, tableGroups } from '../robustness/conditions.ts';
import type { Answer, Job, ThreadOptions } from '../robustness/job.ts';
import { madeUpKind, madeUpNoises } from '../acoustics/synthetic-noise.ts';
import { noiseFoldOf, noiseKindOf } from '../acoustics/noise-files.ts';
import type { NoiseFamily } from '../acoustics/noise-files.ts';
import { allKinds, conditionRows, noSpeechRows } from '../robustness/table.ts';
import { reverberationS, roomKindOf } from '../acoustics/room.ts';
import type { RoomKind } from '../acoustics/room.ts';
import { conditionsText } from '../robustness/text.ts';
import { decodeFile } from '../recogniser/decode.ts';
import { createEngine } from '../recogniser/engine.ts';
import { exitEarly, threadCount } from '../cli/arguments.ts';
import { describeProblems } from '../cli/clip-problems.ts';
import { messageOf } from '../recogniser/failure.ts';
import { createProgress } from '../cli/progress.ts';
import { commandOf, writeReport } from '../cli/report-file.ts';
import { doInThreads } from '../cli/threads.ts';

const usage =
  'usage: npm run robustness -- --clips CSV --root DIR --noise DIR --rooms DIR [--model DIR] [--per-corpus N] [--per-emotion N] [--noises N] [--jobs N] [--noise-fold K] [--only GROUP,...] [--beside DIR] [--seed N] [--json OUT]';

function readArguments() {
  try {
    return parseArgs({
      options: {
        clips: { type: 'string' },
        root: { type: 'string' },
        noise: { type: 'string' },
        rooms: { type: 'string' },
        model: { type: 'string' },
        beside: { type: 'string' },
        'per-corpus': { type: 'string', default: '40' },
        'per-emotion': { type: 'string', default: '1' },
        noises: { type: 'string', default: '20' },
        jobs: { type: 'string', default: '1' },
        'noise-fold': { type: 'string' },
        only: { type: 'string' },
        seed: { type: 'string', default: '1' },
        json: { type: 'string' },
      },
    }).values;
  } catch (error) {
    return exitEarly(error instanceof Error ? error.message : String(error), usage);
  }
}

const values = readArguments();
const startMs = performance.now();

function required(name: 'clips' | 'root' | 'noise' | 'rooms'): string {
  return values[name] ?? exitEarly(`--${name} is needed`, usage);
}

function counted(name: 'per-corpus' | 'per-emotion' | 'noises'): number {
  const text = values[name];
  return /^[1-9]\d*$/.test(text) ? Number(text) : exitEarly(`--${name} ${text} is no number of files`, usage);
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => exitEarly(`cannot read ${folder}: ${String(error)}`));
  return names.sort().map((name) => join(folder, name));
}

const nThreads = threadCount(values.jobs) ?? exitEarly(`--jobs ${values.jobs} is no number of threads`, usage);
const [listPath, root] = [required('clips'), required('root')];
const text = await readFile(listPath, 'utf8').catch((error: unknown) =>
  exitEarly(`cannot read ${listPath}: ${String(error)}`),
);
const list = readClipList(text);
if (!list.ok) exitEarly(`${listPath} cannot be used:\n${describeProblems(list.problems)}`);

async function idOf(modelFolder: string | null): Promise<string> {
  const engine = await createEngine({ modelFolder });
  if (!engine.ok) exitEarly(messageOf(engine.error));
  const { id } = engine.value.parts.classifier.manifest;
  engine.value.dispose();
  return id;
}

const [modelFolder, besideFolder] = [values.model ?? null, values.beside ?? null];
const modelId = await idOf(modelFolder);
const besideId = besideFolder === null ? null : await idOf(besideFolder);

const noiseFiles = (await filesOf(required('noise'))).map((path) => ({ path, ...noiseKindOf(path) }));
const rooms: { path: string; kind: RoomKind; reverberationS: number }[] = [];
for (const path of await filesOf(required('rooms'))) {
  const sound = await decodeFile(path);
  if (!sound.ok) exitEarly(`${path}: ${messageOf(sound.error)}`);
  if (sound.value.sampleRateHz !== config.sampleRateHz) exitEarly(`${path} has not ${config.sampleRateHz} Hz`);
  const impulse = mixToMono(sound.value.channels).samples;
  const ringsS = reverberationS(impulse, config.sampleRateHz);
  const kind = roomKindOf(ringsS);
  if (kind) rooms.push({ path, kind, reverberationS: ringsS });
}
const found = await Promise.all(codecs.map(async (codec) => ({ name: codec.name, isThere: await hasCodec(codec) })));
const skipped = found.flatMap(({ isThere, name }) =>
  isThere ? [] : [`${name}: ffmpeg with this codec is not installed`],
);
for (const line of skipped) process.stderr.write(`passed over: ${line}\n`);

if (values['noise-fold'] !== undefined && !/^[0-4]$/.test(values['noise-fold'])) {
  exitEarly(`--noise-fold ${values['noise-fold']} is none of 0 to 4`, usage);
}
const groups = values.only?.split(',') ?? null;
const unknown = groups?.find((group) => !(tableGroups as readonly string[]).includes(group));
if (unknown !== undefined) exitEarly(`no group "${unknown}"; there are ${tableGroups.join(', ')}`, usage);
const isAsked = (group: (typeof tableGroups)[number]): boolean => groups === null || groups.includes(group);
const noises = noiseFiles.flatMap(({ family, path }) => (family === null ? [] : [{ family, path }]));
const options: ThreadOptions = {
  modelFolder,
  besideFolder,
  root,
  seed: values.seed,
  noises,
  rooms,
  material: {
    families: [...new Set(noises.map(({ family }): NoiseFamily => family))],
    rooms: [...new Set(rooms.map(({ kind }) => kind))],
    codecs: found.filter(({ isThere }) => isThere).map(({ name }) => name),
    groups,
  },
};

const counts = { perCorpus: counted('per-corpus'), perEmotion: counted('per-emotion') };
const chosen = chooseClips(list.clips, counts, values.seed);
if (chosen.length === 0) exitEarly(`no corpus in ${listPath} has ${values['per-emotion']} clips of two emotions`);
// All of them: where one window in fifty may be lost, a few clips tell nothing.
const loud = isAsked('loud speech')
  ? list.clips.filter(({ emotion }) => emotion === 'angry' || emotion === 'fearful')
  : [];
const noiseFold = values['noise-fold'];
const unheard =
  noiseFold === undefined ? noiseFiles : noiseFiles.filter(({ path }) => String(noiseFoldOf(path)) === noiseFold);
const perKind = [...grouped(unheard, ({ kind }) => kind).values()].flatMap((own) => {
  // Spread over the kind's files, which come sorted by the recording that they were cut from.
  const step = Math.max(1, own.length / counted('noises'));
  return own.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
});
const noiseJobs: readonly Job[] = [
  ...perKind.map(({ kind, path }): Job => ({ kind: 'noise', noise: kind, paths: [path] })),
  ...crowds.flatMap((nVoices) =>
    babbles(list.clips, nVoices, counted('noises'), values.seed).map((files): Job => ({
      kind: 'noise',
      noise: babbleKind(nVoices),
      paths: files.map((file) => join(root, file)),
    })),
  ),
  ...madeUpNoises().map(({ name }): Job => ({ kind: 'noise', noise: madeUpKind(name), paths: [] })),
];
const jobs: readonly Job[] = [
  ...chosen.map((clip): Job => ({ kind: 'clip', clip, more: clipsLike(clip, list.clips).map(({ file }) => file) })),
  ...loud.map((clip): Job => ({ kind: 'loud', clip })),
  ...(isAsked('no speech') ? noiseJobs : []),
];
const progress = createProgress(jobs.length);
const url = new URL('../robustness/thread.mjs', import.meta.url);
const answers = await doInThreads<Job, Answer>(jobs, { url, data: options, nThreads }, progress.step);
progress.stop();

const done = jobs.map((job, i) => ({ job, answer: answers[i] }));
const heard = done.flatMap(({ answer, job }) =>
  job.kind === 'clip' && answer?.kind === 'clip'
    ? [{ clip: job.clip, answers: answer.answers, beside: answer.beside }]
    : [],
);
const quiet = done.flatMap(({ answer, job }) =>
  job.kind === 'noise' && answer?.kind === 'noise' ? [{ kind: job.noise, count: answer.count }] : [],
);
const shouted = done.flatMap(({ answer, job }) =>
  job.kind === 'loud' && answer?.kind === 'loud'
    ? Object.entries(answer.counts).map(([level, count]) => ({ kind: `${job.clip.emotion}, ${level}`, count }))
    : [],
);
const failures = answers.flatMap((answer) =>
  answer.kind === 'failed' ? [{ file: answer.file, message: answer.message }] : [],
);
const quietRows = noSpeechRows(quiet);
const report = {
  model: modelId,
  beside: besideId,
  nClips: heard.length,
  nSpeakers: new Set(heard.map(({ clip }) => clip.speaker)).size,
  corpora: [...new Set(heard.map(({ clip }) => clip.corpus))],
  rooms: rooms.map(({ kind, path, reverberationS: seconds }) => ({
    file: path.replace(/^.*[/\\]/, ''),
    kind,
    reverberationS: seconds,
  })),
  noiseFold: noiseFold === undefined ? null : Number(noiseFold),
  skipped,
  failures,
  rows: conditionRows(heard, conditionsFor(options.material)),
  noSpeech: quietRows.length > 0 ? [...quietRows, allKinds(quietRows)] : [],
  loudSpeech: noSpeechRows(shouted),
};
process.stdout.write(conditionsText(report));
if (values.json !== undefined) {
  const seconds = (performance.now() - startMs) / 1000;
  await writeReport(values.json, { kind: 'conditions', command: commandOf('robustness'), seconds }, report);
}
if (failures.length > 0) {
  process.stderr.write(
    `${failures.map(({ file, message }) => `${file}: ${message}`).join('\n')}\n${failures.length} files failed\n`,
  );
  process.exitCode = 1;
}
