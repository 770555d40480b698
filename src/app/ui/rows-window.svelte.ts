/** Lists up to this length are rendered completely. */
const allUpTo = 200;
/** Rows rendered above and below the visible ones. */
const spare = 12;

/** What scrolls a list: its own element or the page. */
export type Scroller = 'own' | 'page';

/**
 * Virtual list: renders the visible rows of a long list and some around them. All rows have the same height; `before`
 * and `after` reserve space for the others.
 */
export class RowsWindow {
  readonly #n: () => number;
  readonly #rowRem: number;
  readonly #scroller: Scroller;
  #rowPx = $state(36);
  #topPx = $state(0);
  #heightPx = $state(600);
  #element: HTMLElement | null = null;

  /**
   * @param n number of rows
   * @param rowRem row height in rem, as in the style sheet; measured if the page scrolls
   */
  constructor(n: () => number, rowRem: number, scroller: Scroller = 'own') {
    this.#n = n;
    this.#rowRem = rowRem;
    this.#scroller = scroller;
  }

  /** Whether only some rows are rendered. */
  get isPartial(): boolean {
    return this.#n() > allUpTo;
  }

  /** Index of the first rendered row. */
  get from(): number {
    if (!this.isPartial) return 0;
    return Math.max(0, Math.min(this.#n() - 1, Math.floor(this.#topPx / this.#rowPx)) - spare);
  }

  /** Index after the last rendered row. */
  get to(): number {
    if (!this.isPartial) return this.#n();
    return Math.min(this.#n(), Math.max(0, Math.ceil((this.#topPx + this.#heightPx) / this.#rowPx)) + spare);
  }

  /** Pixels reserved above. */
  get before(): number {
    return this.from * this.#rowPx;
  }

  /** Pixels reserved below. */
  get after(): number {
    return (this.#n() - this.to) * this.#rowPx;
  }

  /** Follows the scrolling element, or the list element if the page scrolls; use as `{@attach rows.attach}`. */
  readonly attach = (element: HTMLElement): (() => void) => {
    const owner = new AbortController();
    const isOwn = this.#scroller === 'own';
    this.#element = element;
    const look = (): void => {
      const hadFocus = element.contains(document.activeElement) && document.activeElement !== element;
      if (isOwn) [this.#topPx, this.#heightPx] = [element.scrollTop, element.clientHeight];
      else {
        this.#rowPx = element.querySelector('li')?.getBoundingClientRect().height || this.#rowPx;
        [this.#topPx, this.#heightPx] = [-element.getBoundingClientRect().top, innerHeight];
      }
      if (!hadFocus) return;
      // A row that is removed must not take the focus with it.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) element.focus({ preventScroll: true });
      });
    };
    this.#rowPx = this.#rowRem * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    const listening = { signal: owner.signal, passive: true };
    if (isOwn) element.addEventListener('scroll', look, listening);
    else for (const type of ['scroll', 'resize']) addEventListener(type, look, listening);
    return () => {
      owner.abort();
      sizes.disconnect();
      this.#element = null;
    };
  };

  /** Scrolls the list, and nothing else, until a row is visible below the sticky header. */
  reveal(index: number): void {
    const element = this.#element;
    if (!element) return;
    const top = index * this.#rowPx;
    const heading = element.querySelector('thead')?.clientHeight ?? 0;
    const room = element.clientHeight - heading;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + this.#rowPx > element.scrollTop + room) element.scrollTop = top - room / 2;
    this.#topPx = element.scrollTop;
  }
}
