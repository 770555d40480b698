import type { Turn } from '../speakers/turns.ts';
import type { AnswerRule } from './answer.ts';
import type { Cell } from './grid.ts';
import { voiceOf, type VoiceSummary } from './voice-summary.ts';

/** A speaker in a recording. */
export interface SpeakerSummary extends VoiceSummary {
  /** The number used in the turns. */
  readonly speaker: number;
  /** Share of all speech, 0..1. */
  readonly share: number;
  readonly nTurns: number;
}

/** A speaker with a name, for exports. */
export interface NamedSpeaker extends SpeakerSummary {
  readonly name: string;
  /** Their turns, in order. */
  readonly turns: readonly Turn[];
}

/**
 * Summarises each speaker's voice over the whole recording.
 * @param cells the recording's grid (see `toGrid`); a cell belongs to the turn that contains its middle
 * @returns the speakers with speech, in order of their numbers
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
