import type { Heard } from '../classifier/classifier.ts';
import type { Judgement } from '../classifier/judge.ts';
import type { SoundContext } from '../classifier/sound-context.ts';
import type { FrontEndOutput } from '../front-end.ts';

/** Makes and judges the windows of one recording for one model. Frames are numbered from the start of the recording. */
export interface WindowSource<Window extends Heard = Heard> {
  /** Whether the front end must compute the accurate model's rows. */
  readonly needsEncoderRows: boolean;
  /** Distance between windows. */
  readonly fileHopFrames: number;
  readonly liveHopFrames: number;
  /** Number of frames received so far. */
  readonly nFrames: number;
  append(output: FrontEndOutput): void;
  /** Drops frames that only windows before this frame need. */
  dropBefore(frame: number): void;
  /** @param firstFrame may be negative; frames outside the recording are silence, or are not part of the window */
  window(firstFrame: number): Window;
  /** Start of the only window of a recording shorter than a window: 0 or negative. */
  onlyFirstFrame(): number;
  /** Start of the window that ends with the recording. */
  lastFirstFrame(): number;
  /** How many pending windows of a file to judge as a batch now; 0: none yet. */
  nReady(waiting: readonly Waiting<Window>[]): number;
  /** Judges windows of a file, in order of time; null for windows with too little speech. */
  judge(waiting: readonly Waiting<Window>[], context: SoundContext): Promise<readonly (Judgement | null)[]>;
  /** Judges a window that ends with the newest audio. */
  judgeNewest(window: Window, context: SoundContext): Promise<Judgement | null>;
}

/** A window, and whether it has enough speech to be judged. */
export interface Waiting<Window extends Heard = Heard> {
  readonly window: Window;
  readonly isSpeech: boolean;
}

/** Judgements of the windows with enough speech, at their positions among all windows. */
export function spreadOut(
  waiting: readonly Waiting[],
  judgements: readonly Judgement[],
): readonly (Judgement | null)[] {
  const left = judgements.values();
  return waiting.map(({ isSpeech }) => (isSpeech ? (left.next().value ?? null) : null));
}
