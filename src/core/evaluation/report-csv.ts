import { emotionsOf } from '../classifier/labels.ts';
import type { LabelSet } from '../classifier/labels.ts';
import { csvField, csvFileName } from '../csv.ts';
import { rounded } from '../result/export.ts';
import type { Interval } from './bootstrap.ts';
import { casesOf } from './cases.ts';
import type { Judgement, ScoredClip } from './cases.ts';
import type { Asking, Figures } from './figures.ts';
import type { RecogniserName } from './recognisers.ts';
import type { EvaluationReport, ReportRow } from './report.ts';

const digits = 6;
const number = (value: number): string => String(rounded(value, digits));
const lines = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, ...rows].map((row) => row.join(',')).join('\r\n') + '\r\n';

/**
 * One row per clip and recogniser: the true emotion, the masked and unmasked predictions (`predicted` without the emotions
 * that the clip's corpus does not contain, `predicted_open` with all), and all probabilities. Predictions are empty without speech.
 */
export function clipsCsv(
  scored: readonly { readonly recogniser: RecogniserName; readonly clips: readonly ScoredClip[] }[],
  labelSet: LabelSet,
): string {
  const labels = emotionsOf(labelSet);
  const answer = ({ predicted, confidence, isCorrect }: Judgement): string[] =>
    predicted < 0 ? ['', '', 'false'] : [labels[predicted] ?? '', number(confidence), String(isCorrect)];
  const head = [
    'file,corpus,speaker,emotion,recogniser,predicted,confidence,correct',
    'predicted_open,confidence_open,correct_open',
    ...labels.map((label) => `p_${label}`),
  ];
  const rows = scored.flatMap(({ recogniser, clips }) =>
    casesOf(clips, labelSet).flatMap(({ cases }) =>
      cases.map(({ clip, truth, probabilities, masked, unmasked }) => [
        csvFileName(clip.file),
        csvField(clip.corpus ?? ''),
        csvField(clip.speaker ?? ''),
        labels[truth] ?? '',
        recogniser,
        ...answer(masked),
        ...answer(unmasked),
        ...labels.map((_, i) => (probabilities ? number(probabilities[i] ?? 0) : '')),
      ]),
    ),
  );
  return lines(head, rows);
}

/** Fields of one row of the table of figures; fields that do not apply are omitted. */
interface Cell {
  readonly emotion?: string;
  readonly given?: string;
  readonly speaker?: string;
  readonly interval?: Interval | null;
}

/** The rows of one set of figures: `[measure, value, cell]`. */
function cellsOf(figures: Figures): readonly (readonly [string, number, Cell])[] {
  const { classes, confusion, reliability, coverage, speakers } = figures;
  return [
    ['accuracy', figures.accuracy, { interval: figures.accuracyInterval }],
    ['uar', figures.uar, { interval: figures.uarInterval }],
    ['macro_f1', figures.macroF1, { interval: figures.macroF1Interval }],
    ['ece', figures.ece, {}],
    ...classes.flatMap(({ emotion, precision, recall, f1, support }) => [
      ['precision', precision, { emotion }] as const,
      ['recall', recall, { emotion }] as const,
      ['f1', f1, { emotion }] as const,
      ['support', support, { emotion }] as const,
    ]),
    ...classes.flatMap(({ emotion }, t) => [
      ...classes.map(
        ({ emotion: given }, p) => ['confusion', confusion.counts[t]?.[p] ?? 0, { emotion, given }] as const,
      ),
      ['confusion', confusion.missed[t] ?? 0, { emotion, given: 'no speech' }] as const,
    ]),
    ...reliability
      .filter(({ n }) => n > 0)
      .flatMap(({ from, to, n, confidence, accuracy }) => {
        const interval = [from, to] as const;
        return [
          ['bin_clips', n, { interval }] as const,
          ['bin_confidence', confidence, { interval }] as const,
          ['bin_accuracy', accuracy, { interval }] as const,
        ];
      }),
    ...coverage.map(
      ({ coverage: share, accuracy, confidenceFrom }) =>
        [`accuracy_at_coverage_${number(share)}`, accuracy, { interval: [confidenceFrom, 1] }] as const,
    ),
    ...speakers.flatMap(({ speaker, accuracy, uar }) => [
      ['speaker_accuracy', accuracy, { speaker }] as const,
      ['speaker_uar', uar, { speaker }] as const,
    ]),
  ];
}

/**
 * Every figure of some reports as one long table, one number per row: recogniser, corpus (`all` for all together),
 * masking (`masked`, `open`), measure, cell, value. `low` and `high` are the ends of its interval,
 * or of the confidence bin for points of the two curves.
 */
export function figuresCsv(
  reports: readonly { readonly recogniser: RecogniserName; readonly report: EvaluationReport }[],
): string {
  const askings: readonly (readonly [string, Asking])[] = [
    ['masked', 'masked'],
    ['open', 'unmasked'],
  ];
  const rowsOf = (recogniser: string, row: ReportRow): string[][] =>
    askings.flatMap(([name, asking]) =>
      cellsOf(row[asking]).map(([measure, value, { emotion = '', given = '', speaker = '', interval = null }]) => [
        recogniser,
        csvField(row.corpus ?? 'all'),
        name,
        measure,
        emotion,
        given,
        csvField(speaker),
        number(value),
        ...(interval ? interval.map(number) : ['', '']),
      ]),
    );
  return lines(
    ['recogniser', 'corpus', 'asking', 'measure', 'emotion', 'given', 'speaker', 'value', 'low', 'high'],
    reports.flatMap(({ recogniser, report }) =>
      [report.overall, ...report.corpora].flatMap((row) => rowsOf(recogniser, row)),
    ),
  );
}
