import { cpus, loadavg, totalmem } from 'node:os';

/** The median of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** The quantile of some measurements for a share. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Median processor time of `n` runs after a warm-up run, in milliseconds. Less affected by other processes than wall time. */
export async function time(n: number, run: () => unknown): Promise<number> {
  await run();
  const times: number[] = [];
  for (let i = 0; i < n; i++) {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return median(times);
}

/** A row of the table: what was measured, the value, and the project's target if it has one. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: string;
}

/** The machine on which the benchmark ran. */
export function machine(browserVersion: string | null) {
  const [cpu] = cpus();
  return {
    processor: cpu?.model ?? 'unknown',
    cores: cpus().length,
    /** Load average of the last quarter of an hour. Well above `cores`, wall times mean little. */
    load: loadavg()[2],
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    browser: browserVersion,
  };
}

/** Formats rows as aligned text. */
export function toTable(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map(({ name, value, unit, target }) => {
      const figure = Number.isInteger(value) ? String(value) : value.toPrecision(3);
      return `${name.padEnd(width)}  ${figure.padStart(8)} ${unit}${target ? `   (target: ${target})` : ''}`;
    })
    .join('\n');
}
