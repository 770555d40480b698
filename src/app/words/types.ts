/** What a person reads when something expected went wrong. */
export interface FailureWords {
  /** A few words: what happened. */
  readonly title: string;
  /** One or two sentences: why, as far as is known. */
  readonly explanation: string;
  /** What the person can do now. */
  readonly remedy: string;
}
