import { join } from 'node:path';
import { config } from '#core/config.ts';
import { analyseSound } from '#core/pipeline.ts';
import type { Analysis } from '#core/result/types.ts';
import { recordedAt } from '../acoustics/level.ts';
import { mixEqually } from '../acoustics/mixing.ts';
import type { SpokenClip } from '../acoustics/speech-length.ts';
import { syntheticKind, syntheticNoises } from '../acoustics/synthetic-noise.ts';
import type { NodeEngine } from '../recogniser/engine.ts';
import { createReader, readSound, startedEngine, UnreadableSound } from '../recogniser/read-sound.ts';
import type { Start, Work } from '../threads/pool.ts';
import { createApplyChange } from './apply-condition.ts';
import { conditionsFor } from './conditions.ts';
import type { Answer, ClipJob, Job, LoudJob, NoiseJob, ThreadOptions, WindowCount } from './job.ts';

const rateHz = config.sampleRateHz;

const overallOf = (analysis: Analysis | null): readonly number[] | null =>
  analysis?.overall ? Array.from(analysis.overall) : null;

/** Tests a model, and optionally another one for comparison, under all conditions. One runner per thread. */
export function createConditionRunner(
  engine: NodeEngine,
  beside: NodeEngine | null,
  options: ThreadOptions,
): Work<Job, Answer> {
  const conditions = conditionsFor(options.material);
  const longestS = Math.max(...conditions.map(({ change }) => (change.kind === 'length' ? change.seconds : 0)));
  const synthetic = syntheticNoises();
  const apply = createApplyChange(options, { read: createReader(), synthetic });

  /** Null for audio that is too short to analyse, in the app too. */
  async function analyse(samples: Float32Array, by = engine, hasNoiseReduction = true): Promise<Analysis | null> {
    const parts = hasNoiseReduction ? by.parts : { ...by.parts, suppressor: null };
    const analysis = await analyseSound({ channels: [samples], sampleRateHz: rateHz }, parts);
    return analysis.ok ? analysis.value : null;
  }

  /** The clip, and further clips until there is enough speech for the longest length tested. */
  async function spokenClips(first: SpokenClip, more: readonly string[]): Promise<readonly SpokenClip[]> {
    const clips = [first];
    const secondsOf = ({ speech }: SpokenClip): number => speech.reduce((sum, s) => sum + s.endS - s.startS, 0);
    let speechS = secondsOf(first);
    for (const file of more) {
      if (speechS >= longestS) break;
      const samples = await readSound(join(options.root, file));
      const next = { samples, speech: (await analyse(samples))?.speech ?? [] };
      speechS += secondsOf(next);
      clips.push(next);
    }
    return clips;
  }

  async function clipAnswer({ clip, more }: ClipJob): Promise<Answer> {
    const samples = await readSound(join(options.root, clip.file));
    const asRecorded = await analyse(samples);
    const clips = await spokenClips({ samples, speech: asRecorded?.speech ?? [] }, more);
    const answers: Record<string, readonly number[] | null> = {};
    const others: Record<string, readonly number[] | null> = {};
    for (const { change, hasNoiseReduction, id } of conditions) {
      const isUnchanged = change.kind === 'none' && hasNoiseReduction;
      const sound = await apply(clip.file, clips, change);
      answers[id] = overallOf(isUnchanged ? asRecorded : await analyse(sound, engine, hasNoiseReduction));
      if (beside) others[id] = overallOf(await analyse(sound, beside, hasNoiseReduction));
    }
    return { kind: 'clip', answers, beside: beside && others };
  }

  async function countWindows(samples: Float32Array): Promise<WindowCount> {
    const windows = (await analyse(samples))?.windows ?? [];
    return {
      nWindows: windows.length,
      nNoSpeech: windows.filter(({ probabilities }) => probabilities === null).length,
    };
  }

  async function noiseAnswer({ noise, paths }: NoiseJob): Promise<Answer> {
    const sounds = await Promise.all(paths.map(readSound));
    const generated = synthetic.find(({ name }) => syntheticKind(name) === noise)?.samples;
    const samples = sounds.length > 1 ? mixEqually(sounds) : (sounds[0] ?? generated);
    return { kind: 'noise', count: await countWindows(samples ?? new Float32Array(0)) };
  }

  async function loudAnswer({ clip }: LoudJob): Promise<Answer> {
    const samples = await readSound(join(options.root, clip.file));
    return {
      kind: 'loud',
      counts: {
        'as recorded': await countWindows(samples),
        'peak at 0 dBFS': await countWindows(recordedAt(samples, 0)),
        'clipped by 12 dB': await countWindows(recordedAt(samples, 12)),
      },
    };
  }

  return async (job) => {
    try {
      if (job.kind === 'clip') return await clipAnswer(job);
      return job.kind === 'noise' ? await noiseAnswer(job) : await loudAnswer(job);
    } catch (error) {
      if (!(error instanceof UnreadableSound)) throw error;
      return { kind: 'failed', file: job.kind === 'noise' ? job.noise : job.clip.file, message: error.message };
    }
  };
}

/** A thread of `npm run robustness`. */
export const start: Start<ThreadOptions, Job, Answer> = async (options) => {
  const engine = await startedEngine(options.modelFolder);
  const beside = options.besideFolder === null ? null : await startedEngine(options.besideFolder);
  return createConditionRunner(engine, beside, options);
};
