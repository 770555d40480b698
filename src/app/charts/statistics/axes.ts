import type { AxisTick, LineStyle, NumberAxis } from './chart-spec.ts';

/** A percent axis in steps of 25, for values in [0, 1]. */
export function percentAxis(title: string, hasGrid: boolean): NumberAxis {
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: String(100 * at) }));
  return { from: 0, to: 1, ticks, title, hasGrid };
}

/** About `n` round numbers between two others. */
export function roundTicks(from: number, to: number, n: number): AxisTick[] {
  const rough = (to - from) / Math.max(1, n);
  const scale = 10 ** Math.floor(Math.log10(rough || 1));
  const step = ([1, 2, 5, 10].find((factor) => factor * scale >= rough) ?? 10) * scale;
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const at = (first + i) * step;
    return { at, label: at.toFixed(digits) };
  });
}

/** An axis of steps or epochs, without grid. */
export function stepAxis(from: number, to: number, title: string): NumberAxis {
  return { from, to, ticks: roundTicks(from, to, 6), title, hasGrid: false };
}

/** A numeric axis with round ticks and a grid. */
export function valueAxis(from: number, to: number, title: string): NumberAxis {
  return { from, to, ticks: roundTicks(from, to, 4), title, hasGrid: true };
}

/** The style of line i of a chart: the first is the strongest, the others are dashed. */
export function lineStyle(i: number): LineStyle {
  const dashes = [[], [6, 4], [2, 3], [9, 3, 2, 3]];
  return { ink: i === 0 ? 'ink' : 'inkSoft', widthPx: i === 0 ? 2.5 : 1.75, dash: dashes[i % dashes.length] ?? [] };
}
