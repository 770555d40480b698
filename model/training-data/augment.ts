import { config } from '#core/config.ts';
import { augmentNoise } from '../acoustics/augment-noise.ts';
import { withNoise } from '../acoustics/mixing.ts';
import { throughRandomMicrophone } from '../acoustics/random-microphone.ts';
import { randomNoise } from '../acoustics/random-noise.ts';
import { randomFrom } from '../acoustics/random.ts';
import { changeSpeed } from '../acoustics/resample.ts';
import { inRoom } from '../acoustics/room.ts';
import type { Augmentation } from './blocks.ts';

const rateHz = config.sampleRateHz;

/** Sounds for augmentation, mono at 16 kHz. */
export interface AugmentationSounds {
  /** A noise or an impulse response. */
  readonly read: (path: string) => Promise<Float32Array>;
  /** Babble of other speakers; null if the clip has none. */
  readonly voices: (() => Promise<Float32Array>) | null;
}

/**
 * Augments a clip: speed 0.9 to 1.1, a room for half of the clips, noise for two thirds, and with `isRandom` a random microphone
 * for a third. Clean speech remains the most common case. Clips with background voices get noise more often and louder.
 * @param samples mono at 16 kHz
 * @param seed determines every choice
 */
export async function augment(
  samples: Float32Array,
  { isRandom, noise, rooms }: Augmentation,
  { read, voices }: AugmentationSounds,
  seed: string,
): Promise<{ readonly samples: Float32Array; readonly speed: number }> {
  const random = randomFrom(seed);
  const pick = (paths: readonly string[]): string => paths[Math.floor(random() * paths.length)] ?? '';

  /** Random noise, a recorded noise, or the background voices, equally often. With background voices, recorded noises are augmented too. */
  async function background(recording: string): Promise<Float32Array> {
    if (!voices) return isRandom && random() < 0.5 ? randomNoise(random) : read(recording);
    const kind = random();
    if (kind < 0.33) return voices();
    if (!isRandom) return read(recording);
    return kind < 0.67 ? randomNoise(random) : augmentNoise(await read(recording), random);
  }

  const speed = Math.round((0.9 + 0.2 * random()) * 100) / 100;
  let changed = changeSpeed(samples, rateHz, speed);
  // Both are always drawn, so that the other choices do not depend on whether they are used.
  const [room, recording] = [pick(rooms), pick(noise)];
  if (random() < 0.5) changed = inRoom(changed, await read(room));
  if (recording && random() < (voices ? 0.8 : 0.67)) {
    const [snrDb, offset] = [(voices ? 20 : 25) * random(), Math.floor(random() * rateHz)];
    changed = withNoise(changed, await background(recording), snrDb, offset);
  }
  if (isRandom && random() < 0.33) changed = throughRandomMicrophone(changed, random);
  return { samples: changed, speed };
}
