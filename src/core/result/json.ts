import type { Answer, LabelSet } from '../classifier/labels.ts';
import { rounded } from './export.ts';
import type { FileResult } from './export.ts';

/** Raised when a field of the export changes its meaning or goes away; new fields leave it. */
export const exportSchema = 1;

/** Probability by emotion; empty where nobody spoke. */
export type ExportedScores = Readonly<Record<string, number>>;

/** A stretch of one answer; times in seconds. */
export interface ExportedSegment {
  readonly start: number;
  readonly end: number;
  readonly emotion: Answer;
  readonly confidence: number;
  readonly scores: ExportedScores;
}

/** A file's result in the JSON export; times in seconds. */
export interface ExportedFile {
  readonly file: string;
  readonly duration: number;
  readonly speech: number;
  readonly emotion: Answer;
  readonly confidence: number;
  readonly scores: ExportedScores;
  readonly segments: readonly ExportedSegment[];
  /** Present where the sound was cut off or partly unreadable. */
  readonly warning?: 'audio/truncated';
}

/** A file that could not be analysed. */
export interface ExportedFailure {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string };
}

/** The JSON export. */
export interface JsonExport {
  readonly schema: typeof exportSchema;
  readonly generator: 'undertone';
  readonly model: string;
  readonly labelSet: LabelSet;
  readonly unsureBelow: number;
  readonly files: readonly (ExportedFile | ExportedFailure)[];
}

const scoreDigits = 6;
const timeDigits = 3;

function exportedScores(scores: FileResult['scores']): ExportedScores {
  return Object.fromEntries(Object.entries(scores ?? {}).map(([emotion, p]) => [emotion, rounded(p, scoreDigits)]));
}

/** A result as the JSON export has it: plain numbers, rounded, none of them infinite or missing. */
export function toExportedFile(result: FileResult): ExportedFile {
  return {
    file: result.file,
    duration: rounded(result.durationS, timeDigits),
    speech: rounded(result.speechS, timeDigits),
    emotion: result.answer,
    confidence: rounded(result.confidence, scoreDigits),
    scores: exportedScores(result.scores),
    segments: result.segments.map(({ startS, endS, answer, confidence, scores }) => ({
      start: rounded(startS, timeDigits),
      end: rounded(endS, timeDigits),
      emotion: answer,
      confidence: rounded(confidence, scoreDigits),
      scores: exportedScores(scores),
    })),
    ...(result.warning ? { warning: result.warning } : {}),
  };
}

/** What the JSON export says of all its files together. */
export type ExportHead = Pick<JsonExport, 'model' | 'labelSet' | 'unsureBelow'>;

/** The JSON export of some files. */
export function toJsonExport(files: JsonExport['files'], { model, labelSet, unsureBelow }: ExportHead): JsonExport {
  return { schema: exportSchema, generator: 'undertone', model, labelSet, unsureBelow, files };
}
