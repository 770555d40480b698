import { expect, it } from 'vitest';
import { energyDb } from '#core/features/energy.ts';
import * as direct from '../../fixtures/features/essentia-direct.ts';
import { reference } from '../../fixtures/features/load.ts';
import { signals, speechLikeFrames } from '../../fixtures/features/signals.ts';

it.each(Object.entries(signals))('the energy of the %s equals the NumPy reference within 0.0001 dB', (name, frame) => {
  expect(energyDb(frame, 256, 512)).toBeCloseTo(reference[name]!.energy[0]!, 4);
});

it("energy is the square of essentia's RMS in dB", () => {
  for (const frame of speechLikeFrames()) {
    expect(energyDb(frame, 0, 1024)).toBeCloseTo(20 * Math.log10(direct.rms(frame)), 3);
  }
});

it('a full-scale square reads 0 dB and silence -150 dB', () => {
  expect(energyDb(new Float32Array(512).fill(-1), 0, 512)).toBeCloseTo(0, 9);
  expect(energyDb(new Float32Array(512), 0, 512)).toBeCloseTo(-150, 9);
});
