import { expect, it } from 'vitest';
import { createSpectrumAnalyser } from '#core/features/spectrum.ts';
import * as direct from '../../fixtures/features/essentia-direct.ts';
import { maxDifference, tables } from '../../fixtures/features/load.ts';
import { speechLikeFrames } from '../../fixtures/features/signals.ts';

it("the spectrum of a full-scale sine at a bin's centre peaks at 1", () => {
  const { analyse, power, magnitude } = createSpectrumAnalyser(tables.longWindow);
  const sine = Float32Array.from({ length: 1024 }, (_, i) => Math.sin((2 * Math.PI * 64 * i) / 1024));
  analyse(sine, 0, true);
  expect(magnitude[64]).toBeCloseTo(1, 2);
  expect(power[64]).toBeCloseTo(magnitude[64]! ** 2, 12);
  expect(Math.max(...magnitude)).toBe(magnitude[64]);
});

it("the spectrum equals essentia's Windowing and Spectrum within a millionth of its peak", () => {
  for (const window of [tables.shortWindow, tables.longWindow]) {
    const analyser = createSpectrumAnalyser(window);
    for (const frame of speechLikeFrames().slice(0, 30)) {
      analyser.analyse(frame, 0, true);
      const expected = direct.spectrum(frame.slice(0, window.length));
      const peak = Math.max(...expected);
      expect(
        maxDifference(
          expected.map((v) => v / peak),
          analyser.magnitude.map((v) => v / peak),
        ),
      ).toBeLessThan(1e-6);
    }
  }
});
