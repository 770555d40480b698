import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { config, measuring } from '#core/config.ts';
import { columnIndex, frameColumns } from '#core/measurements/columns.ts';
import { createFrameMeasures } from '#core/measurements/frame-measures.ts';
import { functionalColumns, functionalsOf } from '#core/measurements/functionals.ts';
import { integratedLoudness, momentaryLoudness } from '#core/measurements/loudness.ts';
import { createMeasurer } from '#core/measurements/measurer.ts';
import type { FrameTable } from '#core/measurements/measurer.ts';
import { pitchJumps } from '#core/measurements/pitch-jumps.ts';
import { loadEssentia } from '../../../model/recogniser/essentia.ts';
import { sounds } from '../../fixtures/measurements/signals.ts';

type SoundName = keyof typeof sounds;
interface Reference {
  readonly frames: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly pitch_hz: readonly number[] | null;
  readonly momentary: readonly number[];
  readonly integrated: number;
  readonly centroid: Readonly<Record<'mean' | 'sd' | 'p10' | 'p90' | 'slope', number>>;
}
const references = JSON.parse(readFileSync('tests/fixtures/measurements/reference.json', 'utf8')) as Record<
  SoundName,
  Reference
>;
const names = Object.keys(sounds) as SoundName[];
const essentia = loadEssentia();

function measured(samples: Float32Array, blockSamples = samples.length, sampleRateHz = 16_000): FrameTable {
  const measurer = createMeasurer(sampleRateHz, essentia);
  for (let at = 0; at < samples.length; at += blockSamples) measurer.push([samples.subarray(at, at + blockSamples)]);
  return measurer.finish();
}
const tables = Object.fromEntries(names.map((name) => [name, measured(sounds[name])])) as Record<SoundName, FrameTable>;
const valueOf = ({ values }: FrameTable, frame: number, column: string): number =>
  values[frame * frameColumns.length + columnIndex(column)]!;
const functional = (table: FrameTable, name: string, span = { startS: 0, endS: 4 }): number =>
  functionalsOf(table, span, null)[functionalColumns.findIndex((column) => column.name === name)]!;

/** Tolerance of a value, relative or absolute. 1e-4 by default. */
const tolerance: Readonly<Record<string, number>> = { flatness: 0.02, centroid_hz: 2e-3, zcr: 1.5e-3 };

describe('the measurements of a frame', () => {
  it.each(names)('match NumPy and SciPy for the %s', (name) => {
    const measure = createFrameMeasures(essentia);
    const padded = new Float32Array(sounds[name].length + 2 * measuring.frameSamples);
    padded.set(sounds[name], measuring.frameSamples / 2);
    const nFrames = sounds[name].length / measuring.hopSamples;
    const rows = Array.from({ length: nFrames }, (_, i) =>
      measure(padded.slice(i * measuring.hopSamples, i * measuring.hopSamples + measuring.frameSamples), -20),
    );
    const checked = Object.entries(references[name].frames);
    expect(checked).toHaveLength(19);
    for (const [frame, wanted] of checked) {
      for (const [column, value] of Object.entries(wanted)) {
        const off = Math.abs(rows[Number(frame)]![columnIndex(column)]! - value);
        const allowed = column.startsWith('mfcc') ? 0.1 : (tolerance[column] ?? 1e-3) * Math.abs(value) + 1e-6;
        expect(off, `${column} of frame ${frame}: ${value}`).toBeLessThan(allowed);
      }
    }
  });

  it('have the pitch class of a tone, and no pitch in noise', () => {
    const tone = tables['sine at 997 Hz'];
    expect(valueOf(tone, 100, 'chroma_b')).toBe(1);
    expect(valueOf(tone, 100, 'chroma_c')).toBeLessThan(0.01);
    for (let i = 0; i < tables.noise.nFrames; i++) expect(valueOf(tables.noise, i, 'pitch_hz')).toBeNaN();
    expect(valueOf(tables.noise, 100, 'inharmonicity')).toBeNaN();
    expect(functional(tables.noise, 'voiced_share')).toBe(0);
  });

  it('have harmonics where there is a pitch', () => {
    expect(valueOf(tables.glide, 100, 'inharmonicity')).toBeLessThan(0.1);
    const shares = [1, 2, 3].map((i) => valueOf(tables.glide, 100, `tristimulus_${i}`));
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 3);
    expect(shares[0]).toBeGreaterThan(shares[2]!);
  });

  it('have only finite values for digital silence', () => {
    const table = measured(new Float32Array(16_000));
    expect(valueOf(table, 25, 'energy_dbfs')).toBe(-120);
    for (const column of ['pitch_hz', 'centroid_hz', 'flatness', 'contrast_1'])
      expect(valueOf(table, 25, column)).toBeNaN();
    expect(functional(table, 'integrated_lufs', { startS: 0, endS: 1 })).toBeNaN();
  });
});

