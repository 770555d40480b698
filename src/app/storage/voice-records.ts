/** A voice that sounds can be re-centred on. What it consists of is the Voice page's own affair. */
export interface VoiceRecord {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly [field: string]: unknown;
}

/** What the recogniser was taught: examples and the last layers that came of them. */
export interface LessonRecord {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly [field: string]: unknown;
}
