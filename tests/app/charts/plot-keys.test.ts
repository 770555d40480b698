import { describe, expect, it, vi } from 'vitest';
import { plotKey } from '#app/charts/plot-keys.ts';
import { indexAt, nextStartS, previousStartS } from '#app/charts/stretches.ts';
import { Zoom } from '#app/charts/zoom.svelte.ts';

const press = (key: string, more = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe('the keys of a plot', () => {
  it('zoom around the current time, show the whole, and scroll with Shift', () => {
    const zoom = new Zoom(() => 100);
    const at = { zoom, timeS: 50 };
    plotKey(press('+'), at);
    plotKey(press('='), at);
    expect(zoom.view).toEqual({ startS: 37.5, endS: 62.5 });
    plotKey(press('ArrowRight', { shiftKey: true }), at);
    expect(zoom.view.startS).toBe(43.75);
    plotKey(press('-'), at);
    expect(zoom.spanS).toBe(50);
    plotKey(press('0'), at);
    expect(zoom.isWhole).toBe(true);
  });

  it('jump between chapters and toggle repeat, with or without Caps Lock', () => {
    const acts = { onchapter: vi.fn(), onrepeat: vi.fn(), ontoggle: vi.fn() };
    const at = { zoom: new Zoom(() => 100), timeS: 50, ...acts };
    for (const key of ['n', 'N', 'p', 'l', ' ']) expect(plotKey(press(key), at)).toBe(true);
    expect(acts.onchapter.mock.calls).toEqual([[1], [1], [-1]]);
    expect(acts.onrepeat).toHaveBeenCalledOnce();
    expect(acts.ontoggle).toHaveBeenCalledOnce();
  });

  it('scroll to the position they jump to', () => {
    const zoom = new Zoom(() => 100);
    zoom.show(0, 10);
    const onseek = vi.fn();
    plotKey(press('End'), { zoom, timeS: 5, onseek });
    expect(onseek).toHaveBeenCalledWith(100);
    expect(zoom.view).toEqual({ startS: 90, endS: 100 });
  });

  it('leave browser shortcuts and unavailable actions alone', () => {
    const at = { zoom: new Zoom(() => 100), timeS: 5 };
    expect(plotKey(press('+', { ctrlKey: true }), at)).toBe(false);
    expect(plotKey(press('l', { metaKey: true }), at)).toBe(false);
    expect(plotKey(press('n'), at)).toBe(false);
    expect(plotKey(press('Tab'), at)).toBe(false);
  });
});

describe('the view', () => {
  it('can be set in either direction, and spans at least a second', () => {
    const zoom = new Zoom(() => 100);
    zoom.show(40, 20);
    expect(zoom.view).toEqual({ startS: 20, endS: 40 });
    zoom.show(50, 50.2);
    expect(zoom.spanS).toBe(1);
    zoom.show(-5, 400);
    expect(zoom.isWhole).toBe(true);
  });

  it('scrolls only to times outside of it', () => {
    const zoom = new Zoom(() => 100);
    zoom.show(20, 40);
    zoom.reveal(30);
    expect(zoom.view.startS).toBe(20);
    zoom.reveal(70);
    expect(zoom.view).toEqual({ startS: 68, endS: 88 });
  });
});

describe('chapter starts', () => {
  const chapters = [0, 4, 10, 20].map((startS, i, all) => ({ startS, endS: all[i + 1] ?? 30 }));

  it('are found after and before the current time, and two steps back skip two chapters', () => {
    expect([0, 4, 20].map((timeS) => nextStartS(chapters, timeS))).toEqual([4, 10, null]);
    expect([15, 10.4, 4.4, 0.5].map((timeS) => previousStartS(chapters, timeS))).toEqual([10, 4, 0, null]);
  });
});

describe('the span at a time', () => {
  const stretches = [0, 2, 5, 9].map((startS, i, all) => ({ startS, endS: all[i + 1] ?? 12 }));

  it('includes its start but not its end', () => {
    expect([-1, 0, 1.99, 2, 8.9, 9, 11.99, 12].map((timeS) => indexAt(stretches, timeS))).toEqual([
      -1, 0, 0, 1, 2, 3, 3, -1,
    ]);
    expect(indexAt([], 3)).toBe(-1);
  });
});
