import { describe, expect, it } from 'vitest';
import { functionalLabels, functionals, nFunctionals } from '#core/classifier/baselines/functionals.ts';
import { config } from '#core/config.ts';
import { group, nFeatures } from '#core/features/layout.ts';
import { expected } from './fixture.ts';

const { nFrames } = config.window;
const pitchAt = group('pitch').start;

/** The window in tests/fixtures/baselines/make.py. */
function madeUpWindow(isSpeech: (t: number) => boolean) {
  const features = Float32Array.from({ length: nFrames * nFeatures }, (_, at) => {
    const [t, i] = [Math.floor(at / nFeatures), at % nFeatures];
    return i === pitchAt ? Math.max(0, Math.sin(0.2 * t)) : 3 * Math.sin(0.37 * i + 0.11 * t) + 0.01 * i;
  });
  const mask = Uint8Array.from({ length: nFrames }, (_, t) => (isSpeech(t) ? 1 : 0));
  return { features, mask, nSpeechFrames: mask.reduce((a, b) => a + b, 0) };
}

const named = (values: Float32Array, label: string) => values[functionalLabels.indexOf(label)];

describe('functionals of a window', () => {
  it('match NumPy', () => {
    const found = functionals(madeUpWindow((t) => (t >= 20 && t < 60) || (t >= 100 && t < 220)));
    expect(found.length).toBe(expected.functionals.length);
    found.forEach((x, i) => expect(x, functionalLabels[i]).toBeCloseTo(expected.functionals[i]!, 5));
  });

  it('have a unique name each', () => {
    expect(functionalLabels.length).toBe(nFunctionals);
    expect(new Set(functionalLabels).size).toBe(nFunctionals);
    expect(functionalLabels[pitchAt]).toBe('mean pitch');
  });

  it('cover all frames if none contains speech', () => {
    expect(functionals(madeUpWindow(() => false))).toEqual(functionals(madeUpWindow(() => true)));
  });

  it('of a single speech frame are its values, with no spread, slope or change', () => {
    const window = madeUpWindow((t) => t === 10);
    const found = functionals(window);
    const value = window.features[10 * nFeatures + 3];
    expect(['mean', 'p10', 'p50', 'p90'].map((f) => named(found, `${f} logMel 3`))).toEqual(Array(4).fill(value));
    expect(['deviation', 'slope', 'change'].map((f) => named(found, `${f} logMel 3`))).toEqual([0, 0, 0]);
  });

  it('have pitch 0 where nothing is voiced', () => {
    // sin(0.2 t) is below 0 in frames 17 to 31.
    const found = functionals(madeUpWindow((t) => t >= 17 && t < 31));
    expect([named(found, 'mean pitch'), named(found, 'p90 pitch'), named(found, 'voiced share')]).toEqual([0, 0, 0]);
    expect(found.every(Number.isFinite)).toBe(true);
  });

  it('do not modify the window', () => {
    const window = madeUpWindow((t) => t > 5);
    const before = window.features.slice();
    functionals(window);
    expect(window.features.every((x, i) => x === before[i])).toBe(true);
  });
});
