import type { Undrawn } from '#core/result/export.ts';
import type { NodeEngine } from '../engine.ts';
import type { ShellResult } from './failure.ts';
import { shellFail } from './failure.ts';

/** An analysis without what is drawn: that is large, and a shell draws nothing. */
export type ScoredSound = Undrawn;

/** What a thread is started with. */
export interface ThreadOptions {
  readonly modelFolder: string | null;
}

/** Analyses one file; a defect in the program becomes that file's failure, so that the others go on. */
export async function scoreFile(engine: NodeEngine, path: string): Promise<ShellResult<ScoredSound>> {
  try {
    const result = await engine.analyse(path);
    if (!result.ok) return result;
    const { display, ...scored } = result.value;
    void display;
    return { ok: true, value: scored };
  } catch (error) {
    return shellFail('engine/crashed', error instanceof Error ? error.message : String(error));
  }
}
