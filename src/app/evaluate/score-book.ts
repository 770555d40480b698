import type { Failure, Result } from '#app/words/errors.ts';
import type { ClipScores } from '#core/protocol.ts';

/** The result of each clip by path. Not reactive: writers notify the page. */
export class ScoreBook {
  readonly scores = new Map<string, ClipScores>();
  readonly failures = new Map<string, Failure>();

  /** Stores the result of a clip, replacing an earlier one. */
  add(file: string, result: Result<ClipScores>): void {
    this.scores.delete(file);
    this.failures.delete(file);
    if (result.ok) this.scores.set(file, result.value);
    else this.failures.set(file, result.error);
  }

  clear(): void {
    this.scores.clear();
    this.failures.clear();
  }
}
