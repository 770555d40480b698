import type { ErrorCode, Failure } from '#core/errors.ts';
import { failures } from '#app/words/en/failures.ts';

/** An expected failure: a denied microphone, a file that is no sound, a model that did not arrive. */
export class EmotionError extends Error {
  override readonly name = 'EmotionError';
  /** Which failure it is: stable, for programs. `message` says it in English, for people. */
  readonly code: ErrorCode;
  /** What the browser or a library said, where that helps. */
  readonly detail: string | undefined;

  constructor({ code, detail }: Failure) {
    const { title, remedy } = failures[code];
    super(`${title}. ${remedy}`);
    this.code = code;
    this.detail = detail;
  }
}
