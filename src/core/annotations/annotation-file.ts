import { labelRest } from '../result/formats/spans.ts';
import { spanOf } from '../result/formats/spans.ts';
import type { Segment } from '../result/types.ts';

/** An annotated part of a recording, in seconds from its start. */
export interface Annotation {
  readonly startS: number;
  readonly endS: number;
  /** The text on one line; may be empty. */
  readonly text: string;
}

/** A layer of annotations, in order of time. */
export interface AnnotationTier {
  /** Empty if the format has only one tier. */
  readonly name: string;
  readonly annotations: readonly Annotation[];
}

/** A parsed annotation file. */
export interface AnnotationFile {
  /** At least one, each with at least one annotation. */
  readonly tiers: readonly AnnotationTier[];
  /**
   * Returns the file in its own format, with an answer added to each annotation of a tier.
   * @param answers one for each annotation of the tier, in their order
   */
  write(tier: number, answers: readonly Segment[]): string;
}

/** File extensions of annotation files, in lower case. */
export const annotationEndings = ['vtt', 'srt', 'textgrid', 'eaf', 'txt', 'csv'] as const;
export type AnnotationEnding = (typeof annotationEndings)[number];

/** Why an annotation file cannot be read. */
export interface AnnotationProblem {
  /**
   * `time`: no valid time, or an end before its start; `format`: violates the format; `columns`: no columns for start
   * and end; `empty`: no annotations.
   */
  readonly kind: 'time' | 'format' | 'columns' | 'empty';
  /** Counted from 1; null if no line is at fault. */
  readonly line: number | null;
}

/** A file, or why it cannot be read. */
export type ReadAnnotations =
  { readonly ok: true; readonly file: AnnotationFile } | { readonly ok: false; readonly problem: AnnotationProblem };

/** A problem as the result of a reader. @param line counted from 1 */
export function problem(kind: AnnotationProblem['kind'], line: number | null): ReadAnnotations {
  return { ok: false, problem: { kind, line } };
}

/** The text added to an annotation, with the terms of all other exports: `angry 54%, activation 0.81, valence 0.22`. */
export function answerLabel(segment: Segment): string {
  const span = spanOf(segment, 0, 0);
  return `${span.answer}${labelRest(span)}`;
}

/** The columns or tiers added to formats that have columns or tiers. */
export const answerColumns = ['emotion', 'confidence', 'likeliest', 'activation', 'valence'] as const;

/** The values of `answerColumns` for one annotation. */
export function answerValues(segment: Segment): readonly string[] {
  const { answer, likeliest, values } = spanOf(segment, 0, 0);
  return [answer, values.confidence, likeliest ?? '', values.activation, values.valence];
}
