import { describe, expect, it } from 'vitest';
import { config } from '#core/config.ts';
import type { LiveUpdate } from '#core/protocol.ts';
import { createLiveRecord } from '#app/engine/live-record.ts';

/** An update after a tenth of a second, with ten columns and optional scores. */
function update(timeS: number, share: number | null = null): LiveUpdate {
  const probabilities = Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0);
  return {
    timeS,
    peakDbfs: -10,
    rmsDbfs: -20,
    isSpeech: share !== null,
    envelope: new Float32Array(20),
    spectrogram: new Uint8Array(10 * config.mel.nBands),
    scores: share === null ? null : { startS: 0, endS: timeS, speechShare: share, probabilities },
    latencyMs: null,
  };
}

describe('the record of a live session', () => {
  it('returns updates unchanged and records them', () => {
    const record = createLiveRecord();
    const given = update(0.1, 0.5);
    expect(record.add(given)).toEqual(given);
    record.add(update(0.2));
    const analysis = record.read();
    expect(analysis.durationS).toBeCloseTo(0.2);
    expect(analysis.speechS).toBeCloseTo(0.1);
    expect(analysis.windows).toEqual([given.scores]);
    expect(analysis.display.envelope).toHaveLength(40);
    expect(analysis.overall?.[0]).toBe(1);
    expect(record.isBroken).toBe(false);
  });

  it('continues the timeline after a crash', () => {
    const record = createLiveRecord();
    record.add({ ...update(3, 0.5), pooled: Uint16Array.of(1, 2) });
    record.continueAfterCrash();
    const curves = { startS: 0.06, hopS: 0.02, pitchHz: Float32Array.of(110), loudnessLufs: Float32Array.of(-23) };
    const shifted = record.add({ ...update(0.1, 0.5), pooled: Uint16Array.of(3, 4), curves });
    expect(shifted.curves?.startS).toBeCloseTo(3.06);
    expect(shifted.timeS).toBeCloseTo(3.1);
    expect(shifted.scores?.startS).toBe(3);
    expect(shifted.scores?.endS).toBeCloseTo(3.1);
    expect(record.read().durationS).toBeCloseTo(3.1);
    expect(record.read().pooled).toEqual({ nPooled: 2, windows: [0, 1], halves: Uint16Array.of(1, 2, 3, 4) });
    expect(record.isBroken).toBe(true);
  });
});
