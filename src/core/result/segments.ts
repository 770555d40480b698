import { answerOf, scoreTable } from './answer.ts';
import type { AnswerRule, Verdict } from './answer.ts';
import { toGrid } from './grid.ts';
import type { Cell, GridSource } from './grid.ts';
import { emotions } from '../classifier/labels.ts';
import type { Segment } from './types.ts';

/** A stretch of speech with one answer lasts at least this long, unless it stands between silences. */
const minSpeechS = 1;
/** A pause shorter than this belongs to the speech around it. */
const minPauseS = 0.5;

/** Neighbouring cells taken together. */
interface Stretch {
  readonly startS: number;
  readonly endS: number;
  /** Seconds of speech in it. */
  readonly speechS: number;
  /** Probabilities over the eight emotions times their seconds, or null for no speech. */
  readonly weighted: Float32Array | null;
  readonly verdict: Verdict;
}

const lengthS = (stretch: Stretch): number => stretch.endS - stretch.startS;
const isSpeech = (stretch: Stretch | undefined): stretch is Stretch => stretch?.weighted != null;

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
  const seconds = endS - startS;
  return stretchOf(startS, endS, speechShare * seconds, probabilities?.map((p) => p * seconds) ?? null, rule);
}

/** Two neighbours as one, answered anew; a silent one adds its time and no scores. */
function join(a: Stretch, b: Stretch, rule: AnswerRule): Stretch {
  const weighted =
    a.weighted && b.weighted
      ? Float32Array.from(emotions, (_, i) => (a.weighted?.[i] ?? 0) + (b.weighted?.[i] ?? 0))
      : (a.weighted ?? b.weighted);
  return stretchOf(a.startS, b.endS, a.speechS + b.speechS, weighted, rule);
}

/** Joins neighbours with the same answer. */
function joinEqual(stretches: readonly Stretch[], rule: AnswerRule): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last?.verdict.answer === stretch.verdict.answer) joined[joined.length - 1] = join(last, stretch, rule);
    else joined.push(stretch);
  }
  return joined;
}

/** The shortest stretch that may not stand alone, or -1. */
function shortestToJoin(stretches: readonly Stretch[]): number {
  let found = -1;
  stretches.forEach((stretch, i) => {
    const hasSpeaker = isSpeech(stretches[i - 1]) || isSpeech(stretches[i + 1]);
    const isShort = lengthS(stretch) < (isSpeech(stretch) ? minSpeechS : minPauseS) - 1e-6;
    const best = stretches[found];
    if (hasSpeaker && isShort && (!best || lengthS(stretch) < lengthS(best))) found = i;
  });
  return found;
}

/**
 * A sound's stretches of one answer, without gap or overlap from 0 to its end, in order.
 * Stretches too short to mean anything are joined to the longer speaking neighbour.
 * @returns none where nothing was analysed
 */
export function toSegments(analysis: GridSource, rule: AnswerRule): readonly Segment[] {
  let stretches = joinEqual(
    toGrid(analysis).map((cell) => fromCell(cell, rule)),
    rule,
  );
  for (let i = shortestToJoin(stretches); i >= 0; i = shortestToJoin(stretches)) {
    const [before, short, after] = [stretches[i - 1], stretches[i], stretches[i + 1]];
    if (!short) break;
    const takesBefore = isSpeech(before) && (!isSpeech(after) || lengthS(before) >= lengthS(after));
    const merged = takesBefore ? join(before, short, rule) : after ? join(short, after, rule) : short;
    stretches = joinEqual(stretches.toSpliced(takesBefore ? i - 1 : i, 2, merged), rule);
  }
  return stretches.map(({ startS, endS, verdict: { answer, confidence, probabilities } }) => ({
    startS,
    endS,
    answer,
    confidence,
    scores: probabilities && scoreTable(probabilities, rule.labelSet),
  }));
}
