import type { Emotion } from '#core/classifier/labels.ts';
import type { ConfusionMatrix } from '#core/evaluation/confusion.ts';

/** One cell: clips of a row's emotion that were given this answer (null: no speech found), and their share of the row. */
export interface HeatCell {
  readonly given: Emotion | null;
  readonly n: number;
  readonly share: number;
}

/** A confusion matrix as it is drawn. */
export interface Heat {
  /** Emotions that have clips. */
  readonly rows: readonly { readonly truth: Emotion; readonly cells: readonly HeatCell[] }[];
  /** Every emotion that has clips or was given; `null` for no speech, where that occurs. */
  readonly columns: readonly (Emotion | null)[];
}

/** Rows without clips are left away, and columns that are empty and have no row. */
export function heatRows(labels: readonly Emotion[], { counts, missed }: ConfusionMatrix): Heat {
  const supports = labels.map((_, t) => (counts[t] ?? []).reduce((a, b) => a + b, 0) + (missed[t] ?? 0));
  const isGiven = (c: number): boolean => (supports[c] ?? 0) > 0 || counts.some((row) => (row[c] ?? 0) > 0);
  const given = labels.map((_, c) => c).filter(isGiven);
  const hasMissed = missed.some((n) => n > 0);
  const rows = labels.flatMap((truth, t) => {
    const support = supports[t] ?? 0;
    if (support === 0) return [];
    const cell = (answer: Emotion | null, n: number): HeatCell => ({ given: answer, n, share: n / support });
    const cells = given.map((c) => cell(labels[c] ?? null, counts[t]?.[c] ?? 0));
    return [{ truth, cells: hasMissed ? [...cells, cell(null, missed[t] ?? 0)] : cells }];
  });
  return { rows, columns: [...given.map((c) => labels[c] ?? null), ...(hasMissed ? [null] : [])] };
}

/** Whether a cell is so full of ink that its number is written in the colour of paper. */
export function isDark(share: number): boolean {
  return share > 0.5;
}

/**
 * How much ink a cell has, in per cent of the way from the ground to ink. Between the lighter and the darker half is a step:
 * on the greys left out neither dark nor light numbers reach a contrast of 4.5.
 */
export function inkOf(share: number): number {
  return 100 * (isDark(share) ? 0.56 + 0.8 * (share - 0.5) : 0.9 * share);
}
