import { clippingDbfs } from '#app/ui/level.ts';
import type { SourceKind } from './source-kind.ts';

/** What is wrong with the input: nothing but zeros, a voice that is too weak, or one that is cut off at full scale. */
export type InputTrouble = 'muted' | 'quiet' | 'loud';

/** A report from the level meter. */
export interface InputLevel {
  /** Seconds since the start of the session. */
  readonly timeS: number;
  /** Highest peak since the last report, in dB re full scale; -Infinity for digital silence. */
  readonly peakDbfs: number;
  readonly isSpeech: boolean;
}

/** Input must be silent, or a voice weak, for this long before it is mentioned. */
const patienceS = 5;
/** Seconds that a single clipped peak stays mentioned. */
const loudHoldS = 2;
/** 16-bit silence with dither is below this; the noise of any microphone that is switched on is above it. */
const silenceDbfs = -90;
/** A voice whose peaks stay below this is buried in the noise of most microphones. */
const weakDbfs = -42;

/** Watches the input level for what a person can put right: nothing in an example, only silence in a shared tab. One per session. */
export class InputCheck {
  readonly #kind: SourceKind;
  #soundS = 0;
  #loudS = -Infinity;
  #lastS = 0;
  /** Speech since the last peak that was strong enough, in seconds. */
  #weakSpeechS = 0;

  constructor(kind: SourceKind) {
    this.#kind = kind;
  }

  /** Takes the next report. @returns the trouble to mention now, or null */
  take(level: InputLevel): InputTrouble | null {
    const trouble = this.#find(level);
    return this.#kind === 'microphone' || (this.#kind === 'share' && trouble === 'muted') ? trouble : null;
  }

  #find({ timeS, peakDbfs, isSpeech }: InputLevel): InputTrouble | null {
    const passedS = Math.max(0, timeS - this.#lastS);
    this.#lastS = timeS;
    if (peakDbfs > silenceDbfs) this.#soundS = timeS;
    if (peakDbfs > clippingDbfs) this.#loudS = timeS;
    if (peakDbfs > weakDbfs) this.#weakSpeechS = 0;
    else if (isSpeech) this.#weakSpeechS += passedS;
    if (timeS - this.#soundS >= patienceS) return 'muted';
    if (timeS - this.#loudS < loudHoldS) return 'loud';
    return this.#weakSpeechS >= patienceS ? 'quiet' : null;
  }
}
