/** An axis tick. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** An axis: title and range. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
  /** Quantity and unit. */
  readonly title: string;
}

/** Plot area in pixels. */
export interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Percent from 0 to 100 in quarters or, if there is little space, halves. */
export function percentTicks(isNarrow: boolean): Tick[] {
  return (isNarrow ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]).map((at) => ({ at, label: String(100 * at) }));
}

/** About `n` round numbers between two others. */
export function roundTicks(from: number, to: number, n: number): Tick[] {
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

/** Points as an SVG path of straight lines. */
export function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
