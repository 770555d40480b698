import { config } from '../config.ts';
import { powerToDbfs, silenceDbfs } from './level.ts';
import { createNoiseFloor } from './noise-floor.ts';

/** Decides from the measured signal-to-noise ratio whether noise reduction helps more than it harms. */
export interface NoiseGate {
  /** Takes the mean square of the next hop. */
  push(power: number): void;
  /** Level of sound above the background, relative to the background, in dB; null until there has been enough of it. */
  readonly snrDb: number | null;
  /** Level of sound above the background, in dB re full scale. */
  readonly speechDbfs: number;
  readonly isOpen: boolean;
}

const smoothingHops = 5;
/** Smoothing factor with which the speech level follows a louder hop. */
const attack = 0.3;

/**
 * Makes a gate with the thresholds of config.denoise. Opens below `onBelowSnrDb`, closes above `offAboveSnrDb`, and does not
 * depend on the sound's level. Tested in tests/core/signal/noise-gate.test.ts.
 */
export function createNoiseGate(): NoiseGate {
  const settings = config.denoise;
  const floor = createNoiseFloor(settings.floorWindowHops, smoothingHops);
  let nHops = 0;
  let nActive = 0;
  let speechDbfs = silenceDbfs;
  let snrDb: number | null = null;
  let isOpen = false;
  return {
    push(power) {
      const levelDbfs = powerToDbfs(power);
      nHops++;
      // Digital silence is ignored: it says nothing about the noise during speech.
      if (levelDbfs <= silenceDbfs) return;
      const floorDbfs = floor.push(levelDbfs);
      if (levelDbfs > floorDbfs + settings.activeAboveFloorDb) {
        if (nActive === 0) speechDbfs = levelDbfs;
        else if (levelDbfs > speechDbfs) speechDbfs += attack * (levelDbfs - speechDbfs);
        else speechDbfs -= settings.levelFallDbPerHop;
        nActive++;
      }
      if (nHops < settings.minHops || nActive < settings.minActiveHops) return;
      snrDb = speechDbfs - floorDbfs;
      if (snrDb < settings.onBelowSnrDb) isOpen = true;
      else if (snrDb > settings.offAboveSnrDb) isOpen = false;
    },
    get snrDb() {
      return snrDb;
    },
    get speechDbfs() {
      return speechDbfs;
    },
    get isOpen() {
      return isOpen;
    },
  };
}
