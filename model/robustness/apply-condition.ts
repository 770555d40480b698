import { config } from '#core/config.ts';
import { codecs, throughCodec } from '../acoustics/codec.ts';
import { recordedAt } from '../acoustics/level.ts';
import { onLaptop, overTelephone } from '../acoustics/microphone.ts';
import { withNoise } from '../acoustics/mixing.ts';
import { randomFrom } from '../acoustics/random.ts';
import { inRoom } from '../acoustics/room.ts';
import { firstSpeech } from '../acoustics/speech-length.ts';
import type { SpokenClip } from '../acoustics/speech-length.ts';
import type { SyntheticNoise } from '../acoustics/synthetic-noise.ts';
import type { Change } from './conditions.ts';
import type { ThreadOptions } from './job.ts';

const rateHz = config.sampleRateHz;

/** Sounds used for changes. */
export interface Sounds {
  /** A decoded noise or impulse response, mono at 16 kHz. */
  readonly read: (path: string) => Promise<Float32Array>;
  readonly synthetic: readonly SyntheticNoise[];
}

/** Applies a condition's change to a clip. */
export type ApplyChange = (file: string, clips: readonly SpokenClip[], change: Change) => Promise<Float32Array>;

/**
 * Creates the function that changes clips. Random choices depend only on the seed, the clip's name and the kind of choice, so a clip
 * gets the same noise in every run.
 */
export function createApplyChange(
  { material, noises, rooms, seed }: Pick<ThreadOptions, 'material' | 'noises' | 'rooms' | 'seed'>,
  { read, synthetic }: Sounds,
): ApplyChange {
  function choose<T>(file: string, what: string, things: readonly T[]): T {
    const random = randomFrom(`${seed}:${what}:${file}`);
    return things[Math.floor(random() * things.length)] as T;
  }

  function mixed(file: string, samples: Float32Array, noise: Float32Array, snrDb: number): Float32Array {
    const offset = Math.floor(randomFrom(`${seed}:offset:${file}`)() * noise.length);
    return withNoise(samples, noise, snrDb, offset);
  }

  return async (file, clips, change) => {
    const samples = clips[0]?.samples ?? new Float32Array(0);
    switch (change.kind) {
      case 'none':
        return samples;
      case 'noise': {
        const family = change.family ?? choose(file, 'family', material.families);
        const ofFamily = noises.filter((noise) => noise.family === family);
        const { path } = choose(file, `noise ${family}`, ofFamily);
        return mixed(file, samples, await read(path), change.snrDb);
      }
      case 'synthetic noise': {
        const loud = synthetic.filter(({ isLoud, name }) => isLoud && name === (change.name ?? name));
        // This string is part of the seed. Changing it would select other noises than in the published figures.
        return mixed(file, samples, choose(file, 'made-up noise', loud).samples, change.snrDb);
      }
      case 'room': {
        const ofKind = rooms.filter(({ kind }) => kind === change.room);
        return inRoom(samples, await read(choose(file, change.room, ofKind).path));
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
  };
}
