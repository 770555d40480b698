import { emotions } from '../classifier/labels.ts';
import type { Answer, Emotion } from '../classifier/labels.ts';
import { levelOf } from './dimensions.ts';
import type { Level } from './dimensions.ts';
import type { Segment } from './types.ts';

/** How much of a sound one answer takes. Time between two emotions is shared out between them, by their probabilities. */
export interface Share {
  readonly answer: Exclude<Answer, 'unsure'>;
  readonly seconds: number;
  /** Of the time somebody spoke, 0..1; for `no speech` of the whole duration. */
  readonly share: number;
  /** How much of `seconds` has this as its only answer, 0..1. */
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

type Scores = Segment['scores'];

/** In the label set's order; none where nobody spoke. */
function likeliestTwo(scores: Scores): readonly Emotion[] {
  if (!scores) return [];
  const likeliest = emotions.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 2);
  return emotions.filter((emotion) => likeliest.includes(emotion));
}

const weightOf = (answer: Share['answer'], scores: Scores): number =>
  answer === 'no speech' ? 1 : Math.max(scores?.[answer] ?? 0, 1e-6);

/** Sums up a sound's segments (see `segmentsOf`). No segments: no time, no shares. */
export function summarise(segments: readonly Segment[]): Summary {
  const times = new Map<Share['answer'], { seconds: number; clearS: number }>();
  for (const { answer, scores, startS, endS } of segments) {
    const named = answer === 'unsure' ? likeliestTwo(scores) : [answer];
    const whole = named.reduce((sum, each) => sum + weightOf(each, scores), 0);
    for (const each of named) {
      const time = times.get(each) ?? { seconds: 0, clearS: 0 };
      times.set(each, time);
      const seconds = (endS - startS) * (weightOf(each, scores) / whole);
      time.seconds += seconds;
      if (answer === each) time.clearS += seconds;
    }
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
  const named = isEmotion(answer) ? [answer] : likeliestTwo(scores);
  return { energy: levelOf(activation, shown), activation, emotions: named };
}
