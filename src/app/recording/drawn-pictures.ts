import { pictureFile } from '#app/charts/canvas/picture.ts';
import type { Picture, PictureFormat } from '#app/charts/canvas/picture.ts';
import { drawSoundPlot, partsOf, plotHeight } from '#app/charts/canvas/sound-plot.ts';
import { drawStrips, stripsHeight } from '#app/charts/canvas/strips.ts';
import { chartPicture } from '#app/charts/statistics/chart-picture.ts';
import type { Curves } from '#core/measurements/curves.ts';
import { words } from '#app/words/index.ts';
import { safePath, withoutEnding } from '#core/result/formats/files.ts';
import { baseNameOf } from '#app/export/exports.ts';
import type { ExportFile } from '#app/export/export-request.ts';
import { curveLaneOf } from './curve-lane.svelte.ts';
import type { OverviewRow } from './overview-row.ts';
import type { ChartId, PictureContext, PictureRequest } from './picture-request.ts';
import { plottedSound } from './plotted-sound.ts';
import type { SoundReport } from './sound-report.ts';
import { timeShareChart } from './time-share-chart.ts';

export { pictureFile } from '#app/charts/canvas/picture.ts';

/** All charts of a recording; the first one combines the others. Pitch and loudness are among them while they are shown. */
export function chartsOf(report: SoundReport): readonly ChartId[] {
  const curves = curvesOf(report) ? (['curves'] as const) : [];
  return ['sound', 'energy', 'waveform', ...curves, 'timeline', 'spectrogram', 'shares'];
}

function curvesOf({ columns }: SoundReport): Curves | null {
  const { curves, isShown } = curveLaneOf(columns);
  return isShown ? curves : null;
}

const chartWidth = 1120;
const sharesWidth = 620;

/** Title of a chart in its image. */
function nameOf(chart: ChartId): string {
  if (chart === 'sound') return words.files.allCharts;
  if (chart === 'energy') return words.files.energyChart;
  return chart === 'shares' ? words.live.summary.share : words.live[chart];
}

function unitOf(chart: ChartId): string {
  if (chart === 'energy') return words.files.energyUnit;
  if (chart === 'waveform') return words.files.waveformUnit;
  if (chart === 'spectrogram') return words.files.spectrogramUnit;
  if (chart === 'timeline') return words.files.timelineUnit;
  if (chart === 'curves') return words.live.curvesUnit;
  return chart === 'shares' ? words.live.summary.shareUnit : words.live.plotUnit;
}

/** A chart of a recording as an image file. */
export function soundPicture(
  report: SoundReport,
  { chart, shown = {}, view }: Omit<PictureRequest, 'format'>,
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
    return { ...about, ...chartPicture(timeShareChart(report.summary, result.durationS), sharesWidth) };
  }
  // Pictures of several recordings are compared: all have the same lanes.
  const sound = {
    ...{ ...plottedSound(report, context.emotions), ...shown },
    ...{ lanes: context.emotions, curves: curvesOf(report) },
  };
  const parts = chart === 'sound' ? partsOf(sound, true) : [chart];
  return {
    ...about,
    width: chartWidth,
    height: plotHeight(sound.lanes.length, false, parts),
    draw: (scene) => drawSoundPlot(scene, sound, view ?? { startS: 0, endS: result.durationS }, '', parts),
  };
}

/** The timelines of several files as one image. */
export function stripsPicture(rows: readonly OverviewRow[], { emotions, modelId }: PictureContext): Picture {
  const results = rows.map(({ result }) => result);
  return {
    title: words.files.allFiles,
    unit: words.files.allFilesTimelinesUnit,
    source: words.files.pictureSources(rows.length, modelId),
    legend: emotions.map((answer) => ({ answer, name: words.answers[answer] })),
    width: chartWidth,
    height: stripsHeight(rows.length),
    draw: (scene) => drawStrips(scene, results),
  };
}

/** All charts of several recordings as image files, created one after another; several recordings keep their folders. */
export async function chartFiles(
  reports: readonly (() => SoundReport)[],
  format: PictureFormat,
  context: PictureContext,
): Promise<readonly ExportFile[]> {
  const files: ExportFile[] = [];
  for (const soundReportOf of reports) {
    const report = soundReportOf();
    const { file } = report.result;
    const name = reports.length > 1 ? withoutEnding(safePath(file)) : baseNameOf(file);
    for (const chart of chartsOf(report)) {
      const blob = await pictureFile(soundPicture(report, { chart }, context), format);
      files.push({ name: `${name} ${chart}.${format}`, blob });
    }
  }
  return files;
}
