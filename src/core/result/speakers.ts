import type { Turn } from '../speakers/turns.ts';
import type { AnswerRule } from './answer.ts';
import type { Cell } from './grid.ts';
import { voiceOf, type VoiceSummary } from './voice-summary.ts';

/** One person in a recording. */
export interface SpeakerSummary extends VoiceSummary {
  /** As the turns number them. */
  readonly speaker: number;
  /** Share of all speech, 0..1. */
  readonly share: number;
  readonly nTurns: number;
}

/** A speaker with a name, as exports tell of them. */
export interface NamedSpeaker extends SpeakerSummary {
  readonly name: string;
  /** When they speak, in order. */
  readonly turns: readonly Turn[];
}

/**
 * What each person's voice carries over the whole recording.
 * @param cells the recording's grid (see `toGrid`); a cell belongs to the turn that its middle lies in
 * @returns the speakers who are heard, in the order in which they are numbered
 */
export function summariseSpeakers(
  cells: readonly Cell[],
  turns: readonly Turn[],
  rule: AnswerRule,
): readonly SpeakerSummary[] {
  const cellsOf = new Map<number, Cell[]>();
  let at = 0;
  for (const cell of cells) {
    const middleS = (cell.startS + cell.endS) / 2;
    while (at < turns.length && (turns[at]?.endS ?? 0) <= middleS) at++;
    const turn = turns[at];
    if (!turn || turn.startS > middleS) continue;
    cellsOf.set(turn.speaker, [...(cellsOf.get(turn.speaker) ?? []), cell]);
  }
  const heard = [...cellsOf].flatMap(([speaker, own]) => {
    const voice = voiceOf(own, rule);
    return voice ? [{ ...voice, speaker, nTurns: turns.filter((turn) => turn.speaker === speaker).length }] : [];
  });
  const wholeS = heard.reduce((sum, { speechS }) => sum + speechS, 0);
  return heard.map((voice) => ({ ...voice, share: voice.speechS / wholeS })).toSorted((a, b) => a.speaker - b.speaker);
}
