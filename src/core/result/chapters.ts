import type { Emotion } from '../classifier/labels.ts';
import { chapters as settings } from '../config.ts';
import type { AnswerRule } from './answer.ts';
import { chapterStartsS } from './chapter-bounds.ts';
import type { DimensionName } from './dimensions.ts';
import type { Cell } from './grid.ts';
import { voiceOf, type VoiceSummary } from './voice-summary.ts';

/** A value that changed between chapters, and the difference; both values are in 0..1. */
export interface Move {
  readonly what: DimensionName | Emotion;
  readonly by: number;
}

/** A part of a recording, from seconds to many minutes, in which the emotion stays similar. */
export interface Chapter extends VoiceSummary {
  readonly startS: number;
  readonly endS: number;
  /** Changes from the previous chapter, largest first; empty for the first chapter. */
  readonly moves: readonly Move[];
}

function movesBetween(before: Chapter, after: Omit<Chapter, 'moves'>): readonly Move[] {
  const largest = (moves: readonly Move[]): readonly Move[] =>
    moves
      .filter(({ by }) => Math.abs(by) >= settings.leastMove)
      .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .slice(0, 2);
  const dimensions = (['activation', 'valence'] as const).map((what): Move => ({
    what,
    by: after.dimensions[what] - before.dimensions[what],
  }));
  const emotions = (Object.keys(after.scores) as Emotion[]).map((what): Move => ({
    what,
    by: (after.scores[what] ?? 0) - (before.scores[what] ?? 0),
  }));
  return [...largest(dimensions), ...largest(emotions)];
}

/**
 * A recording's chapters in order, without gap or overlap, from 0 to its end; a single one if nothing changes.
 * @param cells the recording's grid (see `toGrid`)
 * @returns empty without speech
 */
export function chaptersOf(cells: readonly Cell[], rule: AnswerRule): readonly Chapter[] {
  const durationS = cells.at(-1)?.endS ?? 0;
  const edgesS = [0, ...chapterStartsS(cells), durationS];
  const chapters: Chapter[] = [];
  let at = 0;
  for (let i = 0; i + 1 < edgesS.length; i++) {
    const [startS = 0, endS = 0] = edgesS.slice(i, i + 2);
    const first = at;
    while (at < cells.length && ((cells[at]?.startS ?? 0) + (cells[at]?.endS ?? 0)) / 2 < endS) at++;
    const voice = voiceOf(cells.slice(first, at), rule);
    if (!voice) continue;
    const chapter = { startS, endS, ...voice };
    const before = chapters.at(-1);
    chapters.push({ ...chapter, moves: before ? movesBetween(before, chapter) : [] });
  }
  return chapters;
}
