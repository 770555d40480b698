/** Lines in one plot differ by dash pattern and marker, not by colour. */
export const strokes = ['none', '6 4', '2 3', '9 3 2 3'] as const;

/** Dash pattern of the i-th line. */
export function strokeOf(i: number): string {
  return strokes[i % strokes.length] ?? 'none';
}
