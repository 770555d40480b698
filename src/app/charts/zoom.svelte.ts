import type { View } from './canvas/axis.ts';

/** Nothing shorter than this is shown, in seconds. */
const shortestS = 1;
/** What is brought into view stands this far from its left edge. */
const leadShare = 0.1;

/** Which part of a sound is looked at. */
export class Zoom {
  readonly #durationS: () => number;
  #spanS = $state<number | null>(null);
  #startS = $state(0);

  /** @param durationS the whole sound's length in seconds */
  constructor(durationS: () => number) {
    this.#durationS = durationS;
  }

  get durationS(): number {
    return Math.max(this.#durationS(), 0.01);
  }

  get view(): View {
    const durationS = this.durationS;
    const spanS = Math.min(this.#spanS ?? durationS, durationS);
    const startS = Math.min(Math.max(0, this.#startS), durationS - spanS);
    return { startS, endS: startS + spanS };
  }

  get spanS(): number {
    const { startS, endS } = this.view;
    return endS - startS;
  }

  get isWhole(): boolean {
    return this.#spanS === null || this.#spanS >= this.#durationS();
  }

  get isClosest(): boolean {
    return this.spanS <= shortestS;
  }

  /** Shows a part `factor` times shorter, keeping a time where it is on the screen. */
  by(factor: number, aroundS: number): void {
    const { startS, endS } = this.view;
    const spanS = Math.max(shortestS, (endS - startS) / factor);
    const place = Math.min(1, Math.max(0, (aroundS - startS) / (endS - startS)));
    this.#startS = aroundS - place * spanS;
    this.#spanS = spanS >= this.#durationS() ? null : spanS;
  }

  /** Moves the left edge to a time. */
  to(startS: number): void {
    this.#startS = Math.min(Math.max(0, startS), this.#durationS() - this.spanS);
  }

  /** Moves the view by a share of what it shows; below 0 to earlier. */
  pan(share: number): void {
    this.to(this.view.startS + share * this.spanS);
  }

  /** Shows from one time to another, in whichever order; never less than a second. */
  show(oneS: number, otherS: number): void {
    const startS = Math.min(oneS, otherS);
    const spanS = Math.max(shortestS, Math.abs(otherS - oneS));
    this.#spanS = spanS >= this.#durationS() ? null : spanS;
    this.to(startS);
  }

  /** Moves the view only where a time lies outside it. */
  reveal(timeS: number): void {
    const { startS, endS } = this.view;
    if (timeS < startS || timeS > endS) this.to(timeS - leadShare * (endS - startS));
  }

  whole(): void {
    this.#spanS = null;
    this.#startS = 0;
  }
}
