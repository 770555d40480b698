import { answerOf, scoreTable } from './answer.ts';
import type { AnswerRule } from './answer.ts';
import { cellS } from './grid.ts';
import type { Cell } from './grid.ts';
import { pooledSum } from './pooling.ts';
import type { Segment, SpeechStretch } from './types.ts';

/** Length given to an empty interval, in seconds. */
const momentS = 0.01;

/**
 * The answer for any interval of a recording, such as an annotation: the mean over its speech, with confidence
 * raised for its length.
 * @param cells the recording's grid (see `toGrid`)
 * @returns a segment with the times of the interval; `no speech` if it contains none
 */
export function segmentAt(cells: readonly Cell[], { startS, endS }: SpeechStretch, rule: AnswerRule): Segment {
  const toS = Math.max(endS, startS + momentS);
  const weighted = new Float32Array(8);
  let [isHeard, speechS] = [false, 0];
  for (let i = Math.max(0, Math.floor(startS / cellS) - 1); i < cells.length; i++) {
    const cell = cells[i];
    if (!cell || cell.startS >= toS) break;
    const seconds = Math.min(toS, cell.endS) - Math.max(startS, cell.startS);
    if (!(seconds > 0)) continue;
    const ownS = seconds * cell.speechShare;
    speechS += ownS;
    if (!cell.probabilities) continue;
    isHeard = true;
    for (let e = 0; e < weighted.length; e++) weighted[e] = (weighted[e] ?? 0) + ownS * (cell.probabilities[e] ?? 0);
  }
  const pooled = isHeard ? pooledSum(weighted) : null;
  const { answer, likeliest, confidence, probabilities, dimensions } = answerOf(pooled, speechS / (toS - startS), rule);
  const scores = probabilities && scoreTable(probabilities, rule.labelSet);
  return { startS, endS, answer, likeliest, confidence, scores, dimensions };
}
