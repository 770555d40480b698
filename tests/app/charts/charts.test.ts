import { describe, expect, it } from 'vitest';
import { agoTicks, bandHz, melPosition, timeTicks } from '#app/charts/canvas/axis.ts';
import { ColumnRing, columnsOf } from '#app/charts/canvas/columns.ts';
import { energyCurves } from '#app/charts/canvas/energy.ts';
import { filledLanes } from '#app/charts/canvas/lanes.ts';
import { amplitudeScale, columnsIn } from '#app/charts/canvas/waveform.ts';
import { plotHeight, timeBox } from '#app/charts/canvas/sound-plot.ts';
import { optionsOf } from '#app/charts/statistics/configuration.ts';
import { shareChart } from '#app/charts/statistics/share-chart.ts';
import type { Palette } from '#app/ui/palette.ts';
import { seekKey } from '#app/charts/seek-keys.ts';
import { plotRows, soundCells } from '#app/charts/plot-rows.ts';
import { readoutAt, readoutText } from '#app/charts/readout.ts';
import { Zoom } from '#app/charts/zoom.svelte.ts';
import { answers } from '#app/words/en/emotions.ts';

/** A display of one second: silence, then full scale with band 20 the loudest. */
function display() {
  const envelope = new Float32Array(200);
  const spectrogram = new Uint8Array(64 * 100);
  envelope[2 * 50] = -1;
  envelope[2 * 50 + 1] = 0.5;
  spectrogram[50 * 64 + 20] = 250;
  return { columnS: 0.01, nBands: 64, envelope, spectrogram };
}

describe('the time axis', () => {
  it('has few enough ticks to read, at round steps', () => {
    expect(timeTicks({ startS: 0, endS: 60 }, 7).map(({ label }) => label)).toEqual([
      '0:00',
      '0:10',
      '0:20',
      '0:30',
      '0:40',
      '0:50',
      '1:00',
    ]);
    expect(timeTicks({ startS: 0, endS: 7200 }, 6)).toHaveLength(5);
  });

  it('shows tenths when a second fills the screen', () => {
    expect(timeTicks({ startS: 1.05, endS: 2.05 }, 6).map(({ label }) => label)).toEqual([
      '0:01.2',
      '0:01.4',
      '0:01.6',
      '0:01.8',
      '0:02.0',
    ]);
  });

  it('counts backwards from now while listening', () => {
    expect(agoTicks(8, 5).map(({ label }) => label)).toEqual(['0', '−2', '−4', '−6', '−8']);
  });
});

describe('the frequency axis', () => {
  it('covers the lowest to the highest mel band', () => {
    expect([melPosition(20), melPosition(8000)]).toEqual([0, 1]);
    expect(melPosition(1000)).toBeCloseTo(0.3445, 3); // (HTK mel of 1 kHz - of 20 Hz) / (of 8 kHz - of 20 Hz)
  });

  it('places each band at its centre frequency', () => {
    expect(melPosition(bandHz(20, 64))).toBeCloseTo(21 / 65, 6);
  });
});

describe('columns of sound', () => {
  it('keep the newest in a ring, numbered from the start of the sound', () => {
    const ring = new ColumnRing(0.04, 0.01, 2);
    for (let i = 0; i < 6; i++) ring.push(Float32Array.of(-i, i), Uint8Array.of(i, i));
    expect([ring.capacity, ring.first, ring.end]).toEqual([4, 2, 6]);
    expect([2, 3, 4, 5].map((i) => ring.envelope[2 * (i % 4) + 1])).toEqual([2, 3, 4, 5]);
    expect(ring.spectrogram[(5 % 4) * 2]).toBe(5);
  });

  it('accept more at once than the ring holds', () => {
    const ring = new ColumnRing(0.04, 0.01, 1);
    ring.push(
      Float32Array.from({ length: 20 }, (_, i) => i),
      Uint8Array.from({ length: 10 }, (_, i) => i),
    );
    expect([ring.first, ring.end]).toEqual([6, 10]);
    expect(ring.spectrogram[9 % 4]).toBe(9);
    expect(ring.envelope[2 * (6 % 4)]).toBe(12);
  });

  it('are found for any view, even one that begins before the sound', () => {
    const columns = columnsOf(display());
    expect(columnsIn(columns, { startS: -5, endS: 0.5 })).toEqual([0, 50]);
    expect(columnsIn(columns, { startS: 2, endS: 3 })).toEqual([200, 200]);
  });

  it('are scaled to the peak in view', () => {
    const columns = columnsOf(display());
    expect(amplitudeScale(columns, { startS: 0, endS: 1 })).toBe(1);
    expect(amplitudeScale(columns, { startS: 0, endS: 0.4 })).toBe(0.02);
  });

  it('appear in the table as peak level and strongest frequency', () => {
    const columns = columnsOf(display());
    expect(soundCells(columns, 0, 0.4)).toEqual(['−∞ dBFS', '–']);
    expect(soundCells(columns, 0.4, 1)).toEqual(['0 dBFS', `${Math.round(bandHz(20, 64) / 10) * 10} Hz`]);
  });
});

