import type { BaselineScores } from '#core/classifier/baselines/baselines.ts';
import type { Result } from '#core/errors.ts';
import { soundOf } from '#core/evaluation/clip-name.ts';
import type { Undrawn } from '#core/result/export.ts';
import type { Start, Work } from '../threads/pool.ts';
import { createNodeEngine } from './engine.ts';
import type { EngineOptions, NodeEngine } from './engine.ts';
import type { ShellResult } from './failure.ts';
import { shellFail } from './failure.ts';

/** An analysis without the data for charts, which is large and not needed here. */
export interface ScoredSound extends Undrawn {
  /** Scores of the baseline classifiers; null if the engine has none. */
  readonly baselines: BaselineScores | null;
}

/** Options of a thread. */
export interface ThreadOptions extends Required<EngineOptions> {
  /** Index of the audio track; by default or if null, the first that is not silent. */
  readonly track?: number | null;
}

/**
 * Analyses one file, or the part given by a media fragment (`talk.wav#t=10,20`). A bug fails only this file, so that the others
 * continue.
 * @param track index of the audio track; null: the first that is not silent
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

/** A function that scores files with an engine, by path. If the engine did not start, every file fails with the reason. */
export function fileScorer(
  engine: Result<NodeEngine>,
  track: number | null = null,
): Work<string, ShellResult<ScoredSound>> {
  return (path) => (engine.ok ? scoreFile(engine.value, path, track) : Promise.resolve(engine));
}

/** A thread of `analyse` and `evaluate`, with its own engine. */
export const start: Start<ThreadOptions, string, ShellResult<ScoredSound>> = async ({ track, ...options }) =>
  fileScorer(await createNodeEngine(options), track);
