import type { Segment } from '#core/result/types.ts';
import { levelOf } from '#core/result/dimensions.ts';

const nOffered = 4;

/**
 * The stretches of a session that are worth hearing again: where an emotion stood out other than neutral and calm, or
 * energy was high. The strongest, in the order of time.
 */
export function worthHearing(segments: readonly Segment[]): readonly Segment[] {
  const strength = ({ answer, confidence, dimensions, startS, endS }: Segment): number => {
    const isMarked = answer !== 'unsure' && answer !== 'no speech' && answer !== 'neutral' && answer !== 'calm';
    const energy = dimensions && levelOf(dimensions.activation) === 'high' ? dimensions.activation : 0;
    return ((isMarked ? confidence : 0) + energy) * Math.sqrt(endS - startS);
  };
  return segments
    .filter((segment) => strength(segment) > 0)
    .toSorted((a, b) => strength(b) - strength(a))
    .slice(0, nOffered)
    .toSorted((a, b) => a.startS - b.startS);
}