describe('the table of a whole sound', () => {
  it('has a row per second, but no more than 400', () => {
    const sound = { columns: columnsOf(display()), points: [], emotions: ['happy'] as const, names: answers };
    expect(plotRows(sound, 3.5).map(([time]) => time)).toEqual(['0:00', '0:01', '0:02', '0:03']);
    expect(plotRows(sound, 7200).length).toBeLessThanOrEqual(400);
  });
});

describe('the chart of shares', () => {
  const share = (clearShare: number) => ({ answer: 'sad' as const, name: 'sad', share: 0.5, clearShare });

  it('is paler where an emotion is only the most likely, and its table gives the clear share', () => {
    const { spec, table } = shareChart([share(0.4)], 'Shares', 'Share');
    const [clear, pale] = spec.series.map((each) => (each.kind === 'bars' ? each.bars[0] : undefined));
    expect([clear?.from, clear?.to, pale?.from, pale?.to]).toEqual([0, 0.2, 0.2, 0.5]);
    expect(table?.rows[0]).toEqual(['sad', '50\u202f%', '20\u202f%']);
    expect(shareChart([share(1)], 'Shares', 'Share').table?.head).toHaveLength(2);
  });
});

describe('the names next to bars', () => {
  /** Width of the column of names if a letter is 7 pixels wide. */
  function gutterPx(name: string): number {
    const { scales } = optionsOf(
      shareChart([{ answer: 'no speech', name, share: 0.5 }], 'Shares').spec,
      {} as Palette,
      true,
    );
    const { afterFit } = scales?.['y'] as unknown as { afterFit(scale: object): void };
    const nothing = () => undefined;
    const measureText = (text: string) => ({ width: 7 * text.length });
    const ctx = { font: '', save: nothing, restore: nothing, measureText };
    const scale = { width: 0, chart: { width: 360, ctx } };
    afterFit(scale);
    return scale.width;
  }

  it('get enough room in every language', () => {
    expect(gutterPx('calm')).toBe(104);
    expect(gutterPx('keine Sprache')).toBe(22 + 13 * 7 + 8);
  });
});

describe('the energy curve', () => {
  const box = { left: 100, top: 0, width: 400, height: 100 };
  const at = (timeS: number, activation: number | null) => ({
    timeS,
    answer: 'happy' as const,
    probabilities: activation === null ? null : [1],
    activation,
  });

  it('breaks where nobody speaks', () => {
    const points = [at(0, 0.5), at(1, 0.6), at(2, null), at(3, 0.2), at(4, 0.3)];
    const curves = energyCurves(points, { startS: 0, endS: 4 }, box);
    expect(curves.map((curve) => curve.map(({ x }) => x))).toEqual([
      [100, 200],
      [400, 500],
    ]);
    expect(curves[1]?.[0]?.y).toBe(0.2);
  });

  it('averages points that share a few pixels', () => {
    const points = Array.from({ length: 4001 }, (_, i) => at(i / 4, i % 2));
    const [curve = []] = energyCurves(points, { startS: 0, endS: 1000 }, box);
    expect(curve.length).toBeLessThan(140);
    expect(curve.every(({ y }) => Math.abs(y - 0.5) < 0.05)).toBe(true);
  });
});

