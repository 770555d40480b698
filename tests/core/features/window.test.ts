import { describe, expect, it } from 'vitest';
import { config } from '#core/config.ts';
import { createFeatureExtractor } from '#core/features/extractor.ts';
import { featureGroups, group, nFeatures } from '#core/features/layout.ts';
import type { FeatureMatrix } from '#core/features/types.ts';
import { cutWindow, type AnalysisWindow } from '#core/features/window.ts';
import * as direct from '../../fixtures/features/essentia-direct.ts';
import { maxDifference, tables } from '../../fixtures/features/load.ts';
import { speechLike } from '../../fixtures/features/signals.ts';

const { nFrames, rangeDb } = config.window;

/** The first `n` rows of the speech-like sound at a gain. */
function rowsOf(gain: number, n: number): FeatureMatrix {
  const sound = speechLike();
  const extractor = createFeatureExtractor(tables);
  const data = new Float32Array(n * nFeatures);
  const frame = new Float32Array(1024);
  for (let t = 0; t < n; t++) {
    for (let i = 0; i < 1024; i++) frame[i] = gain * sound[(t * 160 + i) % sound.length]!;
    extractor.process(frame, data, t * nFeatures);
  }
  return { data, nFrames: n, nFeatures };
}

/** The values of a feature group in one frame of a window. */
function part(window: AnalysisWindow, t: number, name: (typeof featureGroups)[number]['name']): Float32Array {
  const { start, size } = group(name);
  return window.features.slice(t * nFeatures + start, t * nFeatures + start + size);
}

const rows = rowsOf(1, 400);
const speech = new Uint8Array(400).fill(1, 60, 300);

describe('cutWindow', () => {
  it('gives windows of the same clip at -30, -10 and 0 dB that differ by less than 0.05', () => {
    const loud = cutWindow(rows, speech, 20, tables);
    for (const db of [-30, -10]) {
      const soft = cutWindow(rowsOf(10 ** (db / 20), 400), speech, 20, tables);
      expect(soft.mask).toEqual(loud.mask);
      expect(soft.levelDb).toBeCloseTo(loud.levelDb + db, 1);
      for (let t = 0; t < nFrames; t++) {
        for (const name of [
          'logMel',
          'chroma',
          'contrast',
          'zeroCrossingRate',
          'pitch',
          'voicing',
          'energy',
        ] as const) {
          expect(maxDifference(part(soft, t, name), part(loud, t, name)), `${name} of frame ${t}`).toBeLessThan(0.05);
        }
        expect(maxDifference(part(soft, t, 'mfcc'), part(loud, t, 'mfcc'))).toBeLessThan(0.2);
      }
    }
  });

  it('normalises the mean energy of speech frames to 0 dB, and clamps values 60 dB below', () => {
    const window = cutWindow(rows, speech, 20, tables);
    let sum = 0;
    window.mask.forEach((flag, t) => (sum += flag ? part(window, t, 'energy')[0]! : 0));
    expect(sum / window.nSpeechFrames).toBeCloseTo(0, 3);
    for (let t = 0; t < nFrames; t++) {
      expect(Math.min(...part(window, t, 'logMel'), ...part(window, t, 'energy'))).toBeGreaterThanOrEqual(-rangeDb);
    }
  });

  it('ignores digital silence between words in the level', () => {
    const data = rows.data.slice();
    const energyAt = group('energy').start;
    for (let t = 100; t < 130; t++) data[t * nFeatures + energyAt] = -150;
    const whole = cutWindow(rows, speech, 20, tables);
    const gapped = cutWindow({ ...rows, data }, speech, 20, tables);
    expect(Math.abs(part(whole, 150, 'energy')[0]! - part(gapped, 150, 'energy')[0]!)).toBeLessThan(3);
  });

  it('computes MFCC as the DCT of the normalised log-mel', () => {
    const window = cutWindow(rows, speech, 20, tables);
    for (const t of [0, 100, 303]) {
      expect(maxDifference(part(window, t, 'mfcc'), direct.dct(part(window, t, 'logMel')))).toBeLessThan(1e-3);
    }
  });

  it('leaves level-independent features unchanged', () => {
    const window = cutWindow(rows, speech, 20, tables);
    for (const name of ['chroma', 'contrast', 'zeroCrossingRate', 'pitch', 'voicing'] as const) {
      const { start, size } = group(name);
      const at = (20 + 111) * nFeatures + start;
      expect(part(window, 111, name)).toEqual(rows.data.slice(at, at + size));
    }
  });

  it('counts the ten frames before each onset as speech', () => {
    const flags = new Uint8Array(400).fill(1, 60, 70).fill(1, 100, 105);
    const { mask, nSpeechFrames } = cutWindow(rows, flags, 20, tables);
    const expected = new Uint8Array(nFrames).fill(1, 30, 50).fill(1, 70, 85);
    expect(mask).toEqual(expected);
    expect(nSpeechFrames).toBe(35);
  });

  it('pads with silence before the start and after the end', () => {
    const short = { data: rows.data.slice(0, 100 * nFeatures), nFrames: 100, nFeatures };
    const window = cutWindow(short, new Uint8Array(100).fill(1), -102, tables);
    expect(window.mask).toEqual(new Uint8Array(nFrames).fill(1, 102, 202));
    const silence = new Float32Array(64).fill(-rangeDb);
    for (const t of [0, 101, 202, 303]) {
      expect(part(window, t, 'logMel')).toEqual(silence);
      expect(maxDifference(part(window, t, 'mfcc'), direct.dct(silence))).toBeLessThan(1e-3);
      expect(part(window, t, 'energy')[0]).toBe(-rangeDb);
      for (const name of ['chroma', 'contrast', 'zeroCrossingRate', 'pitch', 'voicing'] as const) {
        expect(part(window, t, name).every((v) => v === 0)).toBe(true);
      }
    }
    expect(part(window, 102, 'zeroCrossingRate')).toEqual(rows.data.slice(group('zeroCrossingRate').start).slice(0, 1));
  });

  it('is all silence if the window lies outside the sound or the sound is empty', () => {
    for (const first of [-500, 900]) {
      const window = cutWindow(rows, speech, first, tables);
      expect(window.nSpeechFrames).toBe(0);
      expect(part(window, 150, 'energy')[0]).toBe(-rangeDb);
    }
    const none = cutWindow({ data: new Float32Array(0), nFrames: 0, nFeatures }, new Uint8Array(0), 0, tables);
    expect(none.features.every(Number.isFinite)).toBe(true);
  });

  it('takes the level from all frames if nobody speaks', () => {
    const window = cutWindow(rows, new Uint8Array(400), 20, tables);
    expect(window.nSpeechFrames).toBe(0);
    expect(window.features.every(Number.isFinite)).toBe(true);
    expect(Math.max(...Array.from({ length: nFrames }, (_, t) => part(window, t, 'energy')[0]!))).toBeGreaterThan(0);
  });

  it('does not modify the given rows', () => {
    const before = rows.data.slice();
    cutWindow(rows, speech, 20, tables);
    expect(rows.data).toEqual(before);
  });
});
