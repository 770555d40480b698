import { answerOf, cleanProbabilities, indexOfMax } from './answer.ts';
import type { AnswerRule, Verdict } from './answer.ts';
import { emotionsOf, project } from '../classifier/labels.ts';
import type { Answer } from '../classifier/labels.ts';
import { dimensionsOf } from './dimensions.ts';
import type { WindowScores } from './types.ts';

/** How fast the answer reacts: `calm` for following a conversation, `quick` for trying things out. */
export type Pace = 'calm' | 'normal' | 'quick';

interface Speed {
  /** Time constant of the averaging: new scores have 63 % of the weight after this long. */
  readonly timeConstantS: number;
  /** Another emotion is shown at once if it leads by this much, ... */
  readonly clearLead: number;
  /** ... or if it has been in the lead for this long. */
  readonly patienceS: number;
}

const speeds: Readonly<Record<Pace, Speed>> = {
  calm: { timeConstantS: 1.5, clearLead: 0.25, patienceS: 2 },
  normal: { timeConstantS: 0.5, clearLead: 0.15, patienceS: 0.75 },
  quick: { timeConstantS: 0.2, clearLead: 0.08, patienceS: 0.25 },
};

/** `unsure` starts this far below the threshold and ends this far above it. */
const unsureBand = 0.03;
/** Time without speech before the answer is `no speech`. */
const silenceS = 0.5;
/** Maximum gap between windows; longer gaps count as this. */
const maxGapS = 10;

/** Live smoothing. One per session; push every window once, in order. */
export interface Smoother {
  /** Takes the next window and returns the answer to show. */
  push(window: WindowScores): Verdict;
}

/**
 * Makes a smoother that, at normal speed, reacts within about a second without flickering. Probabilities are averaged
 * exponentially (a window's weight depends on the time since the last), and the answer changes only on a clear or
 * lasting lead.
 */
export function createSmoother(rule: AnswerRule, pace: Pace = 'normal'): Smoother {
  const { timeConstantS, clearLead, patienceS } = speeds[pace];
  const labels = emotionsOf(rule.labelSet);
  const placeOf = (answer: Answer): number => (labels as readonly Answer[]).indexOf(answer);
  let mean: Float32Array | null = null;
  let lastS = Number.NEGATIVE_INFINITY;
  let silentSinceS: number | null = null;
  let rival: { readonly answer: Answer; readonly sinceS: number } | null = null;
  let shown: Verdict = { answer: 'no speech', likeliest: null, confidence: 1, probabilities: null, dimensions: null };

  function hearSilence(verdict: Verdict, endS: number, gapS: number): Verdict {
    silentSinceS ??= endS - gapS;
    if (shown.answer !== 'no speech' && endS - silentSinceS < silenceS) return shown;
    mean = null;
    rival = null;
    return verdict;
  }

  /** The answer for the averaged probabilities, with hysteresis in favour of the one shown. */
  function choose(probabilities: Float32Array, timeS: number): Answer {
    const best = indexOfMax(probabilities);
    const likeliest = labels[best] ?? 'unsure';
    const top = probabilities[best] ?? 0;
    const current = placeOf(shown.answer);
    const band = shown.answer === 'unsure' ? unsureBand : current >= 0 ? -unsureBand : 0;
    if (top < rule.unsureBelow + band) return 'unsure';
    if (current < 0 || current === best) return likeliest;
    if (rival?.answer !== likeliest) rival = { answer: likeliest, sinceS: timeS };
    const isClear = top - (probabilities[current] ?? 0) >= clearLead;
    return isClear || timeS - rival.sinceS >= patienceS ? likeliest : shown.answer;
  }

  return {
    push({ endS, probabilities, speechShare }) {
      const gapS = Math.max(0, Math.min(endS - lastS, maxGapS));
      lastS = endS;
      if (!probabilities) return (shown = hearSilence(answerOf(null, speechShare, rule), endS, gapS));

      silentSinceS = null;
      const weight = 1 - Math.exp(-gapS / timeConstantS);
      const next = cleanProbabilities(probabilities);
      mean = mean?.map((p, i) => p + weight * ((next[i] ?? 0) - p)) ?? next;
      const averaged = project(mean, rule);
      const answer = choose(averaged, endS);
      const best = indexOfMax(averaged);
      if (answer === labels[best] || answer === 'unsure') rival = null;
      const at = answer === 'unsure' ? best : placeOf(answer);
      const dimensions = dimensionsOf(mean);
      const likeliest = labels[best] ?? 'neutral';
      return (shown = { answer, likeliest, confidence: averaged[at] ?? 0, probabilities: averaged, dimensions });
    },
  };
}
