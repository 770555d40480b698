import { emotions } from '../classifier/labels.ts';
import type { Answer, Emotion } from '../classifier/labels.ts';
import { levelOf } from './dimensions.ts';
import type { Level } from './dimensions.ts';
import type { Segment } from './types.ts';

/** Time share of one answer. Time between two emotions is divided between them by probability. */
export interface Share {
  readonly answer: Exclude<Answer, 'unsure'>;
  readonly seconds: number;
  /** Share of the speaking time, 0..1; for `no speech`, of the whole duration. */
  readonly share: number;
  /** Share of `seconds` in which this is the only answer, 0..1. */
  readonly clearShare: number;
}

/** Summary of a recording. */
export interface Summary {
  readonly durationS: number;
  readonly speechS: number;
  /** All answers that occur, longest first. */
  readonly shares: readonly Share[];
}

function isEmotion(answer: Answer): answer is Emotion {
  return (emotions as readonly Answer[]).includes(answer);
}

type Scores = Segment['scores'];

/** In the label set's order; empty without speech. */
function likeliestTwo(scores: Scores): readonly Emotion[] {
  if (!scores) return [];
  const likeliest = emotions.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 2);
  return emotions.filter((emotion) => likeliest.includes(emotion));
}

const weightOf = (answer: Share['answer'], scores: Scores): number =>
  answer === 'no speech' ? 1 : Math.max(scores?.[answer] ?? 0, 1e-6);

/** Summarises a recording's segments (see `segmentsOf`). Without segments, there is no time and there are no shares. */
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

/** The headline of any moment, segment or recording: energy, then the emotion or the two most likely. */
export interface Headline {
  /** Null without speech. */
  readonly energy: Level | null;
  /** 0 .. 1, for a scale; null without speech. */
  readonly activation: number | null;
  /** The emotion that stands out, or the two most likely in the label set's order; empty without speech. */
  readonly emotions: readonly Emotion[];
}

/**
 * The headline of an answer.
 * @param shown the energy on display, for hysteresis; omitted if the headline does not change over time
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
