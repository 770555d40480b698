import type { Answer, Emotion, LabelSet } from '../classifier/labels.ts';
import { levelOf } from './dimensions.ts';
import type { Level } from './dimensions.ts';
import { rounded } from './export.ts';
import type { FileResult } from './export.ts';

/** Raised when a field of the export changes its meaning or goes away; new fields leave it. */
export const exportSchema = 2;

/** Probability by emotion; empty where nobody spoke. */
export type ExportedScores = Readonly<Record<string, number>>;

/** What was heard, the same as in every other format. */
interface ExportedAnswer {
  /** `unsure` where the confidence is below the export's `unsureBelow`. */
  readonly emotion: Answer;
  readonly confidence: number;
  /** The likeliest emotion whatever its confidence, for whoever sets another threshold; left out where nobody spoke. */
  readonly likeliest?: Emotion;
  /** Calibrated probabilities that the energy is high and the tone positive; left out where nobody spoke. */
  readonly activation?: number;
  readonly valence?: number;
  /** The activation in a word. */
  readonly energy?: Level;
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
  /** Present where the sound breaks off early or some of it in between cannot be read. */
  readonly warning?: NonNullable<FileResult['warning']>;
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

function exportedAnswer(
  result: Pick<FileResult, 'answer' | 'confidence' | 'dimensions' | 'likeliest'>,
): ExportedAnswer {
  const { answer, confidence, dimensions, likeliest } = result;
  return {
    emotion: answer,
    confidence: rounded(confidence, scoreDigits),
    ...(likeliest && { likeliest }),
    ...(dimensions && {
      activation: rounded(dimensions.activation, scoreDigits),
      valence: rounded(dimensions.valence, scoreDigits),
      energy: levelOf(dimensions.activation),
    }),
  };
}

/** A result as the JSON export has it: plain numbers, rounded, none of them infinite or missing. */
export function toExportedFile(result: FileResult): ExportedFile {
  return {
    file: result.file,
    duration: rounded(result.durationS, timeDigits),
    speech: rounded(result.speechS, timeDigits),
    ...exportedAnswer(result),
    scores: exportedScores(result.scores),
    segments: result.segments.map((segment) => ({
      start: rounded(segment.startS, timeDigits),
      end: rounded(segment.endS, timeDigits),
      ...exportedAnswer(segment),
      scores: exportedScores(segment.scores),
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
