import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TimeSpan } from '#app/charts/canvas/axis.ts';
import { Detail } from '#app/recording/detail.svelte.ts';
import { analysis } from '../made-up.ts';

const coarse = { columnS: 0.16 };

describe('the detailed view of a long recording', () => {
  let asked: { part: TimeSpan; signal: AbortSignal }[];
  let detail: Detail;

  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    detail = new Detail(() => (part, signal) => {
      asked.push({ part, signal });
      return Promise.resolve(analysis(part.endS - part.startS, null).display);
    });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is decoded for the final view, with a margin on either side', async () => {
    detail.look({ startS: 600, endS: 620 }, coarse, 1200);
    detail.look({ startS: 600, endS: 605 }, coarse, 1200);
    await vi.runAllTimersAsync();
    expect(asked.map(({ part }) => [part.startS, part.endS])).toEqual([[595, 610]]);
    expect([detail.columns?.first, detail.columns?.end]).toEqual([59_500, 61_000]);
    detail.look({ startS: 602, endS: 607 }, coarse, 1200);
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(1);
  });

  it('cancels the previous part when the view moves', async () => {
    detail.look({ startS: 100, endS: 105 }, coarse, 1200);
    vi.advanceTimersByTime(1000);
    detail.look({ startS: 900, endS: 905 }, coarse, 1200);
    await vi.runAllTimersAsync();
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    expect(detail.columns?.first).toBe(89_500);
  });

  it('is skipped if the columns are fine enough or the view is long', async () => {
    detail.look({ startS: 0, endS: 5 }, { columnS: 0.01 }, 50);
    detail.look({ startS: 0, endS: 300 }, coarse, 1200);
    await vi.runAllTimersAsync();
    expect(asked).toEqual([]);
  });
});
