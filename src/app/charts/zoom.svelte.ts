import type { TimeSpan } from './canvas/axis.ts';

/** Shortest visible range in seconds. */
const shortestS = 1;
/** Distance from the left edge, as a share of the view, when a time is brought into view. */
const leadShare = 0.1;

/** The visible range of a recording. */
export class Zoom {
  readonly #durationS: () => number;
  #spanS = $state<number | null>(null);
  #startS = $state(0);

  /** @param durationS length of the whole recording in seconds */
  constructor(durationS: () => number) {
    this.#durationS = durationS;
  }

  get durationS(): number {
    return Math.max(this.#durationS(), 0.01);
  }

  get view(): TimeSpan {
    const durationS = this.durationS;
    const { spanS } = this;
    const startS = Math.min(Math.max(0, this.#startS), durationS - spanS);
    return { startS, endS: startS + spanS };
  }

  get spanS(): number {
    return Math.min(this.#spanS ?? this.durationS, this.durationS);
  }

  get isWhole(): boolean {
    return this.#spanS === null || this.#spanS >= this.#durationS();
  }

  get isClosest(): boolean {
    return this.spanS <= shortestS;
  }

  /** Zooms in by `factor`, keeping a time at the same position on the screen. */
  by(factor: number, aroundS: number): void {
    const { startS, endS } = this.view;
    // Not from the edges, whose difference is rounded: half of twice as much would not be the whole again.
    const spanS = Math.max(shortestS, this.spanS / factor);
    const place = Math.min(1, Math.max(0, (aroundS - startS) / (endS - startS)));
    this.#startS = aroundS - place * spanS;
    this.#spanS = spanS >= this.#durationS() ? null : spanS;
  }

  /** Moves the left edge to a time. */
  to(startS: number): void {
    this.#startS = Math.min(Math.max(0, startS), this.#durationS() - this.spanS);
  }

  /** Scrolls by a share of the visible range; negative values scroll back. */
  pan(share: number): void {
    this.to(this.view.startS + share * this.spanS);
  }

  /** Shows the range between two times in either order, at least one second long. */
  show(oneS: number, otherS: number): void {
    const startS = Math.min(oneS, otherS);
    const spanS = Math.max(shortestS, Math.abs(otherS - oneS));
    this.#spanS = spanS >= this.#durationS() ? null : spanS;
    this.to(startS);
  }

  /** Scrolls only if a time is not visible. */
  reveal(timeS: number): void {
    const { startS, endS } = this.view;
    if (timeS < startS || timeS > endS) this.to(timeS - leadShare * (endS - startS));
  }

  whole(): void {
    this.#spanS = null;
    this.#startS = 0;
  }
}
