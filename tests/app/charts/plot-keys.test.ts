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
  it('zoom around where one is, show the whole again, and move the view with Shift', () => {
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

  it('go to chapters and repeat, whether or not Caps Lock is on', () => {
    const acts = { onchapter: vi.fn(), onrepeat: vi.fn(), ontoggle: vi.fn() };
    const at = { zoom: new Zoom(() => 100), timeS: 50, ...acts };
    for (const key of ['n', 'N', 'p', 'l', ' ']) expect(plotKey(press(key), at)).toBe(true);
    expect(acts.onchapter.mock.calls).toEqual([[1], [1], [-1]]);
    expect(acts.onrepeat).toHaveBeenCalledOnce();
    expect(acts.ontoggle).toHaveBeenCalledOnce();
  });

  it('bring what they jump to into view', () => {
    const zoom = new Zoom(() => 100);
    zoom.show(0, 10);
    const onseek = vi.fn();
    plotKey(press('End'), { zoom, timeS: 5, onseek });
    expect(onseek).toHaveBeenCalledWith(100);
    expect(zoom.view).toEqual({ startS: 90, endS: 100 });
  });

  it('leave to the browser what is the browser’s, and what is not offered', () => {
    const at = { zoom: new Zoom(() => 100), timeS: 5 };
    expect(plotKey(press('+', { ctrlKey: true }), at)).toBe(false);
    expect(plotKey(press('l', { metaKey: true }), at)).toBe(false);
    expect(plotKey(press('n'), at)).toBe(false);
    expect(plotKey(press('Tab'), at)).toBe(false);
  });
});

describe('choosing what is in view', () => {
  it('takes a stretch in either direction, and never less than a second', () => {
    const zoom = new Zoom(() => 100);
    zoom.show(40, 20);
    expect(zoom.view).toEqual({ startS: 20, endS: 40 });
    zoom.show(50, 50.2);
    expect(zoom.spanS).toBe(1);
    zoom.show(-5, 400);
    expect(zoom.isWhole).toBe(true);
  });

  it('moves only for what lies outside', () => {
    const zoom = new Zoom(() => 100);
    zoom.show(20, 40);
    zoom.reveal(30);
    expect(zoom.view.startS).toBe(20);
    zoom.reveal(70);
    expect(zoom.view).toEqual({ startS: 68, endS: 88 });
  });
});

describe('starts of chapters', () => {
  const chapters = [0, 4, 10, 20].map((startS, i, all) => ({ startS, endS: all[i + 1] ?? 30 }));

  it('are found after and before where one is; going back twice goes back twice', () => {
    expect([0, 4, 20].map((timeS) => nextStartS(chapters, timeS))).toEqual([4, 10, null]);
    expect([15, 10.4, 4.4, 0.5].map((timeS) => previousStartS(chapters, timeS))).toEqual([10, 4, 0, null]);
  });
});

describe('the stretch that a time lies in', () => {
  const stretches = [0, 2, 5, 9].map((startS, i, all) => ({ startS, endS: all[i + 1] ?? 12 }));

  it('is found at its edges and not outside', () => {
    expect([-1, 0, 1.99, 2, 8.9, 9, 11.99, 12].map((timeS) => indexAt(stretches, timeS))).toEqual([
      -1, 0, 0, 1, 2, 3, 3, -1,
    ]);
    expect(indexAt([], 3)).toBe(-1);
  });
});
