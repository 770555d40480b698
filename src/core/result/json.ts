import type { Answer, Emotion, LabelSet } from '../classifier/labels.ts';
import { appVersion } from '../config.ts';
import type { Chapter } from './chapters.ts';
import type { NamedSpeaker } from './speakers.ts';
import type { VoiceSummary } from './voice-summary.ts';
import { levelOf } from './dimensions.ts';
import type { Level } from './dimensions.ts';
import { rounded } from './export.ts';
import type { FileResult } from './export.ts';

/** Incremented when a field of the export is removed or changes its meaning, but not for new fields. */
export const exportSchema = 3;

/** Probability by emotion; empty without speech. */
export type ExportedScores = Readonly<Record<string, number>>;

/** The result, the same as in all other formats. */
interface ExportedAnswer {
  /** `unsure` if the confidence is below the export's `unsureBelow`. */
  readonly answer: Answer;
  readonly confidence: number;
  /** The most likely emotion at any confidence, for use with another threshold; omitted without speech. */
  readonly likeliest?: Emotion;
  /** Calibrated probabilities that the energy is high and the tone positive; omitted without speech. */
  readonly activation?: number;
  readonly valence?: number;
  /** The activation as a word. */
  readonly energy?: Level;
}

/** A segment with one answer; times in seconds. */
export interface ExportedSegment extends ExportedAnswer {
  readonly start: number;
  readonly end: number;
  readonly scores: ExportedScores;
}

/** Summary of a voice: seconds of speech, energy and tone 0..1. */
interface ExportedVoice {
  readonly speech: number;
  readonly energy: number;
  readonly tone: number;
  /** The most likely emotion, or the two most likely if none stands out. */
  readonly emotions: readonly Emotion[];
  readonly scores: ExportedScores;
}

/** A chapter; times in seconds, changes as differences from the previous chapter. */
export interface ExportedChapter extends ExportedVoice {
  readonly start: number;
  readonly end: number;
  readonly changes: Readonly<Record<string, number>>;
}

/** A file's result in the JSON export; times in seconds. */
export interface ExportedFile extends ExportedAnswer {
  readonly file: string;
  readonly duration: number;
  readonly speech: number;
  readonly scores: ExportedScores;
  readonly segments: readonly ExportedSegment[];
  readonly chapters: readonly ExportedChapter[];
  /** Present if the recording is cut off or part of it cannot be read. */
  readonly warning?: NonNullable<FileResult['warning']>;
  /** The user's markers; omitted if there are none. */
  readonly markers?: readonly { readonly time: number; readonly text: string }[];
  /** Present if the speakers were separated. */
  readonly speakers?: readonly ExportedSpeaker[];
  readonly model: string;
  /** Present if the model was adapted to a voice profile, fine-tuning or the recording itself. */
  readonly adaptedTo?: string;
}

/** A speaker in a file. */
export interface ExportedSpeaker extends ExportedVoice {
  readonly name: string;
  /** Share of all speech, 0..1. */
  readonly share: number;
  readonly turns: readonly { readonly start: number; readonly end: number }[];
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
  readonly version: string;
  /** Ids of all models used, separated by spaces. */
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
    answer,
    confidence: rounded(confidence, scoreDigits),
    ...(likeliest && { likeliest }),
    ...(dimensions && {
      activation: rounded(dimensions.activation, scoreDigits),
      valence: rounded(dimensions.valence, scoreDigits),
      energy: levelOf(dimensions.activation),
    }),
  };
}

const wordOf = { activation: 'energy', valence: 'tone' } as const;

const span = ({ endS, startS }: { readonly startS: number; readonly endS: number }) => ({
  start: rounded(startS, timeDigits),
  end: rounded(endS, timeDigits),
});

function exportedVoice({ dimensions, emotions, scores, speechS }: VoiceSummary): ExportedVoice {
  return {
    speech: rounded(speechS, timeDigits),
    energy: rounded(dimensions.activation, scoreDigits),
    tone: rounded(dimensions.valence, scoreDigits),
    emotions,
    scores: exportedScores(scores),
  };
}

function exportedSpeaker({ name, share, turns, ...voice }: NamedSpeaker): ExportedSpeaker {
  return { name, share: rounded(share, scoreDigits), ...exportedVoice(voice), turns: turns.map(span) };
}

function exportedChapter({ moves, ...chapter }: Chapter): ExportedChapter {
  return {
    ...span(chapter),
    ...exportedVoice(chapter),
    changes: Object.fromEntries(
      moves.map(({ by, what }) => [
        what === 'activation' || what === 'valence' ? wordOf[what] : what,
        rounded(by, scoreDigits),
      ]),
    ),
  };
}

/** A result for the JSON export: rounded numbers, all finite. */
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
    chapters: result.chapters.map(exportedChapter),
    ...(result.warning ? { warning: result.warning } : {}),
    ...(result.markers?.length
      ? { markers: result.markers.map(({ timeS, text }) => ({ time: rounded(timeS, timeDigits), text })) }
      : {}),
    ...(result.speakers?.length ? { speakers: result.speakers.map(exportedSpeaker) } : {}),
    model: result.model,
    ...(result.adaptedTo === '' ? {} : { adaptedTo: result.adaptedTo }),
  };
}

/** Header of the JSON export, which applies to all files. */
export type ExportHead = Pick<JsonExport, 'model' | 'labelSet' | 'unsureBelow'>;

/** The JSON export of some files. */
export function toJsonExport(files: JsonExport['files'], head: ExportHead): JsonExport {
  return { ...headOf(head), files };
}

/** A line of JSON Lines: a file with the header, so that lines of several runs can be concatenated. */
export function toJsonLine(entry: ExportedFile | ExportedFailure, head: ExportHead): string {
  return JSON.stringify({ ...headOf(head), ...entry });
}

function headOf({ model, labelSet, unsureBelow }: ExportHead): Omit<JsonExport, 'files'> {
  return { schema: exportSchema, generator: 'undertone', version: appVersion, model, labelSet, unsureBelow };
}
