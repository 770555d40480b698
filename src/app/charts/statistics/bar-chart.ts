import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Answer } from '#core/classifier/labels.ts';
import { percent } from '#app/words/format.ts';
import { marks, markSize } from '#app/ui/marks.ts';
import { onThemeChange, readPalette } from '#app/ui/palette.ts';
import type { Palette } from '#app/ui/palette.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** One bar: answer, displayed name, and share in [0, 1]. */
export interface Bar {
  readonly answer: Answer;
  readonly name: string;
  readonly share: number;
}

/** A live bar chart. */
export interface BarChart {
  /** Updates the bars; their number may change. */
  show(bars: readonly Bar[]): void;
  destroy(): void;
}

/** Space for symbol and name to the left of the bars, in pixels. */
const gutter = 104;

/**
 * Horizontal bars from 0 to 100 % with the symbol of each answer beside its name. This module loads Chart.js: import it
 * only when a chart is needed.
 */
export function createBarChart(canvas: HTMLCanvasElement, first: readonly Bar[]): BarChart {
  let bars = first;
  let palette = readPalette(canvas);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const chart = new Chart(
    canvas,
    configuration(isStill, () => ({ bars, palette })),
  );
  const fill = (): void => {
    chart.data.labels = bars.map(({ name }) => name);
    const [set] = chart.data.datasets;
    if (set) {
      set.data = bars.map(({ share }) => 100 * share);
      set.backgroundColor = bars.map(({ answer }) => palette.answers[answer]);
    }
    chart.update();
  };
  fill();
  const stopTheme = onThemeChange(() => {
    palette = readPalette(canvas);
    fill();
  });
  return {
    show(next) {
      bars = next;
      fill();
    },
    destroy() {
      stopTheme();
      chart.destroy();
    },
  };
}

interface Drawn {
  readonly bars: readonly Bar[];
  readonly palette: Palette;
}

function configuration(isStill: boolean, drawn: () => Drawn): ChartConfiguration<'bar', number[], string> {
  return {
    type: 'bar',
    data: { labels: [], datasets: [{ data: [], barPercentage: 0.62, categoryPercentage: 1, borderRadius: 2 }] },
    options: {
      indexAxis: 'y',
      animation: isStill ? false : { duration: 120, easing: 'easeOutQuad' },
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: 44 } },
      scales: {
        x: {
          min: 0,
          max: 100,
          border: { display: false },
          grid: { color: () => drawn().palette.hairline, drawTicks: false },
          ticks: {
            stepSize: 25,
            padding: 6,
            color: () => drawn().palette.inkFaint,
            font: () => ({ family: drawn().palette.font, size: 11 }),
            callback: (value) => (Number(value) === 100 ? '100 %' : String(value)),
          },
        },
        y: {
          border: { display: false },
          grid: { display: false },
          ticks: { display: false },
          afterFit: (scale) => {
            scale.width = gutter;
          },
        },
      },
    },
    plugins: [names(drawn)],
  };
}

/** Draws symbol and name to the left of each bar and its share to the right. */
function names(drawn: () => Drawn): Plugin<'bar'> {
  return {
    id: 'names',
    afterDatasetsDraw(chart) {
      const { bars, palette } = drawn();
      const { ctx: context } = chart;
      context.save();
      context.textBaseline = 'middle';
      chart.getDatasetMeta(0).data.forEach((element, i) => {
        const bar = bars[i];
        if (!bar) return;
        const { x, y } = element.getProps(['x', 'y'], false);
        const size = 12;
        context.save();
        context.translate(0, y - size / 2);
        context.scale(size / markSize, size / markSize);
        context.fillStyle = palette.answers[bar.answer];
        context.fill(new Path2D(marks[bar.answer]), 'evenodd');
        context.restore();
        context.font = `13px ${palette.font}`;
        context.fillStyle = palette.ink;
        context.fillText(bar.name, 22, y + 0.5);
        context.fillStyle = palette.inkSoft;
        context.fillText(percent(bar.share), x + 8, y + 0.5);
      });
      context.restore();
    },
  };
}
