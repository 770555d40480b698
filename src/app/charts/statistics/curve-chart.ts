import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { decimal } from '#app/words/format.ts';
import { onThemeChange, readPalette } from '#app/ui/palette.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale);

/** One line with values at steps 0, 1, 2, … Lines differ by dash pattern, because colours represent emotions. */
export interface Curve {
  readonly name: string;
  readonly values: readonly number[];
  /** Dash and gap lengths in pixels; empty for a solid line. */
  readonly dash: readonly number[];
  readonly isFaint?: boolean;
}

/** Axis titles. */
export interface CurveAxes {
  readonly x: string;
  readonly y: string;
}

/** A line chart over steps. This module loads Chart.js: import it only when a chart is needed. */
export function createCurveChart(
  canvas: HTMLCanvasElement,
  first: readonly Curve[],
  axes: CurveAxes,
): { show(curves: readonly Curve[]): void; destroy(): void } {
  let curves = first;
  let palette = readPalette(canvas);
  const font = () => ({ family: palette.font, size: 11 });
  const ticks = { color: () => palette.inkFaint, font, maxTicksLimit: 6 };
  const title = (text: string) => ({ display: true, text, color: palette.inkFaint, font: font() });
  const grid = { color: () => palette.hairline, drawTicks: false };
  const chart = new Chart<'line', { x: number; y: number }[]>(canvas, {
    type: 'line',
    data: { datasets: [] },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      elements: { point: { radius: 0 }, line: { borderWidth: 1.75, tension: 0 } },
      scales: {
        x: { type: 'linear', min: 0, grid: { ...grid, display: false }, ticks, title: title(axes.x) },
        y: {
          type: 'linear',
          min: 0,
          grid,
          border: { display: false },
          ticks: { ...ticks, padding: 6, callback: (value) => decimal(Number(value), 1) },
          title: title(axes.y),
        },
      },
    },
  });
  const fill = (): void => {
    chart.data.datasets = curves.map(({ name, values, dash, isFaint }) => ({
      label: name,
      data: values.map((y, x) => ({ x, y })),
      borderColor: isFaint ? palette.inkFaint : palette.ink,
      borderDash: [...dash],
    }));
    const scales = chart.options.scales as Record<'x' | 'y', { max?: number; title?: unknown }>;
    scales.x.max = Math.max(1, ...curves.map(({ values }) => values.length - 1));
    scales.x.title = title(axes.x);
    scales.y.title = title(axes.y);
    chart.update();
  };
  fill();
  const stopTheme = onThemeChange(() => {
    palette = readPalette(canvas);
    fill();
  });
  return {
    show(next) {
      curves = next;
      fill();
    },
    destroy() {
      stopTheme();
      chart.destroy();
    },
  };
}
