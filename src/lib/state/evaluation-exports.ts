import { clipsCsv, figuresCsv } from '#core/evaluation/report-csv.ts';
import { reportJson } from '#core/evaluation/report-json.ts';
import type { LabelSet } from '#core/classifier/labels.ts';
import type { Failure } from '#core/errors.ts';
import type { PictureFormat } from '../design/charts/picture.ts';
import { svgPng, svgText } from '../design/charts/svg-picture.ts';
import type { RecogniserResult } from './evaluation-results.ts';
import { download } from './exports.ts';
import type { ExportFile } from './exports.ts';

/** What an evaluation is saved as: the report, a table of clips, a table of figures. */
export const evaluationFormats = ['report', 'clips', 'figures'] as const;
export type EvaluationFormat = (typeof evaluationFormats)[number];

/** What an export says besides the results. */
export interface EvaluationContext {
  readonly modelId: string;
  readonly labelSet: LabelSet;
  readonly failures: readonly { readonly file: string; readonly failure: Failure }[];
  /** A failure in words. */
  readonly explain: (failure: Failure) => string;
}

/**
 * An evaluation as a file. The report is what `npm run evaluate --json` writes, with `--yardsticks` where the model has them;
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
    ...(svm && forest ? { yardsticks: { svm, forest } } : {}),
  };
  return { name: 'undertone-report.json', blob: new Blob([reportJson(network, head)], { type: 'application/json' }) };
}

/** A drawing as a file. Rejects where the browser cannot turn it into a picture. */
async function pictureFile(svg: SVGSVGElement, format: PictureFormat, name: string): Promise<ExportFile> {
  const blob = format === 'png' ? await svgPng(svg) : new Blob([svgText(svg)], { type: 'image/svg+xml' });
  return { name: `undertone-${name}.${format}`, blob };
}

/** Every drawing within an element that has a name (`data-picture-name`), in both formats, in a folder. */
export async function allPictures(within: Element): Promise<ExportFile[]> {
  const files: ExportFile[] = [];
  for (const panel of within.querySelectorAll<HTMLElement>('[data-picture-name]')) {
    const svg = panel.querySelector<SVGSVGElement>('svg[data-picture]');
    for (const format of ['png', 'svg'] as const) {
      if (svg) files.push(await pictureFile(svg, format, panel.dataset['pictureName'] ?? ''));
    }
  }
  return files.map(({ name, blob }) => ({ name: `charts/${name}`, blob }));
}

/** Hands the picture of one chart to the browser as a download; false where it could not be made. */
export async function savePicture(svg: SVGSVGElement, format: PictureFormat, name: string): Promise<boolean> {
  try {
    const file = await pictureFile(svg, format, name);
    download(file.name, file.blob);
    return true;
  } catch {
    return false;
  }
}
