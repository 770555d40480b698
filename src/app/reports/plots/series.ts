/** How several lines in one drawing are told apart: by dash and by the mark on their points, not by colour. */
export const strokes = ['none', '6 4', '2 3', '9 3 2 3'] as const;

/** The dash of the i-th line. */
export function strokeOf(i: number): string {
  return strokes[i % strokes.length] ?? 'none';
}
