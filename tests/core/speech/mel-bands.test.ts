import { expect, it } from 'vitest';
import { config } from '#core/config.ts';
import { bandsBetween } from '#core/speech/mel-bands.ts';
import { tables } from '../../fixtures/features/load.ts';

/** Peak frequency of essentia's triangle for a band, accurate to a bin. */
function peakHz(band: number): number {
  const { firstBin, start, weights } = tables.mel;
  const row = [...weights.subarray(start[band], start[band + 1])];
  return ((firstBin[band]! + row.indexOf(Math.max(...row))) * config.sampleRateHz) / config.frame.shortSamples;
}

it.each([
  [100, 4000],
  [300, 3400],
  [200, 6000],
])('the bands between %d and %d Hz have their peaks there in essentia', (lowHz, highHz) => {
  const [first, last] = bandsBetween(lowHz, highHz);
  const binHz = config.sampleRateHz / config.frame.shortSamples;
  expect(peakHz(first)).toBeGreaterThanOrEqual(lowHz - binHz);
  expect(peakHz(last)).toBeLessThanOrEqual(highHz + binHz);
  if (first > 0) expect(peakHz(first - 1)).toBeLessThanOrEqual(lowHz + binHz);
  if (last < config.mel.nBands - 1) expect(peakHz(last + 1)).toBeGreaterThanOrEqual(highHz - binHz);
});
