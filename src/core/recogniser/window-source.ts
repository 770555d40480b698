import type { Heard } from '../classifier/classifier.ts';
import type { Judgement } from '../classifier/judge.ts';
import type { SoundContext } from '../classifier/sound-context.ts';
import type { FrontEndOutput } from '../front-end.ts';

/** The windows of one sound as the model at hand hears them, and what it says of them. Frames are numbered from the sound's start. */
export interface WindowSource<Window extends Heard = Heard> {
  /** Whether the front end is to compute the accurate model's rows. */
  readonly needsEncoderRows: boolean;
  /** Distance of windows. */
  readonly fileHopFrames: number;
  readonly liveHopFrames: number;
  /** Frames taken so far. */
  readonly nFrames: number;
  append(output: FrontEndOutput): void;
  /** Windows that begin before this frame will not be asked for. */
  dropBefore(frame: number): void;
  /** @param firstFrame may be negative; what lies outside the sound is silence, or no part of the window */
  window(firstFrame: number): Window;
  /** Where the only window of a sound begins that is shorter than a window: 0 or before. */
  onlyFirstFrame(): number;
  /** Where the window begins that ends with the sound. */
  lastFirstFrame(): number;
  /** How many of a file's windows that wait, from the first on, are judged now, together; 0: they wait on. */
  nReady(waiting: readonly Waiting<Window>[]): number;
  /** Judges windows of a file, in the order of time; null where none is asked for. */
  judge(waiting: readonly Waiting<Window>[], context: SoundContext): Promise<readonly (Judgement | null)[]>;
  /** Judges a window that ends with what was heard so far. */
  judgeNewest(window: Window, context: SoundContext): Promise<Judgement | null>;
}

/** A window, and whether there is enough speech in it to ask for a judgement. */
export interface Waiting<Window extends Heard = Heard> {
  readonly window: Window;
  readonly isSpeech: boolean;
}

/** Judgements of the windows that are asked for, at their places among all. */
export function spreadOut(
  waiting: readonly Waiting[],
  judgements: readonly Judgement[],
): readonly (Judgement | null)[] {
  const left = judgements.values();
  return waiting.map(({ isSpeech }) => (isSpeech ? (left.next().value ?? null) : null));
}
