/** A voice profile. Its content is defined by voices.ts. */
export interface VoiceRecord {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly [field: string]: unknown;
}

/** A fine-tuning: examples and the resulting last layers. */
export interface FineTuningRecord {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly [field: string]: unknown;
}
