import { describe, expect, it } from 'vitest';
import { toGrid } from '#core/result/grid.ts';
import { segmentAt } from '#core/result/stretch.ts';
import { analysis, heard } from '../../app/made-up.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;

describe('the result of any time span', () => {
  const windows = Array.from({ length: 20 }, (_, i) => heard(i + 1, i < 8 ? 'happy' : i < 14 ? 'sad' : null));
  const speech = [{ startS: 0, endS: 14 }];
  const cells = toGrid({ ...analysis(20, 'happy'), windows, speech });

  it('comes from the cells within it, with its own times', () => {
    const happy = segmentAt(cells, { startS: 1.1, endS: 4.9 }, rule);
    expect([happy.startS, happy.endS, happy.answer]).toEqual([1.1, 4.9, 'happy']);
    expect(segmentAt(cells, { startS: 10, endS: 13 }, rule).answer).toBe('sad');
  });

  it('is no speech where nobody speaks and beyond the end', () => {
    expect(segmentAt(cells, { startS: 16, endS: 18 }, rule).answer).toBe('no speech');
    expect(segmentAt(cells, { startS: 30, endS: 31 }, rule)).toMatchObject({ answer: 'no speech', confidence: 1 });
  });

  it('exists for a single point in time, and is more confident for a longer span', () => {
    const moment = segmentAt(cells, { startS: 3, endS: 3 }, rule);
    expect(moment.answer).toBe('happy');
    expect(segmentAt(cells, { startS: 0, endS: 7 }, rule).confidence).toBeGreaterThan(moment.confidence);
  });
});
