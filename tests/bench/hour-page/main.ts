import { mount } from 'svelte';
import { emotions } from '../../../src/core/classifier/labels.ts';
import type { Analysis } from '../../../src/core/result/types.ts';
import '#app/ui/base.css';
import FileView from '#app/recording/FileView.svelte';
import { soundReportOf } from '#app/recording/sound-report.ts';

const durationS = 3600;
const columnS = 0.01;
const nBands = 64;
/** Seconds per mood. Two thousand moods make an hour. */
const moodS = 1.8;

/** An hour of made-up sound whose mood changes two thousand times. */
function hour(): Analysis {
  const nColumns = durationS / columnS;
  const envelope = new Float32Array(2 * nColumns);
  const spectrogram = new Uint8Array(nBands * nColumns);
  for (let i = 0; i < nColumns; i++) {
    const loud = 0.3 * Math.abs(Math.sin(i / 40) * Math.sin(i / 7));
    envelope[2 * i] = -loud;
    envelope[2 * i + 1] = loud;
    for (let band = 0; band < nBands; band++)
      spectrogram[i * nBands + band] = 220 * loud * (1 + Math.cos((band * (4 + Math.sin(i / 300))) / 4));
  }
  const windows = Array.from({ length: 4 * durationS }, (_, i) => {
    const mood = Math.floor(i / 4 / moodS);
    const said = (mood * 7919) % 11 === 0 ? null : (mood * 7919) % emotions.length;
    const probabilities = said === null ? null : Float32Array.from(emotions, (_each, k) => (k === said ? 0.65 : 0.05));
    return { startS: i / 4 - 0.125, endS: i / 4 + 0.125, speechShare: said === null ? 0 : 1, probabilities };
  });
  const overall = Float32Array.from(emotions, () => 1 / emotions.length);
  return {
    durationS,
    windows,
    display: { columnS, nBands, envelope, spectrogram },
    overall,
    speechS: durationS,
    warning: null,
  };
}

const analysis = hour();

/** Functions that the benchmark calls in the page. */
const bench = {
  /** Shows the hour like a recording that was just opened and played. Returns the number of segments. */
  open(): number {
    const report = soundReportOf('hour.wav', analysis, { labelSet: 'eight', unsureBelow: 0.4 });
    const startedMs = performance.now();
    const player = {
      timeS: 0,
      isPlaying: true,
      cannotPlay: false,
      isSilent: false,
      loop: null,
      position: () => (performance.now() - startedMs) / 1000,
    };
    const nothing = (): void => undefined;
    mount(FileView, {
      target: document.body,
      props: {
        report,
        emotions,
        player,
        audio: nothing,
        speed: null,
        onseek: nothing,
        onjump: nothing,
        ontoggle: nothing,
        onloop: nothing,
        oncorrect: nothing,
        sources: [],
        onexport: () => Promise.resolve({ ok: true as const, value: undefined }),
      },
    });
    return report.result.segments.length;
  },
  /** Resolves once the requested frame has been drawn. */
  painted: () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    }),
  /** Scrolls the wheel over the charts: zooms in and out, then scrolls sideways. */
  wheel(n: number): void {
    const plot = document.querySelector('[role=slider]');
    const { left = 0, top = 0 } = plot?.getBoundingClientRect() ?? {};
    const how = n < 40 ? { deltaY: n % 20 < 10 ? -60 : 60, ctrlKey: true } : { deltaX: 60 };
    plot?.dispatchEvent(
      new WheelEvent('wheel', { clientX: left + 500, clientY: top + 50, bubbles: true, cancelable: true, ...how }),
    );
  },
  /** Scrolls the table of segments to its nth page. */
  scroll(n: number): void {
    const list = document.querySelector('table')?.parentElement;
    if (list) list.scrollTop = n * 900;
  },
};
export type HourBench = typeof bench;

Object.assign(globalThis, { hourBench: bench });
