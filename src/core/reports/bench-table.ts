import type { BenchReport } from './schema.ts';
import type { ReportSection } from './table.ts';

/** A measured value: whole numbers as they are, others to three digits. */
export const measured = (value: number): string => (Number.isInteger(value) ? String(value) : value.toPrecision(3));

/** Speed and memory, and the machine they were measured on. */
export function benchTables({ figures, machine, modelId }: BenchReport): ReportSection {
  const { browser, cores, node, processor } = machine;
  return {
    tables: [
      {
        title: `Speed of ${modelId} on WebAssembly: ${cores} cores (${processor}), no graphics card, Chromium ${browser}, Node ${node}`,
        head: ['measured', 'figure', 'target'],
        rows: figures.map(({ name, target, unit, value }) => [name, `${measured(value)} ${unit}`.trim(), target ?? '']),
      },
    ],
    notes: [],
  };
}
