import { describe, expect, it } from 'vitest';
import { columnsOf, columnsOfPart } from '#app/charts/canvas/columns.ts';
import { columnsFor, loudestOfAll, pointsFor } from '#app/charts/canvas/detail.ts';
import type { LanePoint } from '#app/charts/canvas/lane-point.ts';
import { amplitudeScale } from '#app/charts/canvas/waveform.ts';
import { createRandom } from '../../core/classifier/random-model.ts';

const nBands = 4;

/** An hour of columns, all different. */
function hour() {
  const random = createRandom(3);
  const n = 360_000;
  const envelope = Float32Array.from({ length: 2 * n }, (_, i) => (i % 2 ? 0.3 : -0.3) * random());
  const spectrogram = Uint8Array.from({ length: nBands * n }, () => Math.floor(200 * random()));
  envelope[2 * 123_456 + 1] = 0.99;
  spectrogram[nBands * 123_456 + 2] = 251;
  return columnsOf({ columnS: 0.01, nBands, envelope, spectrogram });
}

describe('the columns for drawing a long sound', () => {
  const columns = hour();
  const whole = { startS: 0, endS: 3600 };

  it('are the original ones at a scale of few columns per pixel', () => {
    expect(columnsFor(columns, { startS: 10, endS: 20 }, 1000)).toBe(columns);
  });

  it('are at least one and less than eight per pixel at any scale', () => {
    for (const endS of [100, 400, 1000, 3600]) {
      const inView = endS / columnsFor(columns, { startS: 0, endS }, 1000).columnS;
      expect(inView).toBeGreaterThanOrEqual(1000);
      expect(inView).toBeLessThanOrEqual(8000);
    }
  });

  it('keep every peak and every loud band in place', () => {
    const coarse = columnsFor(columns, whole, 1000);
    expect(coarse.columnS).toBeCloseTo(0.64);
    const at = Math.floor(123_456 / 64);
    expect(coarse.envelope[2 * at + 1]).toBeCloseTo(0.99);
    expect(coarse.spectrogram[nBands * at + 2]).toBe(251);
    expect(amplitudeScale(columns, whole)).toBe(1);
    expect(loudestOfAll(columns)).toBe(251);
    // Each coarse column has the extremes of its 64 columns.
    for (const i of [0, 1, 777]) {
      const own = columns.envelope.slice(2 * 64 * i, 2 * 64 * (i + 1));
      expect(coarse.envelope[2 * i]).toBe(Math.min(...own));
      expect(coarse.envelope[2 * i + 1]).toBe(Math.max(...own));
    }
  });

  it('are computed once', () => {
    expect(columnsFor(columns, whole, 1000)).toBe(columnsFor(columns, { startS: 1, endS: 3599 }, 1000));
  });

  it('are not aggregated while sound is still arriving', () => {
    expect(columnsFor({ ...columns, isFinished: false }, whole, 100).columnS).toBe(0.01);
    expect(loudestOfAll({ ...columns, isFinished: false })).toBeNull();
  });
});

describe('the points for drawing the lanes of a long sound', () => {
  const points = Array.from({ length: 14_401 }, (_, i): LanePoint => ({
    timeS: i / 4,
    answer: i % 16 < 10 ? 'happy' : 'sad',
    probabilities: i >= 8000 && i < 8400 ? null : Float32Array.of(i % 2, 1 - (i % 2)),
  }));

  it('are the original ones if they have room', () => {
    expect(pointsFor(points, { startS: 0, endS: 60 }, 1000)).toBe(points);
  });

  it('are merged if they share a pixel: the most frequent answer, and the mean of the probabilities', () => {
    const few = pointsFor(points, { startS: 0, endS: 3600 }, 600);
    expect(few.length).toBeLessThan(1500);
    expect(few[0]).toBe(points[0]);
    expect(few.at(-1)?.timeS).toBe(3600);
    expect(few.slice(1, 400).every(({ probabilities }) => probabilities?.[0] === 0.5)).toBe(true);
    expect(few.filter(({ probabilities }) => probabilities === null).length).toBeGreaterThan(20);
  });

  it('include points that arrive later', () => {
    const coming = [...points];
    const view = { startS: 0, endS: 7200 };
    const before = pointsFor(coming, view, 300);
    coming.push({ timeS: 3601, answer: 'angry', probabilities: null });
    expect(pointsFor(coming, view, 300)).not.toBe(before);
    expect(pointsFor(coming, view, 300).at(-1)?.timeS).toBe(3601);
  });
});

describe('detailed columns of a part', () => {
  it('have their position in the whole recording', () => {
    const envelope = Float32Array.from({ length: 20 }, (_, i) => i);
    const spectrogram = Uint8Array.from({ length: 10 }, (_, i) => i);
    const part = columnsOfPart({ columnS: 0.01, nBands: 1, envelope, spectrogram }, 12.03);
    expect([part.first, part.end]).toEqual([1203, 1213]);
    const at = (i: number) => [part.envelope[2 * (i % part.capacity) + 1], part.spectrogram[i % part.capacity]];
    expect([at(1203), at(1212)]).toEqual([
      [1, 0],
      [19, 9],
    ]);
    expect(columnsFor(part, { startS: 12.03, endS: 12.13 }, 1)).toBe(part);
  });
});
