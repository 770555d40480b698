import { answerOf, scoreTable } from './answer.ts';
import type { AnswerRule, Verdict } from './answer.ts';
import type { Answer } from '../classifier/labels.ts';
import type { Cell } from './grid.ts';
import { mergeShort } from './merge-short.ts';
import { pooledSum } from './pooling.ts';
import type { Segment } from './types.ts';

/** What turns an analysis into segments. */
export interface SegmentRule extends AnswerRule {
  /**
   * Nothing shorter stands alone beside speech, in seconds: it joins its longer speaking neighbour. From
   * `shortestSegmentS` up; left out, pauses may be as short as half a second.
   */
  readonly minSegmentS?: number;
}

/** A stretch of speech with one answer lasts at least this long, unless it stands between silences. */
export const shortestSegmentS = 1;
/** A pause shorter than this belongs to the speech around it. */
const minPauseS = 0.5;

/** Neighbouring cells taken together. */
interface Stretch {
  readonly startS: number;
  readonly endS: number;
  /** Seconds of speech in it. */
  readonly speechS: number;
  /** Probabilities over the eight emotions times their seconds of speech, or null for no speech. */
  readonly weighted: Float32Array | null;
  /** Of its mean, whatever its length: stretches are joined by what their moments say. */
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

/** Two neighbours as one, answered anew; a silent one adds its time and no scores. */
function join(a: Stretch, b: Stretch, rule: AnswerRule): Stretch {
  const weighted = a.weighted && b.weighted ? sumOf(a.weighted, b.weighted) : (a.weighted ?? b.weighted);
  return stretchOf(a.startS, b.endS, a.speechS + b.speechS, weighted, rule);
}

/** Joins neighbours with the same answer. */
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
 * Stretches answered as wholes: a longer one is surer. Neighbours that are then answered alike become one.
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
 * A sound's stretches of one answer, without gap or overlap from 0 to its end, in order, from its grid: that costs more
 * than the segments and holds for every rule. Stretches too short to mean anything are joined to the longer speaking
 * neighbour.
 * @returns none where nothing was analysed
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
