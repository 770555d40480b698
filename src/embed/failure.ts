import type { ErrorCode, Failure } from '#app/words/errors.ts';
import { failures } from '#app/words/en/failures.ts';

/** An expected failure, such as a denied microphone, an unreadable file or a failed model download. */
export class EmotionError extends Error {
  override readonly name = 'EmotionError';
  /** Stable code for programs; `message` is an English text for people. */
  readonly code: ErrorCode;
  /** Message of the browser or a library, if it helps. */
  readonly detail: string | undefined;

  constructor({ code, detail }: Failure) {
    const { title, remedy } = failures[code];
    super(`${title}. ${remedy}`);
    this.code = code;
    this.detail = detail;
  }
}
