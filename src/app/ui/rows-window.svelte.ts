/** Lists up to this long are put on the page as they are. */
const allUpTo = 200;
/** Rows kept ready above and below what is seen. */
const spare = 12;

/**
 * Which rows of a long list are on the page: those in sight and some around them. All rows have one height; what is left
 * out is kept open by `before` and `after`.
 */
export class RowsWindow {
  readonly #n: () => number;
  readonly #rowRem: number;
  #rowPx = $state(36);
  #topPx = $state(0);
  #heightPx = $state(600);
  #element: HTMLElement | null = null;

  /**
   * @param n how many rows there are
   * @param rowRem height of a row in rem, as its style sheet has it
   */
  constructor(n: () => number, rowRem: number) {
    this.#n = n;
    this.#rowRem = rowRem;
  }

  /** Not all rows are on the page. */
  get isPartial(): boolean {
    return this.#n() > allUpTo;
  }

  /** Index of the first row on the page. */
  get from(): number {
    if (!this.isPartial) return 0;
    return Math.max(0, Math.min(this.#n() - 1, Math.floor(this.#topPx / this.#rowPx)) - spare);
  }

  /** Index after the last row on the page. */
  get to(): number {
    if (!this.isPartial) return this.#n();
    return Math.min(this.#n(), Math.ceil((this.#topPx + this.#heightPx) / this.#rowPx) + spare);
  }

  /** Pixels to keep open above. */
  get before(): number {
    return this.from * this.#rowPx;
  }

  /** Pixels to keep open below. */
  get after(): number {
    return (this.#n() - this.to) * this.#rowPx;
  }

  /** Follows the element that scrolls; use as `{@attach rows.attach}`. */
  readonly attach = (element: HTMLElement): (() => void) => {
    const owner = new AbortController();
    this.#element = element;
    const look = (): void => {
      const hadFocus = element.contains(document.activeElement) && document.activeElement !== element;
      this.#topPx = element.scrollTop;
      this.#heightPx = element.clientHeight;
      if (!hadFocus) return;
      // A row that leaves the page must not take the keyboard with it.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) element.focus({ preventScroll: true });
      });
    };
    this.#rowPx = this.#rowRem * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { signal: owner.signal, passive: true });
    return () => {
      owner.abort();
      sizes.disconnect();
      this.#element = null;
    };
  };

  /** Scrolls the list, and nothing else, until a row is seen below a heading that stays. */
  reveal(index: number): void {
    const element = this.#element;
    if (!element) return;
    const top = index * this.#rowPx;
    const heading = element.querySelector('thead')?.clientHeight ?? 0;
    const room = element.clientHeight - heading;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + this.#rowPx > element.scrollTop + room) element.scrollTop = top - room / 2;
  }
}