describe('the pitch', () => {
  it('follows a glide within 0.5 %, also at another sample rate', () => {
    const wanted = references.glide.pitch_hz!;
    const slow = sounds.glide;
    const fast = Float32Array.from({ length: 3 * slow.length }, (_, n) => slow[Math.floor(n / 3)]!);
    for (const table of [tables.glide, measured(fast, 4800, 48_000)]) {
      wanted.forEach((hz, k) => expect(Math.abs(valueOf(table, 5 + 10 * k, 'pitch_hz') / hz - 1)).toBeLessThan(0.005));
    }
    expect(valueOf(tables.glide, 100, 'pitch_st')).toBeCloseTo(
      12 * Math.log2(valueOf(tables.glide, 100, 'pitch_hz') / 27.5),
      3,
    );
    expect(functional(tables.glide, 'pitch_hz_slope')).toBeCloseTo(30, 0);
    expect(functional(tables.glide, 'pitch_hz_p50')).toBeCloseTo(180, -0.5);
  });

  it('does not jump by an octave', () => {
    const hz = [120, 121, 122, 244, 123, 124, NaN, NaN, NaN, NaN, NaN, NaN, 300, NaN];
    expect(pitchJumps(hz)).toEqual([3, 12]);
    expect(pitchJumps([])).toEqual([]);
  });
});

describe('the loudness', () => {
  it.each(names)("of the %s matches SciPy's ITU-R BS.1770", (name) => {
    const half = 0.2 * config.sampleRateHz;
    const padded = new Float32Array(sounds[name].length + 3 * half);
    padded.set(sounds[name], half);
    const found = momentaryLoudness(essentia, padded);
    references[name].momentary.forEach((lufs, k) => expect(Math.abs(found[k]! - lufs)).toBeLessThan(0.01));
    expect(integratedLoudness([...found.slice(0, 40)])).toBeCloseTo(references[name].integrated, 1);
  });

  it('is the same in the table of frames, after resampling', () => {
    for (const name of ['glide', 'sine at 997 Hz'] as const) {
      references[name].momentary.forEach((lufs, k) =>
        expect(Math.abs(valueOf(tables[name], 5 * k, 'loudness_lufs') - lufs)).toBeLessThan(0.05),
      );
      expect(functional(tables[name], 'integrated_lufs')).toBeCloseTo(references[name].integrated, 1);
    }
  });

  it('leaves out pauses', () => {
    const talk = Array.from({ length: 20 }, () => -20);
    expect(integratedLoudness([...talk, -80, -80])).toBeCloseTo(-20, 6);
    expect(integratedLoudness([...talk, -31, -31])).toBeCloseTo(-20, 6);
    expect(integratedLoudness([])).toBeNaN();
  });
});

describe('the table of frames', () => {
  it('is the same for any block size', () => {
    const second = sounds.glide.subarray(0, 16_000);
    const whole = measured(second);
    for (const block of [160, 7001]) {
      const pieces = measured(second, block);
      expect(pieces.nFrames).toBe(whole.nFrames);
      expect(pieces.values).toEqual(whole.values);
    }
  });

  it('has a row every 20 ms from 0, and none for an empty sound', () => {
    expect(tables.glide).toMatchObject({ nFrames: 200, hopS: 0.02 });
    expect(measured(new Float32Array(0)).nFrames).toBe(0);
    expect(measured(sounds.glide.subarray(0, 100)).nFrames).toBe(1);
  });
});

describe('functionals', () => {
  it('match NumPy', () => {
    for (const name of ['glide', 'sine at 997 Hz'] as const)
      for (const [statistic, value] of Object.entries(references[name].centroid)) {
        const found = functional(tables[name], `centroid_hz_${statistic}`);
        expect(Math.abs(found - value), `${name} ${statistic}`).toBeLessThan(0.02 * Math.abs(value) + 2);
      }
  });

  it('use the frames centred in the segment', () => {
    const early = functional(tables.glide, 'pitch_hz_mean', { startS: 0.5, endS: 1 });
    const late = functional(tables.glide, 'pitch_hz_mean', { startS: 3, endS: 3.5 });
    expect(Math.abs(early - (120 + 30 * 0.74))).toBeLessThan(1);
    expect(Math.abs(late - (120 + 30 * 3.24))).toBeLessThan(1);
    const none = functionalsOf(tables.glide, { startS: 9, endS: 10 }, null);
    expect(none.slice(4).every(Number.isNaN)).toBe(true);
  });

  it('count syllables: four amplitude swells per second', () => {
    expect(functional(tables.glide, 'syllables_per_s')).toBeCloseTo(4, 1);
    expect(functional(tables.noise, 'syllables_per_s')).toBe(0);
  });

  it("find pauses in the recogniser's speech", () => {
    const speech = [
      { startS: 0, endS: 1 },
      { startS: 3, endS: 3.5 },
    ];
    const pause = (startS: number, endS: number): number => functionalsOf(tables.glide, { startS, endS }, speech)[1]!;
    expect(pause(0, 4)).toBeCloseTo(1 - 1.5 / 4, 6);
    expect(pause(0, 1)).toBe(0);
    expect(functional(tables.glide, 'pause_share')).toBeNaN();
  });
});
