import { join } from 'node:path';
import { config } from '#core/config.ts';
import { analyseSound } from '#core/pipeline.ts';
import type { Analysis } from '#core/result/types.ts';
import { mixToMono } from '#core/signal/mono.ts';
import { decodeFile } from '../recogniser/decode.ts';
import type { NodeEngine } from '../recogniser/engine.ts';
import { inRoom, together, withNoise } from '../acoustics/mixing.ts';
import { randomFrom } from '../acoustics/random.ts';
import { resample } from '../acoustics/resample.ts';
import { messageOf } from '../recogniser/failure.ts';
import { codecs, throughCodec } from '../acoustics/codec.ts';
import { conditionsFor } from './conditions.ts';
import type { Change } from './conditions.ts';
import type { Answer, ClipJob, Job, LoudJob, NoiseJob, ThreadOptions, WindowCount } from './job.ts';
import { recordedAt } from '../acoustics/level.ts';
import { madeUpKind, madeUpNoises } from '../acoustics/synthetic-noise.ts';
import { onLaptop, overTelephone } from '../acoustics/microphone.ts';
import { firstSpeech } from '../acoustics/speech-length.ts';
import type { HeardClip } from '../acoustics/speech-length.ts';

const rateHz = config.sampleRateHz;

const overallOf = (analysis: Analysis | null): readonly number[] | null =>
  analysis?.overall ? Array.from(analysis.overall) : null;

/** A file that cannot be heard: the job fails, the run goes on. */
class Unheard extends Error {}

