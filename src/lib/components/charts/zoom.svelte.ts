import type { View } from '../../design/charts/axis.ts';

/** Nothing shorter than this is shown, in seconds. */
const shortestS = 1;

/** Which part of a sound is looked at. */
export class Zoom {
  readonly #durationS: () => number;
  #spanS = $state<number | null>(null);
  #startS = $state(0);

  /** @param durationS the whole sound's length in seconds */
  constructor(durationS: () => number) {
    this.#durationS = durationS;
  }

  get view(): View {
    const durationS = Math.max(this.#durationS(), 0.01);
    const spanS = Math.min(this.#spanS ?? durationS, durationS);
    const startS = Math.min(Math.max(0, this.#startS), durationS - spanS);
    return { startS, endS: startS + spanS };
  }

  get isWhole(): boolean {
    return this.#spanS === null || this.#spanS >= this.#durationS();
  }

  get isClosest(): boolean {
    return this.view.endS - this.view.startS <= shortestS;
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
    const { startS: nowS, endS } = this.view;
    this.#startS = Math.min(Math.max(0, startS), this.#durationS() - (endS - nowS));
  }

  whole(): void {
    this.#spanS = null;
    this.#startS = 0;
  }
}
