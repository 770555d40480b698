import { answerOf, scoreTable } from './answer.ts';
import type { AnswerRule, Verdict } from './answer.ts';
import type { Answer } from '../classifier/labels.ts';
import type { Cell } from './grid.ts';
import { mergeShort } from './merge-short.ts';
import { pooledSum } from './pooling.ts';
import type { Segment } from './types.ts';

/** Rules for making segments from an analysis. */
export interface SegmentRule extends AnswerRule {
  /**
   * Minimum length in seconds. Shorter segments are merged into the longer speaking neighbour. At least
   * `shortestSegmentS`; if omitted, pauses can be as short as half a second.
   */
  readonly minSegmentS?: number;
}

/** Minimum length of a speech segment, unless it is surrounded by silence. */
export const shortestSegmentS = 1;
/** Shorter pauses belong to the speech around them. */
const minPauseS = 0.5;

/** A run of neighbouring cells. */
interface Stretch {
  readonly startS: number;
  readonly endS: number;
  /** Seconds of speech in it. */
  readonly speechS: number;
  /** Probabilities over the eight emotions times their seconds of speech, or null for no speech. */
  readonly weighted: Float32Array | null;
  /** Answer of the mean, independent of length, by which runs are merged. */
  readonly verdict: Verdict;
}

const lengthS = (stretch: Stretch): number => stretch.endS - stretch.startS;
const isSpeech = (stretch: Stretch): boolean => stretch.weighted !== null;

function stretchOf(
  startS: number,
  endS: number,
  speechS: number,
  weighted: Float32Array | null,
  rule: AnswerRule,
): Stretch {
  return { startS, endS, speechS, weighted, verdict: answerOf(weighted, speechS / (endS - startS), rule) };
}

function fromCell({ startS, endS, speechShare, probabilities }: Cell, rule: AnswerRule): Stretch {
  const speechS = speechShare * (endS - startS);
  return stretchOf(startS, endS, speechS, probabilities?.map((p) => p * speechS) ?? null, rule);
}

function sumOf(a: Float32Array, b: Float32Array): Float32Array {
  const sum = Float32Array.from(a);
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (b[i] ?? 0);
  return sum;
}

/** Merges two neighbours and recomputes the answer. A silent one adds duration but no scores. */
function join(a: Stretch, b: Stretch, rule: AnswerRule): Stretch {
  const weighted = a.weighted && b.weighted ? sumOf(a.weighted, b.weighted) : (a.weighted ?? b.weighted);
  return stretchOf(a.startS, b.endS, a.speechS + b.speechS, weighted, rule);
}

/** Merges neighbours with the same answer. */
function joinEqual(stretches: readonly Stretch[], rule: AnswerRule): Stretch[] {
  const joined: Stretch[] = [];
  let answer: Answer | null = null;
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last && stretch.verdict.answer === answer) joined[joined.length - 1] = join(last, stretch, rule);
    else joined.push(stretch);
    answer = stretch.verdict.answer;
  }
  return joined;
}

/**
 * Answers each run as a whole, with confidence raised for its length. Neighbours with the same answer are then merged.
 */
function answered(stretches: readonly Stretch[], rule: AnswerRule): readonly Stretch[] {
  const whole = stretches.map((stretch): Stretch => {
    const pooled = stretch.weighted && pooledSum(stretch.weighted);
    return { ...stretch, verdict: answerOf(pooled, stretch.speechS / lengthS(stretch), rule) };
  });
  const joined = joinEqual(whole, rule);
  return joined.length < whole.length ? answered(joined, rule) : whole;
}

/**
 * A recording's segments in order, without gap or overlap from 0 to its end, made from its grid. Computing the grid costs more
 * than the segments, and it is the same for every rule. Segments that are too short are merged into the longer speaking
 * neighbour.
 * @returns empty if nothing was analysed
 */
export function segmentsOf(cells: readonly Cell[], rule: SegmentRule): readonly Segment[] {
  const minSpeechS = Math.max(shortestSegmentS, rule.minSegmentS ?? 0);
  const minSilenceS = minSpeechS > shortestSegmentS ? minSpeechS : minPauseS;
  const stretches = joinEqual(
    cells.map((cell) => fromCell(cell, rule)),
    rule,
  );
  const merged = mergeShort(stretches, {
    lengthS,
    isSpeech,
    isShort: (stretch) => lengthS(stretch) < (isSpeech(stretch) ? minSpeechS : minSilenceS) - 1e-6,
    isEqual: (a, b) => a.verdict.answer === b.verdict.answer,
    join: (a, b) => join(a, b, rule),
  });
  return answered(merged, rule).map(
    ({ startS, endS, verdict: { answer, likeliest, confidence, probabilities, dimensions } }) => ({
      startS,
      endS,
      answer,
      likeliest,
      confidence,
      scores: probabilities && scoreTable(probabilities, rule.labelSet),
      dimensions,
    }),
  );
}
