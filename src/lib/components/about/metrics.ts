/**
 * The numbers and short texts of a nested table as rows of name and value, in its order: `{a: {b: 0.5}}` is
 * `['a, b', '0.5']`. Lists (such as confusion matrices) are left to the report.
 */
export function flatMetrics(table: Readonly<Record<string, unknown>>, prefix = ''): string[][] {
  return Object.entries(table).flatMap(([name, value]): string[][] => {
    const path = prefix === '' ? name : `${prefix}, ${name}`;
    if (typeof value === 'number') return [[path, Number.isInteger(value) ? String(value) : value.toFixed(3)]];
    if (typeof value === 'string') return [[path, value]];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return flatMetrics(value as Record<string, unknown>, path);
    }
    return [];
  });
}
