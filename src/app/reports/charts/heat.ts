import type { Emotion } from '#core/classifier/labels.ts';
import type { ConfusionMatrix } from '#core/evaluation/confusion.ts';

/** One cell: clips with the row's emotion and this predicted emotion (null: no speech found), and their row share. */
export interface HeatCell {
  readonly given: Emotion | null;
  readonly n: number;
  readonly share: number;
}

/** A confusion matrix prepared for drawing. */
export interface Heat {
  /** Emotions that have clips. */
  readonly rows: readonly { readonly truth: Emotion; readonly cells: readonly HeatCell[] }[];
  /** All emotions that have clips or were predicted; `null` for no speech, if it occurs. */
  readonly columns: readonly (Emotion | null)[];
}

/** Omits rows without clips, and empty columns without a row. */
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

/** Whether a cell is so dark that its number needs a light colour. */
export function isDark(share: number): boolean {
  return share > 0.5;
}

/**
 * Amount of ink in a cell, in percent between background and ink colour. Mid greys are skipped, because neither dark
 * nor light numbers reach a contrast of 4.5 on them.
 */
export function inkOf(share: number): number {
  return 100 * (isDark(share) ? 0.56 + 0.8 * (share - 0.5) : 0.9 * share);
}
