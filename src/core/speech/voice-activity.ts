import { config } from '../config.ts';
import { group } from '../features/layout.ts';
import { createNoiseFloor } from '../signal/noise-floor.ts';
import { bandsBetween } from './mel-bands.ts';

/** Detects speech frame by frame, without look-ahead. One instance per recording. */
export interface VoiceActivity {
  /**
   * Takes the next frame's features.
   * @param rows feature rows; @param offset index of the frame's row in it
   */
  push(rows: Float32Array, offset: number): boolean;
}

const settings = config.voiceActivity;
const smoothingFrames = 5;
const never = -1e9;
/** For power ratios. Math.exp is much faster than a power of ten. */
const nepersPerDb = Math.LN10 / 10;
const pitch = group('pitch').start;
const voicing = group('voicing').start;

/**
 * Makes a detector. A voice is a run of voiced frames with changing pitch above an adaptive floor. Sound above the floor shortly after it,
 * and a hangover period, belong to it. Loudness only matters below `lowestDbfs`, so shouting counts as speech.
 * Tested in tests/core/speech/voice-activity.test.ts.
 */
export function createVoiceActivity(): VoiceActivity {
  const floor = createNoiseFloor(settings.floorWindowFrames, smoothingFrames);
  const isSteady = createSteadyPitch();
  const recent = new Uint8Array(settings.ofLastFrames);
  const [firstBand, lastBand] = bandsBetween(settings.lowHz, settings.highHz);
  const firstColumn = group('logMel').start + firstBand;
  const lastColumn = group('logMel').start + lastBand;
  let nRecent = 0;
  let t = 0;
  let lastVoice = never;
  let lastActive = never;

  return {
    push(rows, offset) {
      let power = 0;
      for (let i = offset + firstColumn; i <= offset + lastColumn; i++) power += Math.exp(rows[i]! * nepersPerDb);
      const levelDbfs = 10 * Math.log10(power);
      const aboveFloorDb = levelDbfs - floor.push(levelDbfs);
      const isAudible = levelDbfs > settings.lowestDbfs;
      const isMachine = isSteady(rows[offset + pitch]!);
      const isVoiced =
        isAudible &&
        !isMachine &&
        rows[offset + voicing]! >= settings.voicedFrom &&
        aboveFloorDb > settings.voicedAboveFloorDb;
      nRecent += (isVoiced ? 1 : 0) - recent[t % recent.length]!;
      recent[t % recent.length] = isVoiced ? 1 : 0;
      if (isVoiced && nRecent >= settings.nVoiced) lastVoice = t;
      const isTail = t - lastVoice <= settings.tailFrames;
      if (isTail && isAudible && aboveFloorDb > settings.tailAboveFloorDb) lastActive = t;
      return t++ - lastActive <= settings.hangOverFrames;
    },
  };
}

/** Detects a pitch (octaves; 0: none) that stays constant for longer than a voice can hold it. */
function createSteadyPitch(): (octaves: number) => boolean {
  let reference = 0;
  let nSteady = 0;
  return (octaves) => {
    if (octaves > 0 && Math.abs(octaves - reference) <= settings.steadyOctaves) nSteady++;
    else {
      reference = octaves;
      nSteady = 0;
    }
    return nSteady >= settings.steadyFrames;
  };
}
