import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import type { FrameTable } from '#core/measurements/measurer.ts';
import { CurveLane, curveLaneOf } from '#app/recording/curve-lane.svelte.ts';
import { promised } from '../made-up.ts';

const table: FrameTable = { nFrames: 2, hopS: 0.02, values: Float32Array.of(110, -20, NaN, -30) };

describe('the lane of pitch and loudness', () => {
  let signals: AbortSignal[];
  let settle: (result: Result<FrameTable>) => void;
  const measure = (signal: AbortSignal) => {
    signals.push(signal);
    const asked = promised<Result<FrameTable>>();
    settle = asked.settle;
    return asked.promise;
  };
  beforeEach(() => (signals = []));

  it('is measured once, when first shown', async () => {
    const lane = new CurveLane();
    const shown = lane.show(true, measure);
    expect(lane.isBusy).toBe(true);
    settle(ok(table));
    await shown;
    expect([lane.isBusy, lane.curves?.pitchHz[0], lane.curves?.loudnessLufs[1]]).toEqual([false, 110, -30]);
    await lane.show(false, measure);
    await lane.show(true, measure);
    expect(signals).toHaveLength(1);
    lane.leave();
    expect(lane.isShown).toBe(true);
  });

  it('reports a failed measurement, and can be retried', async () => {
    const lane = new CurveLane();
    const shown = lane.show(true, measure);
    settle(fail('audio/undecodable'));
    await shown;
    expect([lane.isBusy, lane.failure?.code]).toEqual([false, 'audio/undecodable']);
    void lane.show(true, measure);
    expect([lane.isBusy, lane.failure]).toEqual([true, null]);
  });

  it('stops measuring when the recording is left', async () => {
    const recording = {};
    const lane = curveLaneOf(recording);
    const shown = lane.show(true, measure);
    lane.leave();
    expect([signals[0]?.aborted, lane.isShown]).toEqual([true, false]);
    settle(ok(table));
    await shown;
    expect(lane.curves).toBeNull();
    expect(curveLaneOf(recording)).toBe(lane);
    expect(curveLaneOf({})).not.toBe(lane);
  });
});
