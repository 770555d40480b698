import type { Emotion } from '#core/classifier/labels.ts';
import { filledLanes } from '#app/charts/canvas/lanes.ts';
import type { PlottedSound } from '#app/charts/canvas/sound-plot.ts';
import { words } from '#app/words/index.ts';
import type { SoundReport } from './sound-report.ts';

/** What the charts of a recording are drawn from. */
export function plottedSound(
  { columns, points, result }: Omit<SoundReport, 'summary'>,
  emotions: readonly Emotion[],
): PlottedSound {
  const { segments } = result;
  return { columns, points, segments, emotions, lanes: filledLanes(points, emotions), names: words.answers };
}
