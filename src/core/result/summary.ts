import { emotions } from '../classifier/labels.ts';
import type { Answer, Emotion } from '../classifier/labels.ts';
import { levelOf } from './dimensions.ts';
import type { Level } from './dimensions.ts';
import type { Segment } from './types.ts';

/** How much of a sound one answer takes. Where no emotion stands out, the time counts for the likeliest. */
export interface Share {
  readonly answer: Exclude<Answer, 'unsure'>;
  readonly seconds: number;
  /** Of the time somebody spoke, 0..1; for `no speech` of the whole duration. */
  readonly share: number;
  /** How much of `seconds` has this as its answer, not only as the likeliest emotion, 0..1. */
  readonly clearShare: number;
}

/** What a sound was like, in short. */
export interface Summary {
  readonly durationS: number;
  readonly speechS: number;
  /** Every answer that occurs, the longest first. */
  readonly shares: readonly Share[];
}

function isEmotion(answer: Answer): answer is Emotion {
  return (emotions as readonly Answer[]).includes(answer);
}

/** Sums up a sound's segments (see `segmentsOf`). No segments: no time, no shares. */
export function summarise(segments: readonly Segment[]): Summary {
  const times = new Map<Share['answer'], { seconds: number; clearS: number }>();
  for (const { answer, likeliest, startS, endS } of segments) {
    const counted = answer === 'unsure' ? likeliest : answer;
    if (!counted) continue;
    const time = times.get(counted) ?? { seconds: 0, clearS: 0 };
    time.seconds += endS - startS;
    if (answer === counted) time.clearS += endS - startS;
    times.set(counted, time);
  }
  const durationS = segments.at(-1)?.endS ?? 0;
  const speechS = [...times].reduce((sum, [answer, { seconds }]) => (answer === 'no speech' ? sum : sum + seconds), 0);
  const shares = [...times]
    .map(([answer, { seconds, clearS }]) => ({
      answer,
      seconds,
      share: seconds / (answer === 'no speech' ? durationS : speechS),
      clearShare: clearS / seconds,
    }))
    .toSorted((a, b) => b.seconds - a.seconds);
  return { durationS, speechS, shares };
}

/** What is said first of a moment, a stretch or a whole sound, everywhere: energy, then the emotion or the two likeliest. */
export interface Headline {
  /** Null where nobody spoke. */
  readonly energy: Level | null;
  /** 0 .. 1, for a scale; null where nobody spoke. */
  readonly activation: number | null;
  /** One that stands out, or the two likeliest in the label set's order; none where nobody spoke. */
  readonly emotions: readonly Emotion[];
}

/**
 * The headline of an answer.
 * @param shown the energy on display, which has the benefit of the doubt; left out where the headline does not change with time
 */
export function headlineOf(
  { answer, dimensions, scores }: Pick<Segment, 'answer' | 'dimensions' | 'scores'>,
  shown: Level | null = null,
): Headline {
  if (!dimensions || !scores) return { energy: null, activation: null, emotions: [] };
  const { activation } = dimensions;
  const likeliest = emotions.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 2);
  const named = isEmotion(answer) ? [answer] : emotions.filter((emotion) => likeliest.includes(emotion));
  return { energy: levelOf(activation, shown), activation, emotions: named };
}
