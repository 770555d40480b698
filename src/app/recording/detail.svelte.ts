import { hopS } from '#core/config.ts';
import type { Display } from '#core/result/types.ts';
import type { TimeSpan } from '#app/charts/canvas/axis.ts';
import { columnsOfPart } from '#app/charts/canvas/columns.ts';
import type { Columns } from '#app/charts/canvas/columns.ts';

/** A longer view is sharp enough, and a part of this length has a column per frame. */
const longestS = 60;
/** Zooming goes through many views; only one that stays is decoded. */
const pauseMs = 200;

/** Decodes a part of the recording again; null if that is not possible. */
export type LoadPart = (part: TimeSpan, signal: AbortSignal) => Promise<Display | null>;

/** The visible part of a long recording at full resolution. */
export class Detail {
  columns = $state.raw<Columns | null>(null);
  readonly #load: () => LoadPart | undefined;
  #part: TimeSpan | null = null;
  #abort: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(load: () => LoadPart | undefined) {
    this.#load = load;
  }

  /**
   * Call whenever the view changes: decodes it, with as much on either side, where the whole recording's columns are too coarse.
   * @param whole the recording's own columns
   */
  look(view: TimeSpan, whole: Pick<Columns, 'columnS'>, durationS: number): void {
    clearTimeout(this.#timer);
    const spanS = view.endS - view.startS;
    if (whole.columnS <= hopS || spanS > longestS) return;
    if (this.#part && this.#part.startS <= view.startS && this.#part.endS >= view.endS) return;
    this.#timer = setTimeout(() => {
      const roomS = Math.min(spanS, (longestS - spanS) / 2);
      // Columns lie on whole frames.
      const startS = Math.floor(Math.max(0, view.startS - roomS) / hopS) * hopS;
      void this.#read({ startS, endS: Math.min(durationS, view.endS + roomS) });
    }, pauseMs);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  async #read(part: TimeSpan): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#part = part;
    const display = await this.#load()?.(part, abort.signal);
    if (abort.signal.aborted) return;
    if (display) this.columns = columnsOfPart(display, part.startS);
    else this.#part = null;
  }
}
