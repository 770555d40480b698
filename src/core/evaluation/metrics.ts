import type { ConfusionMatrix } from './confusion.ts';

/** Metrics of one class. */
export interface ClassMetrics {
  /** Clips of this class. */
  readonly support: number;
  /** Precision: share of the clips predicted as this class that are right; 0 if there are none. */
  readonly precision: number;
  /** Recall: share of the clips of this class that are recognised; 0 if there are none. */
  readonly recall: number;
  /** Harmonic mean of both; 0 if both are 0. */
  readonly f1: number;
}

/** Metrics over all classes. */
export interface Metrics {
  readonly n: number;
  readonly accuracy: number;
  /** Unweighted average recall: the mean of the recalls of the classes that have clips. */
  readonly uar: number;
  /** Mean F1 of the classes that have clips. */
  readonly macroF1: number;
  /** In the order of the matrix, including classes without clips. */
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
 * Metrics of a confusion matrix, the same as scikit-learn's with `zero_division=0` and `labels` set to the classes that
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
