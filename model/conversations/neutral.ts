import { grouped } from '#core/evaluation/cases.ts';
import { indexOfMax, scoreTable, type AnswerRule } from '#core/result/answer.ts';
import type { Answer, Emotion } from '#core/classifier/labels.ts';
import { emotions } from '#core/classifier/labels.ts';
import type { KnownVoiceRecallRow, NeutralRow } from '#core/reports/schema.ts';
import { toGrid } from '#core/result/grid.ts';
import { segmentsOf } from '#core/result/segments.ts';
import { createSmoother } from '#core/result/smoothing.ts';
import { headlineOf } from '#core/result/summary.ts';
import type { Segment } from '#core/result/types.ts';
import type { VoiceResult } from './job.ts';

type ShownAnswer = Pick<Segment, 'answer' | 'scores' | 'dimensions'>;
type Outcome = 'even' | 'between' | 'unsure' | 'angryOrDisgust' | 'other';

const isEven = (emotion: Answer): boolean => emotion === 'neutral' || emotion === 'calm';

/** Null if the app detects no speech. */
function outcomeOf(shown: ShownAnswer | undefined): Outcome | null {
  if (!shown || shown.answer === 'no speech') return null;
  if (shown.answer === 'unsure') return headlineOf(shown).emotions.every(isEven) ? 'between' : 'unsure';
  if (isEven(shown.answer)) return 'even';
  return shown.answer === 'angry' || shown.answer === 'disgust' ? 'angryOrDisgust' : 'other';
}

/** Seconds per outcome. */
type Seconds = Map<Outcome, number>;

function add(seconds: Seconds, shown: ShownAnswer | undefined, lengthS: number): void {
  const outcome = outcomeOf(shown);
  if (outcome) seconds.set(outcome, (seconds.get(outcome) ?? 0) + lengthS);
}

const stepS = 0.05;

/** Adds the outcomes of a file's segments while somebody speaks. */
function addFile(seconds: Seconds, { files, truth }: VoiceResult, way: 0 | 1, rule: AnswerRule, fromS: number): void {
  const segments = segmentsOf(toGrid(files[way]), rule);
  for (const { endS, startS } of truth.utterances)
    for (let timeS = Math.max(fromS, startS) + stepS / 2; timeS < endS; timeS += stepS)
      add(
        seconds,
        segments.find((segment) => timeS < segment.endS),
        stepS,
      );
}

/** Adds the outcomes of Live, window by window, at its normal update rate. */
function addLive(seconds: Seconds, { live }: VoiceResult, way: 0 | 1, rule: AnswerRule, fromS: number): void {
  const smoother = createSmoother(rule);
  let lastS = 0;
  for (const window of live[way]) {
    const { answer, dimensions, probabilities } = smoother.push(window);
    const lengthS = window.endS - lastS;
    lastS = window.endS;
    const scores = probabilities && scoreTable(probabilities, rule.labelSet);
    if (window.endS >= fromS) add(seconds, { answer, dimensions, scores }, lengthS);
  }
}

const ways = [0, 1] as const;
const wayNames = ['voice unknown', 'voice known'] as const;

/**
 * How often neutral speech is recognised as neutral, in a file and in Live, without and with a voice profile.
 * @param fromS start of the part that counts
 */
export function neutralRows(heard: readonly VoiceResult[], rule: AnswerRule, fromS: number): readonly NeutralRow[] {
  const kinds = [
    { name: 'a file', addTo: addFile },
    { name: 'Live', addTo: addLive },
  ];
  return kinds.flatMap(({ addTo, name }) =>
    ways.map((way): NeutralRow => {
      const seconds: Seconds = new Map();
      for (const each of heard) addTo(seconds, each, way, rule, fromS);
      const heardS = [...seconds.values()].reduce((a, b) => a + b, 0);
      const share = (outcome: Outcome): number => (heardS > 0 ? (seconds.get(outcome) ?? 0) / heardS : 0);
      return {
        ...{ name: `${name}, ${wayNames[way]}`, nSpeakers: heard.length, heardS },
        ...{ even: share('even'), between: share('between'), unsure: share('unsure') },
        ...{ angryOrDisgust: share('angryOrDisgust'), other: share('other') },
      };
    }),
  );
}

/** Recall of each emotion on single clips, over all speakers. */
export function recallRows(heard: readonly VoiceResult[]): readonly KnownVoiceRecallRow[] {
  const clips = heard.flatMap((each) => each.clips).filter(({ means }) => means.every((mean) => mean !== null));
  const nameOf = (emotion: Emotion): string => (isEven(emotion) ? 'neutral or calm' : emotion);
  const likeliestOf = (mean: ArrayLike<number> | null): string => nameOf(emotions[indexOfMax(mean ?? [])] ?? 'neutral');
  return ways.map((way) => {
    const groups = grouped(clips, ({ emotion }) => nameOf(emotion));
    const recalls = [...groups].map(([emotion, own]) => ({
      emotion,
      recall: own.filter(({ means }) => likeliestOf(means[way]) === emotion).length / own.length,
    }));
    const average = recalls.reduce((sum, { recall }) => sum + recall, 0) / Math.max(1, recalls.length);
    const order = [...new Set(emotions.map(nameOf))];
    recalls.sort((a, b) => order.indexOf(a.emotion) - order.indexOf(b.emotion));
    return { name: wayNames[way], nClips: clips.length, average, recalls };
  });
}
