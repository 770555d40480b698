import { measuring } from '../config.ts';

/**
 * Finds frames whose pitch jumps away from the surrounding frames, as in octave errors: more than
 * `jumps.semitones` from the median of the voiced frames within `jumps.nearHops`, or isolated.
 * @param hz NaN for unvoiced frames
 * @returns their indices
 */
export function pitchJumps(hz: readonly number[]): readonly number[] {
  const { nearHops, semitones } = measuring.jumps;
  return hz.flatMap((f, i) => {
    if (!(f > 0)) return [];
    const near = hz.slice(Math.max(0, i - nearHops), i + nearHops + 1).filter((each) => each > 0);
    const median = near.sort((a, b) => a - b)[Math.floor(near.length / 2)] ?? f;
    return near.length < 2 || Math.abs(12 * Math.log2(f / median)) > semitones ? [i] : [];
  });
}
