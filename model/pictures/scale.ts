/** Maps values to positions in a picture. */
export interface Scale {
  at(value: number): number;
  readonly ticks: readonly number[];
}

/** About `n` ticks within the range, in steps of 1, 2 or 5 times a power of ten. */
export function ticksIn(from: number, to: number, n = 5): readonly number[] {
  const raw = (to - from) / n;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= raw * 0.999) ?? 10) * power;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** A linear scale that maps `from` to `start` and `to` to `end`. */
export function linear(from: number, to: number, start: number, end: number, nTicks = 5): Scale {
  const width = to - from || 1;
  return { at: (value) => start + ((value - from) / width) * (end - start), ticks: ticksIn(from, to, nTicks) };
}

/** A logarithmic scale with ticks at 1, 3, 10 and so on. `from` > 0. */
export function logarithmic(from: number, to: number, start: number, end: number): Scale {
  const inner = linear(Math.log10(from), Math.log10(to), start, end);
  const powers = Array.from({ length: 13 }, (_, i) => 10 ** i).flatMap((power) => [power, 3 * power]);
  return { at: (value) => inner.at(Math.log10(value)), ticks: powers.filter((tick) => tick >= from && tick <= to) };
}
