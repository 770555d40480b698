import type { Answer, Emotion, LabelSet } from '../classifier/labels.ts';
import { rounded } from './export.ts';
import type { FileResult } from './export.ts';

/** Raised when a field of the export changes its meaning or goes away; new fields leave it. */
export const exportSchema = 1;

/** Probability by emotion; empty where nobody spoke. */
export type ExportedScores = Readonly<Record<string, number>>;

/**
 * What was heard. `emotion` names the likeliest one even where the app shows `unsure`, so that nothing is lost to whoever
 * sets another threshold; `sure` says whether its confidence reached the export's `unsureBelow`.
 */
interface ExportedAnswer {
  readonly emotion: Emotion | 'no speech';
  readonly sure: boolean;
  readonly confidence: number;
}

/** A stretch of one answer; times in seconds. */
export interface ExportedSegment extends ExportedAnswer {
  readonly start: number;
  readonly end: number;
  readonly scores: ExportedScores;
}

/** A file's result in the JSON export; times in seconds. */
export interface ExportedFile extends ExportedAnswer {
  readonly file: string;
  readonly duration: number;
  readonly speech: number;
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

function exportedAnswer(answer: Answer, confidence: number, scores: FileResult['scores']): ExportedAnswer {
  const likeliest = (Object.entries(scores ?? {}) as [Emotion, number][]).reduce<[Answer, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [answer, -1],
  )[0];
  const emotion = answer === 'unsure' ? likeliest : answer;
  return {
    emotion: emotion === 'unsure' ? 'no speech' : emotion,
    sure: answer !== 'unsure',
    confidence: rounded(confidence, scoreDigits),
  };
}

/** A result as the JSON export has it: plain numbers, rounded, none of them infinite or missing. */
export function toExportedFile(result: FileResult): ExportedFile {
  return {
    file: result.file,
    duration: rounded(result.durationS, timeDigits),
    speech: rounded(result.speechS, timeDigits),
    ...exportedAnswer(result.answer, result.confidence, result.scores),
    scores: exportedScores(result.scores),
    segments: result.segments.map(({ startS, endS, answer, confidence, scores }) => ({
      start: rounded(startS, timeDigits),
      end: rounded(endS, timeDigits),
      ...exportedAnswer(answer, confidence, scores),
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
