import { labelRest } from '../result/formats/spans.ts';
import { spanOf } from '../result/formats/spans.ts';
import type { Segment } from '../result/types.ts';

/** A stretch of a recording that somebody has annotated, in seconds from its start. */
export interface Annotation {
  readonly startS: number;
  readonly endS: number;
  /** What stands there, on one line; may be empty. */
  readonly text: string;
}

/** A layer of annotations, in order of time. */
export interface AnnotationTier {
  /** Empty where the format has only one. */
  readonly name: string;
  readonly annotations: readonly Annotation[];
}

/** An annotation file that was read. */
export interface AnnotationFile {
  /** At least one, each with at least one annotation. */
  readonly tiers: readonly AnnotationTier[];
  /**
   * The file again, in its own format, with an answer added to each annotation of a tier.
   * @param answers one for each annotation of the tier, in their order
   */
  write(tier: number, answers: readonly Segment[]): string;
}

/** Endings of annotation files, in small letters. */
export const annotationEndings = ['vtt', 'srt', 'textgrid', 'eaf', 'txt', 'csv'] as const;
export type AnnotationEnding = (typeof annotationEndings)[number];

/** Why a file cannot be read as annotations. */
export interface AnnotationProblem {
  /**
   * `time`: no time, or an end before its start; `format`: not what the format asks for; `columns`: no columns for start
   * and end; `empty`: no annotation in it.
   */
  readonly kind: 'time' | 'format' | 'columns' | 'empty';
  /** Counted from 1; null where no line is to blame. */
  readonly line: number | null;
}

/** A file, or why it cannot be read. */
export type ReadAnnotations =
  { readonly ok: true; readonly file: AnnotationFile } | { readonly ok: false; readonly problem: AnnotationProblem };

/** A problem as the result of a reader. @param line counted from 1 */
export function problem(kind: AnnotationProblem['kind'], line: number | null): ReadAnnotations {
  return { ok: false, problem: { kind, line } };
}

/** What is added to an annotation, in the words of every other export: `angry 54%, activation 0.81, valence 0.22`. */
export function answerLabel(segment: Segment): string {
  const span = spanOf(segment, 0, 0);
  return `${span.answer}${labelRest(span)}`;
}

/** The columns or tiers that are added by formats which have them. */
export const answerColumns = ['emotion', 'confidence', 'likeliest', 'activation', 'valence'] as const;

/** The values of `answerColumns` for one annotation. */
export function answerValues(segment: Segment): readonly string[] {
  const { answer, likeliest, values } = spanOf(segment, 0, 0);
  return [answer, values.confidence, likeliest ?? '', values.activation, values.valence];
}
