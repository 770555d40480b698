import type { BaselineScores } from '#core/classifier/baselines/baselines.ts';
import type { Result } from '#core/errors.ts';
import { soundOf } from '#core/evaluation/clip-name.ts';
import type { Undrawn } from '#core/result/export.ts';
import type { Start, Work } from '../threads/pool.ts';
import { createNodeEngine } from './engine.ts';
import type { EngineOptions, NodeEngine } from './engine.ts';
import type { ShellResult } from './failure.ts';
import { shellFail } from './failure.ts';

/** An analysis without the data for drawing it, which is large and not needed here. */
export interface ScoredSound extends Undrawn {
  /** Scores of the baseline classifiers; null where the engine has none. */
  readonly baselines: BaselineScores | null;
}

/** What a thread is started with. */
export interface ThreadOptions extends Required<EngineOptions> {
  /** Which track of files with several, from 0; left out or null: the first in which anything is heard. */
  readonly track?: number | null;
}

/**
 * Analyses one file, or the part of it that a media fragment names (`talk.wav#t=10,20`). A bug becomes that file's failure, so that the
 * other files go on.
 * @param track which track of a file with several, from 0; null: the first in which anything is heard
 */
export async function scoreFile(
  engine: NodeEngine,
  clip: string,
  track: number | null = null,
): Promise<ShellResult<ScoredSound>> {
  try {
    const { path, span } = soundOf(clip);
    const result = await engine.analyse(path, span, track);
    const baselines = engine.baselines?.take() ?? null;
    if (!result.ok) return result;
    const { display, ...scored } = result.value;
    void display;
    return { ok: true, value: { ...scored, baselines } };
  } catch (error) {
    return shellFail('engine/crashed', error instanceof Error ? error.message : String(error));
  }
}

/** Scores files with an engine, each by its path; where the engine did not start, every file fails with the reason. */
export function fileScorer(
  engine: Result<NodeEngine>,
  track: number | null = null,
): Work<string, ShellResult<ScoredSound>> {
  return (path) => (engine.ok ? scoreFile(engine.value, path, track) : Promise.resolve(engine));
}

/** A thread of `analyse` and `evaluate`: scores files with an engine of its own. */
export const start: Start<ThreadOptions, string, ShellResult<ScoredSound>> = async ({ track, ...options }) =>
  fileScorer(await createNodeEngine(options), track);
