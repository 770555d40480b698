import { emotions } from '../classifier/labels.ts';
import type { Answer, Emotion } from '../classifier/labels.ts';
import { levelOf } from './dimensions.ts';
import type { Level } from './dimensions.ts';
import type { Segment } from './types.ts';

/** How much of a sound one answer takes. */
export interface Share {
  readonly answer: Answer;
  readonly seconds: number;
  /** Of the time somebody spoke, 0..1; for `no speech` of the whole duration. */
  readonly share: number;
}

/** What a sound was like, in short. */
export interface Summary {
  readonly durationS: number;
  readonly speechS: number;
  /** Every answer that occurs, the longest first. */
  readonly shares: readonly Share[];
  /** The emotion that takes the most time; `unsure` where there was speech but no emotion, else `no speech`. */
  readonly dominant: Answer;
}

function isEmotion(answer: Answer): answer is Emotion {
  return (emotions as readonly Answer[]).includes(answer);
}

/** Sums up a sound's segments (see `segmentsOf`). No segments: no time, no shares, `no speech`. */
export function summarise(segments: readonly Segment[]): Summary {
  const seconds = new Map<Answer, number>();
  for (const { answer, startS, endS } of segments) seconds.set(answer, (seconds.get(answer) ?? 0) + endS - startS);
  const durationS = segments.at(-1)?.endS ?? 0;
  const speechS = [...seconds].reduce((sum, [answer, s]) => (answer === 'no speech' ? sum : sum + s), 0);
  const shares = [...seconds]
    .map(([answer, s]) => ({ answer, seconds: s, share: s / (answer === 'no speech' ? durationS : speechS) }))
    .toSorted((a, b) => b.seconds - a.seconds);
  const dominant = shares.find(({ answer }) => isEmotion(answer))?.answer ?? (speechS > 0 ? 'unsure' : 'no speech');
  return { durationS, speechS, shares, dominant };
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