/** Hears clips in every condition, by one engine or by two; one listener per thread. Noises and rooms are decoded once. */
export function createListener(
  engine: NodeEngine,
  beside: NodeEngine | null,
  options: ThreadOptions,
): (job: Job) => Promise<Answer> {
  const conditions = conditionsFor(options.material);
  const longestS = Math.max(...conditions.map(({ change }) => (change.kind === 'length' ? change.seconds : 0)));
  const kept = new Map<string, Promise<Float32Array>>();
  const madeUp = madeUpNoises();

  async function decode(path: string): Promise<Float32Array> {
    const sound = await decodeFile(path);
    if (!sound.ok) throw new Unheard(messageOf(sound.error));
    return resample(mixToMono(sound.value.channels).samples, sound.value.sampleRateHz, rateHz);
  }

  function keep(path: string): Promise<Float32Array> {
    const found = kept.get(path) ?? decode(path);
    kept.set(path, found);
    return found;
  }

  async function hear(samples: Float32Array, by = engine, hasNoiseReduction = true): Promise<Analysis | null> {
    const parts = hasNoiseReduction ? by.parts : { ...by.parts, suppressor: null };
    const analysis = await analyseSound({ channels: [samples], sampleRateHz: rateHz }, parts);
    // Too short to hold speech: what a person gets is no answer.
    return analysis.ok ? analysis.value : null;
  }

  /** The clip's choice among some things: always the same one, whatever else is asked. */
  function choice<T>(clip: string, what: string, things: readonly T[]): T {
    const random = randomFrom(`${options.seed}:${what}:${clip}`);
    return things[Math.floor(random() * things.length)] as T;
  }

  async function noisy(file: string, samples: Float32Array, change: Extract<Change, { kind: 'noise' }>) {
    const family = change.family ?? choice(file, 'family', options.material.families);
    const { path } = choice(
      file,
      `noise ${family}`,
      options.noises.filter((noise) => noise.family === family),
    );
    return inNoise(file, samples, await keep(path), change.snrDb);
  }

  /** Noise begins somewhere else for each clip. */
  function inNoise(file: string, samples: Float32Array, noise: Float32Array, snrDb: number): Float32Array {
    const offset = Math.floor(randomFrom(`${options.seed}:offset:${file}`)() * noise.length);
    return withNoise(samples, noise, snrDb, offset);
  }

  async function changed(file: string, clips: readonly HeardClip[], change: Change): Promise<Float32Array> {
    const samples = clips[0]?.samples ?? new Float32Array(0);
    switch (change.kind) {
      case 'none':
        return samples;
      case 'noise':
        return noisy(file, samples, change);
      case 'made-up noise': {
        const loud = madeUp.filter(({ isLoud, name }) => isLoud && name === (change.name ?? name));
        return inNoise(file, samples, choice(file, 'made-up noise', loud).samples, change.snrDb);
      }
      case 'room': {
        const ofKind = options.rooms.filter(({ kind }) => kind === change.room);
        return inRoom(samples, await keep(choice(file, change.room, ofKind).path));
      }
      case 'microphone':
        return change.microphone === 'laptop' ? onLaptop(samples, rateHz) : overTelephone(samples, rateHz);
      case 'codec': {
        const codec = codecs.find(({ name }) => name === change.codec);
        return codec ? throughCodec(samples, rateHz, codec) : samples;
      }
      case 'level':
        return recordedAt(samples, change.peakDbfs);
      case 'length':
        return firstSpeech(clips, change.seconds, rateHz);
    }
  }

  /** The clip, then others until there is enough speech for the longest length asked for. */
  async function heardClips(first: HeardClip, more: readonly string[]): Promise<readonly HeardClip[]> {
    const clips = [first];
    const secondsOf = ({ speech }: HeardClip): number => speech.reduce((sum, s) => sum + s.endS - s.startS, 0);
    let speechS = secondsOf(first);
    for (const file of more) {
      if (speechS >= longestS) break;
      const samples = await decode(join(options.root, file));
      const next = { samples, speech: (await hear(samples))?.speech ?? [] };
      speechS += secondsOf(next);
      clips.push(next);
    }
    return clips;
  }

  async function clipAnswer({ clip, more }: ClipJob): Promise<Answer> {
    const samples = await decode(join(options.root, clip.file));
    const asRecorded = await hear(samples);
    const clips = await heardClips({ samples, speech: asRecorded?.speech ?? [] }, more);
    const answers: Record<string, readonly number[] | null> = {};
    const others: Record<string, readonly number[] | null> = {};
    for (const { change, hasNoiseReduction, id } of conditions) {
      const isUntouched = change.kind === 'none' && hasNoiseReduction;
      const sound = await changed(clip.file, clips, change);
      answers[id] = overallOf(isUntouched ? asRecorded : await hear(sound, engine, hasNoiseReduction));
      if (beside) others[id] = overallOf(await hear(sound, beside, hasNoiseReduction));
    }
    return { kind: 'clip', answers, beside: beside && others };
  }

  async function count(samples: Float32Array): Promise<WindowCount> {
    const windows = (await hear(samples))?.windows ?? [];
    return {
      nWindows: windows.length,
      nNoSpeech: windows.filter(({ probabilities }) => probabilities === null).length,
    };
  }

  async function noiseAnswer({ noise, paths }: NoiseJob): Promise<Answer> {
    const sounds = await Promise.all(paths.map(decode));
    const ofKind = madeUp.find(({ name }) => madeUpKind(name) === noise)?.samples;
    const samples = sounds.length > 1 ? together(sounds) : (sounds[0] ?? ofKind);
    return { kind: 'noise', count: await count(samples ?? new Float32Array(0)) };
  }

  async function loudAnswer({ clip }: LoudJob): Promise<Answer> {
    const samples = await decode(join(options.root, clip.file));
    return {
      kind: 'loud',
      counts: {
        'as recorded': await count(samples),
        'peak at 0 dBFS': await count(recordedAt(samples, 0)),
        'clipped by 12 dB': await count(recordedAt(samples, 12)),
      },
    };
  }

  return async (job) => {
    try {
      if (job.kind === 'clip') return await clipAnswer(job);
      return job.kind === 'noise' ? await noiseAnswer(job) : await loudAnswer(job);
    } catch (error) {
      if (!(error instanceof Unheard)) throw error;
      return { kind: 'failed', file: job.kind === 'noise' ? job.noise : job.clip.file, message: error.message };
    }
  };
}
