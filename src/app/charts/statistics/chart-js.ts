import {
  BarController,
  BarElement,
  BasicPlatform,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { ChartConfiguration } from 'chart.js';
import { onThemeChange, readPalette } from '#app/ui/palette.ts';
import type { Brush } from '../canvas/brush.ts';
import type { Scene } from '../canvas/scene.ts';
import type { ChartSpec } from './chart-spec.ts';
import { chartWords } from './chart-words.ts';
import type { Drawn } from './chart-words.ts';
import { datasetsOf, optionsOf } from './configuration.ts';
import type { Datum } from './configuration.ts';

Chart.register(BarController, BarElement, LineController, LineElement, LinearScale, PointElement, Tooltip);

/** A running chart. */
export interface RunningChart {
  /** Replaces the content. */
  show(spec: ChartSpec): void;
  destroy(): void;
}

/**
 * Draws a chart on a canvas and follows theme and size of the page.
 * This module contains Chart.js; load it on demand.
 */
export function createChart(canvas: HTMLCanvasElement, first: ChartSpec): RunningChart {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let drawn: Drawn = { spec: first, palette: readPalette(canvas) };
  const chart = new Chart(
    canvas,
    configurationOf(() => drawn, isStill),
  );
  const draw = (next: Drawn): void => {
    drawn = next;
    // Chart.js knows a series by its object: with a new one, bars would grow from zero again at every change.
    const { datasets } = chart.data;
    chart.data.datasets = datasetsOf(drawn.spec, drawn.palette).map((next, i) => {
      const shown = datasets[i];
      return shown && shown.type === next.type ? Object.assign(shown, next) : next;
    });
    chart.options = optionsOf(drawn.spec, drawn.palette, isStill);
    chart.update();
  };
  const stopTheme = onThemeChange(() => draw({ spec: drawn.spec, palette: readPalette(canvas) }));
  return {
    show: (spec) => draw({ spec, palette: drawn.palette }),
    destroy() {
      stopTheme();
      chart.destroy();
    },
  };
}

/** Draws a chart once into a scene: a canvas or an SVG file. */
export function drawChart({ context, width, height, palette }: Scene, spec: ChartSpec): void {
  const configuration = configurationOf(() => ({ spec, palette }), true);
  const chart = new Chart(standInCanvas(context, width, height), {
    ...configuration,
    options: { ...configuration.options, responsive: false, devicePixelRatio: 1, events: [] },
    platform: BasicPlatform,
  });
  chart.destroy();
}

function configurationOf(drawn: () => Drawn, isStill: boolean): ChartConfiguration<'bar' | 'line', Datum[]> {
  const { spec, palette } = drawn();
  return {
    type: 'line',
    data: { datasets: datasetsOf(spec, palette) },
    options: optionsOf(spec, palette, isStill),
    plugins: [chartWords(drawn)],
  };
}

/** Calls that would affect the whole canvas; ignored, because the chart is part of a larger image. */
const ofWholeCanvas: ReadonlySet<PropertyKey> = new Set(['setTransform', 'resetTransform', 'clearRect']);

/** The parts of a canvas that Chart.js needs, backed by a brush. */
function standInCanvas(brush: Brush, width: number, height: number): HTMLCanvasElement {
  const canvas = { width, height, getContext: () => context };
  const context = new Proxy(brush, {
    get(target, key) {
      if (key === 'canvas') return canvas;
      if (ofWholeCanvas.has(key)) return () => undefined;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
  return canvas as unknown as HTMLCanvasElement;
}
