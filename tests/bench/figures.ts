import { cpus, loadavg, totalmem } from 'node:os';

/** The middle of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** The value that a share of the measurements does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Median milliseconds of processor time of `n` runs, after one that warms up: what else the machine does counts less. */
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

/** One line of the table: what was measured, the figure, and the target where the project has set one. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: string;
}

/** What the figures were taken on. */
export function machine(browserVersion: string | null) {
  const [cpu] = cpus();
  return {
    processor: cpu?.model ?? 'unknown',
    cores: cpus().length,
    /** Processes that wanted a core in the last quarter of an hour: well above `cores`, wall times say little. */
    load: loadavg()[2],
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    browser: browserVersion,
  };
}

/** Rows as aligned text. */
export function toTable(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map(({ name, value, unit, target }) => {
      const figure = Number.isInteger(value) ? String(value) : value.toPrecision(3);
      return `${name.padEnd(width)}  ${figure.padStart(8)} ${unit}${target ? `   (target: ${target})` : ''}`;
    })
    .join('\n');
}
