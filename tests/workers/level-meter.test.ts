import { describe, expect, it } from 'vitest';
import { createLevelMeter } from '#workers/level-meter.ts';

describe('the level meter', () => {
  it('reads peak and mean level since the last reading, then resets', () => {
    const meter = createLevelMeter();
    meter.push(Float32Array.of(0.5, -1));
    meter.push(Float32Array.of(0.5, 0));
    const { peakDbfs, rmsDbfs } = meter.read();
    expect(peakDbfs).toBeCloseTo(0, 9);
    expect(rmsDbfs).toBeCloseTo(10 * Math.log10(1.5 / 4), 9);
    meter.push(Float32Array.of(0.1));
    expect(meter.read().peakDbfs).toBeCloseTo(-20, 5);
  });

  it('reads -Infinity for silence and without samples', () => {
    const meter = createLevelMeter();
    expect(meter.read()).toEqual({ peakDbfs: -Infinity, rmsDbfs: -Infinity });
    meter.push(new Float32Array(10));
    expect(meter.read()).toEqual({ peakDbfs: -Infinity, rmsDbfs: -Infinity });
  });

  it('ignores samples that are not finite', () => {
    const meter = createLevelMeter();
    meter.push(Float32Array.of(NaN, Infinity, 1));
    expect(meter.read().peakDbfs).toBe(0);
  });
});
