import { clipsCsv, figuresCsv } from '#core/evaluation/report-csv.ts';
import { reportJson } from '#core/evaluation/report-json.ts';
import type { LabelSet } from '#core/classifier/labels.ts';
import type { Failure } from '#app/words/errors.ts';
import type { RecogniserResult } from './evaluation-results.ts';
import type { ExportFile } from '#app/export/export-request.ts';

/** Export formats: the report, a table of clips, and a table of figures. */
export const evaluationFormats = ['report', 'clips', 'figures'] as const;
export type EvaluationFormat = (typeof evaluationFormats)[number];

/** Metadata written to an export along with the results. */
export interface EvaluationContext {
  readonly modelId: string;
  readonly labelSet: LabelSet;
  readonly failures: readonly { readonly file: string; readonly failure: Failure }[];
  /** A failure as text. */
  readonly explain: (failure: Failure) => string;
}

/**
 * An evaluation as a file. The report is what `npm run evaluate --json` writes, with `--baselines` where the model has them;
 * the tables hold every recogniser.
 */
export function evaluationFile(
  format: EvaluationFormat,
  results: readonly RecogniserResult[],
  { modelId, labelSet, failures, explain }: EvaluationContext,
): ExportFile {
  const csv = (text: string): Blob => new Blob([text], { type: 'text/csv;charset=utf-8' });
  if (format === 'clips') return { name: 'undertone-clips.csv', blob: csv(clipsCsv(results, labelSet)) };
  if (format === 'figures') return { name: 'undertone-figures.csv', blob: csv(figuresCsv(results)) };
  const reportOf = (name: RecogniserResult['recogniser']) =>
    results.find(({ recogniser }) => recogniser === name)?.report;
  const [network, svm, forest] = [reportOf('network'), reportOf('svm'), reportOf('forest')];
  if (!network) throw new Error('there is no report');
  const head = {
    model: modelId,
    failures: failures.map(({ file, failure }) => ({ file, code: failure.code, message: explain(failure) })),
    ...(svm && forest ? { baselines: { svm, forest } } : {}),
  };
  return { name: 'undertone-report.json', blob: new Blob([reportJson(network, head)], { type: 'application/json' }) };
}
