import { answerOf, scoreTable } from './answer.ts';
import { chaptersOf } from './chapters.ts';
import type { Chapter } from './chapters.ts';
import { toGrid } from './grid.ts';
import type { Cell } from './grid.ts';
import type { Marker } from './markers.ts';
import type { NamedSpeaker } from './speakers.ts';
import { segmentsOf } from './segments.ts';
import type { SegmentRule } from './segments.ts';
import type { Answer, Emotion } from '../classifier/labels.ts';
import type { Dimensions } from './dimensions.ts';
import { adaptedTo } from './origin.ts';
import type { Origin } from './origin.ts';
import type { Analysis, Segment } from './types.ts';
import { heardIn } from './voice-summary.ts';

/** An analysis, of which nothing is drawn here. */
export type Undrawn = Omit<Analysis, 'display'>;

/** A file and what is known of it. */
export interface NamedAnalysis {
  /** Name or path, as the person gave it. */
  readonly file: string;
  readonly analysis: Undrawn;
}

/** A file's result as every export writes it. */
export interface FileResult extends Origin {
  readonly file: string;
  readonly durationS: number;
  readonly speechS: number;
  readonly warning: Analysis['warning'];
  readonly answer: Answer;
  /** The likeliest emotion, also where the answer is `unsure`; null for `no speech`. */
  readonly likeliest: Emotion | null;
  readonly confidence: number;
  /** Probabilities by emotion over the whole file, or null where nobody spoke. */
  readonly scores: Readonly<Partial<Record<Emotion, number>>> | null;
  /** Energy and tone over the whole file, or null where nobody spoke. */
  readonly dimensions: Dimensions | null;
  readonly segments: readonly Segment[];
  readonly chapters: readonly Chapter[];
  /** What the segments were made from, four a second, and by which rule. */
  readonly cells: readonly Cell[];
  readonly rule: SegmentRule;
  /** What the person has marked, in order of time; left out where there is nothing. */
  readonly markers?: readonly Marker[];
  /** Who speaks; left out or empty where speakers were not told apart. */
  readonly speakers?: readonly NamedSpeaker[];
}

/**
 * A file's result under a label set, a threshold and a shortest segment.
 * @param cells the analysis' grid where it is there already: it is the same under every rule
 */
export function toFileResult(
  { file, analysis }: NamedAnalysis,
  rule: SegmentRule,
  cells: readonly Cell[] = toGrid(analysis),
): FileResult {
  const { durationS, fittedTo, speechS, warning } = analysis;
  const share = durationS > 0 ? speechS / durationS : 0;
  const { answer, likeliest, confidence, dimensions, probabilities } = answerOf(
    heardIn(cells).probabilities,
    share,
    rule,
  );
  return {
    file,
    model: rule.modelId ?? '',
    adaptedTo: adaptedTo(fittedTo),
    durationS,
    speechS,
    warning,
    answer,
    likeliest,
    confidence,
    scores: probabilities && scoreTable(probabilities, rule.labelSet),
    dimensions,
    segments: segmentsOf(cells, rule),
    chapters: chaptersOf(cells, rule),
    cells,
    rule,
  };
}

/** What an export says of sound that is not all there. */
export const warningTexts: Readonly<Record<NonNullable<Analysis['warning']>, string>> = {
  'audio/truncated': 'the recording breaks off',
  'audio/hole': 'the recording has a hole',
};

/** A number for a file: `digits` decimals at most; what is no number counts 0. */
export function rounded(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : 0;
}
