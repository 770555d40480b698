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

/** An analysis without display data. */
export type Undrawn = Omit<Analysis, 'display'>;

/** A file and its analysis. */
export interface NamedAnalysis {
  /** Name or path, as given by the user. */
  readonly file: string;
  readonly analysis: Undrawn;
}

/** A file's result, the basis of all exports. */
export interface FileResult extends Origin {
  readonly file: string;
  readonly durationS: number;
  readonly speechS: number;
  readonly warning: Analysis['warning'];
  readonly answer: Answer;
  /** The most likely emotion, even if the answer is `unsure`; null for `no speech`. */
  readonly likeliest: Emotion | null;
  readonly confidence: number;
  /** Probabilities by emotion over the whole file, or null without speech. */
  readonly scores: Readonly<Partial<Record<Emotion, number>>> | null;
  /** Energy and tone over the whole file, or null without speech. */
  readonly dimensions: Dimensions | null;
  readonly segments: readonly Segment[];
  readonly chapters: readonly Chapter[];
  /** The grid that the segments were made from, four cells a second, and the rule. */
  readonly cells: readonly Cell[];
  readonly rule: SegmentRule;
  /** The user's markers, in order of time; omitted if there are none. */
  readonly markers?: readonly Marker[];
  /** The speakers; omitted or empty if they were not separated. */
  readonly speakers?: readonly NamedSpeaker[];
}

/**
 * A file's result for a label set, a threshold and a minimum segment length.
 * @param cells the grid of the analysis, if already computed; it is the same for every rule
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

/** The warning in exports about missing audio. */
export const warningTexts: Readonly<Record<NonNullable<Analysis['warning']>, string>> = {
  'audio/truncated': 'the recording breaks off',
  'audio/hole': 'the recording has a hole',
};

/** Formats a number with at most `digits` decimals; NaN becomes 0. */
export function rounded(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : 0;
}
