import type { ConfusionMatrix } from './confusion.ts';

/** How one class fares. */
export interface ClassMetrics {
  /** Clips of this class. */
  readonly support: number;
  /** Of the clips given this class, the share that is of it; 0 where none was given. */
  readonly precision: number;
  /** Of the clips of this class, the share that was given it; 0 where there are none. */
  readonly recall: number;
  /** Harmonic mean of both; 0 where both are 0. */
  readonly f1: number;
}

/** How all classes fare together. */
export interface Metrics {
  readonly n: number;
  readonly accuracy: number;
  /** Unweighted average recall: the mean of the recalls of the classes that have clips. */
  readonly uar: number;
  /** Mean of the F1 of the classes that have clips. */
  readonly macroF1: number;
  /** In the order of the matrix, classes without clips included. */
  readonly classes: readonly ClassMetrics[];
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

function mean(values: readonly number[]): number {
  return ratio(
    values.reduce((a, b) => a + b, 0),
    values.length,
  );
}

/**
 * Metrics of a confusion matrix, as scikit-learn gives them with `zero_division=0` and `labels` being the classes that
 * have clips (tests/core/evaluation/metrics.test.ts). Without clips all are 0.
 */
export function metricsOf({ counts, missed }: ConfusionMatrix): Metrics {
  const classes = counts.map((row, c): ClassMetrics => {
    const hits = row[c] ?? 0;
    const support = row.reduce((a, b) => a + b, 0) + (missed[c] ?? 0);
    const given = counts.reduce((sum, other) => sum + (other[c] ?? 0), 0);
    return {
      support,
      precision: ratio(hits, given),
      recall: ratio(hits, support),
      f1: ratio(2 * hits, given + support),
    };
  });
  const present = classes.filter(({ support }) => support > 0);
  const n = present.reduce((sum, { support }) => sum + support, 0);
  const hits = counts.reduce((sum, row, c) => sum + (row[c] ?? 0), 0);
  return {
    n,
    accuracy: ratio(hits, n),
    uar: mean(present.map(({ recall }) => recall)),
    macroF1: mean(present.map(({ f1 }) => f1)),
    classes,
  };
}
