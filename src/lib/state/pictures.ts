import type { Emotion } from '#core/classifier/labels.ts';
import { pictureFile } from '../design/charts/picture.ts';
import type { Picture, PictureFormat } from '../design/charts/picture.ts';
import { drawShareBars, shareBarsHeight } from '../design/charts/share-bars.ts';
import { drawSoundPlot, plotHeight, soundParts } from '../design/charts/sound-plot.ts';
import type { SoundPart } from '../design/charts/sound-plot.ts';
import { drawStrips, stripsHeight } from '../design/charts/strips.ts';
import { words } from '../words/index.ts';
import { baseNameOf, download } from './exports.ts';
import type { ExportExtra, ExportFile } from './exports.ts';
import type { OverviewRow } from './file-overview.ts';
import type { Report } from './report.ts';
import { shareBarsOf } from './share-bars.ts';

/** A chart of one sound that can be had as a picture. */
export type ChartId = 'sound' | SoundPart | 'shares';

/** What a person asks for. */
export interface PictureRequest {
  readonly chart: ChartId;
  readonly format: PictureFormat;
  /** The part in view, in seconds; left out: the whole sound. */
  readonly view?: { readonly startS: number; readonly endS: number };
}

/** What a picture says besides what it shows. */
export interface PictureContext {
  readonly emotions: readonly Emotion[];
  readonly modelId: string;
}

/** Every chart of a sound, the one that holds the others first. */
export const chartIds: readonly ChartId[] = ['sound', ...soundParts, 'shares'];

const chartWidth = 1120;
const sharesWidth = 620;

/** A chart's name as read on its picture. */
function nameOf(chart: ChartId): string {
  if (chart === 'sound') return words.files.allCharts;
  return chart === 'shares' ? words.live.summary.share : words.live[chart];
}

function unitOf(chart: ChartId): string {
  if (chart === 'waveform') return words.files.waveformUnit;
  if (chart === 'spectrogram') return words.files.spectrogramUnit;
  if (chart === 'timeline') return words.files.timelineUnit;
  return chart === 'shares' ? words.live.summary.shareUnit : words.live.plotUnit;
}

/** A chart of a sound as a picture of its own. */
export function chartPicture(
  report: Report,
  { chart, view }: Omit<PictureRequest, 'format'>,
  context: PictureContext,
): Picture {
  const { result } = report;
  const about = {
    title: chart === 'sound' ? result.file : `${result.file}: ${nameOf(chart)}`,
    unit: unitOf(chart),
    source: words.files.pictureSource(context.modelId),
    legend: [],
  };
  if (chart === 'shares') {
    const bars = shareBarsOf(report);
    return {
      ...about,
      width: sharesWidth,
      height: shareBarsHeight(bars.length),
      draw: (scene) => drawShareBars(scene, bars),
    };
  }
  const parts = chart === 'sound' ? soundParts : [chart];
  const sound = { columns: report.columns, points: report.points, emotions: context.emotions, names: words.answers };
  const shown = view ?? { startS: 0, endS: result.durationS };
  return {
    ...about,
    width: chartWidth,
    height: plotHeight(context.emotions.length, false, parts),
    draw: (scene) => drawSoundPlot(scene, sound, shown, '', parts),
  };
}

/** The strips of several files on one time axis as a picture. */
export function stripsPicture(rows: readonly OverviewRow[], { emotions, modelId }: PictureContext): Picture {
  const results = rows.map(({ result }) => result);
  return {
    title: words.files.everyFile,
    unit: words.files.everyFileStripsUnit,
    source: words.files.pictureSources(rows.length, modelId),
    legend: [...emotions, 'unsure' as const].map((answer) => ({ answer, name: words.answers[answer] })),
    width: chartWidth,
    height: stripsHeight(rows.length),
    draw: (scene) => drawStrips(scene, results),
  };
}

/**
 * Makes a picture and hands it to the browser as a download.
 * @returns false where the browser could not make it, as of something far too large
 */
export async function savePicture(picture: Picture, name: string, format: PictureFormat): Promise<boolean> {
  try {
    download(`${name}.${format}`, await pictureFile(picture, format));
    return true;
  } catch {
    return false;
  }
}

/** Saves a chart of a sound under the sound's name. */
export function saveChart(report: Report, request: PictureRequest, context: PictureContext): Promise<boolean> {
  const name = `${baseNameOf(report.result.file)} ${request.chart}`;
  return savePicture(chartPicture(report, request, context), name, request.format);
}

/** All charts of some sounds as files, one after another: a folder of pictures for an export. */
export async function chartFiles(
  reports: readonly (() => Report)[],
  format: PictureFormat,
  context: PictureContext,
): Promise<readonly ExportFile[]> {
  const files: ExportFile[] = [];
  for (const reportOf of reports) {
    const report = reportOf();
    for (const chart of chartIds) {
      const blob = await pictureFile(chartPicture(report, { chart }, context), format);
      files.push({ name: `${baseNameOf(report.result.file)} ${chart}.${format}`, blob });
    }
  }
  return files;
}

/** What the export dialog offers besides its formats: the pictures of all charts. */
export function pictureExtras(reports: readonly (() => Report)[], context: PictureContext): readonly ExportExtra[] {
  const said = words.files.pictureExtras;
  return (['png', 'svg'] as const).map((format) => ({
    id: format,
    name: said[format].name,
    note: said[format].note,
    files: () => chartFiles(reports, format, context),
  }));
}