describe('lanes', () => {
  it('are left out if they would be empty', () => {
    const points = [[0.9, 0.05, 0.05], null, [0.7, 0.05, 0.25]].map((probabilities, timeS) => ({
      timeS,
      answer: 'happy' as const,
      probabilities,
    }));
    expect(filledLanes(points, ['happy', 'sad', 'angry'])).toEqual(['happy', 'angry']);
  });
});

describe('the readout at a time', () => {
  const emotions = ['happy', 'sad', 'angry', 'calm'] as const;
  const points = [
    { timeS: 0, answer: 'no speech' as const, probabilities: null, activation: null },
    { timeS: 1, answer: 'no speech' as const, probabilities: null, activation: null },
    { timeS: 2, answer: 'angry' as const, probabilities: [0.1, 0.2, 0.65, 0.05], activation: 0.9 },
  ];

  it('has the energy and the three most likely emotions of the cell at that time', () => {
    const readout = readoutAt({ points, emotions }, 1.5);
    expect(readout.likeliest.map(({ emotion }) => emotion)).toEqual(['angry', 'sad', 'happy']);
    expect(readoutText(readout)).toBe('0:02, High energy, angry 65\u202f%, sad 20\u202f%, happy 10\u202f%');
  });

  it('uses the nearest result where speech has just begun', () => {
    const begins = [{ ...points[0], answer: 'angry' }, { ...points[1], answer: 'angry' }, points[2]] as typeof points;
    expect(readoutAt({ points: begins, emotions }, 0).activation).toBe(0.9);
    expect(readoutAt({ points: [...begins, { ...begins[1]!, timeS: 3 }], emotions }, 3).activation).toBe(0.9);
  });

  it('reports no speech, and stays within the recording', () => {
    expect(readoutText(readoutAt({ points, emotions }, 0.5))).toBe(`0:01, ${answers['no speech']}`);
    expect(readoutAt({ points, emotions }, 99).activation).toBe(0.9);
    expect(readoutAt({ points: [], emotions }, 1).likeliest).toEqual([]);
  });
});

describe("the plot's height", () => {
  it('is smaller on narrow screens, and grows with the number of lanes', () => {
    expect([timeBox(390).isNarrow, timeBox(900).isNarrow]).toEqual([true, false]);
    expect(plotHeight(8, true) - plotHeight(5, true)).toBe(66);
  });
});

describe('keys on the time axis', () => {
  it('seek by steps, pages and to the ends, within the sound', () => {
    const from5 = (key: string) => seekKey(key, 5, 12);
    expect(['ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'].map(from5)).toEqual([4, 6, 0, 12, 0, 12]);
    expect(from5('a')).toBeNull();
  });
});

describe('zooming', () => {
  it('shows the whole again after zooming in and out by the same factor anywhere', () => {
    const zoom = new Zoom(() => 8);
    for (let aroundS = 0; aroundS < 8; aroundS += 0.079) {
      zoom.by(2, aroundS);
      zoom.by(0.5, aroundS);
      expect(zoom.isWhole).toBe(true);
    }
  });

  it('keeps the time at its centre in place, and ends at the whole sound', () => {
    const zoom = new Zoom(() => 100);
    expect([zoom.view, zoom.isWhole]).toEqual([{ startS: 0, endS: 100 }, true]);
    zoom.by(4, 40);
    expect(zoom.view).toEqual({ startS: 30, endS: 55 });
    zoom.by(1 / 8, 40);
    expect([zoom.view, zoom.isWhole]).toEqual([{ startS: 0, endS: 100 }, true]);
  });

  it('shows at least a second, and nothing outside the sound', () => {
    const zoom = new Zoom(() => 100);
    zoom.by(1e6, 99.9);
    expect(zoom.isClosest).toBe(true);
    expect(zoom.view.endS - zoom.view.startS).toBeCloseTo(1);
    zoom.to(1e9);
    expect(zoom.view.endS).toBeCloseTo(100);
    zoom.to(-5);
    expect(zoom.view.startS).toBe(0);
  });
});
