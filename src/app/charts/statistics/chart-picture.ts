import type { Picture } from '../canvas/picture.ts';
import { drawChart } from './chart-js.ts';
import { legendOf } from './chart-spec.ts';
import type { DescribedChart } from './chart-spec.ts';

/** A chart as an image of a given width; the caller adds title, unit and source. */
export function chartPicture(
  { spec }: DescribedChart,
  width: number,
): Pick<Picture, 'legend' | 'width' | 'height' | 'draw'> {
  return { legend: legendOf(spec), width, height: spec.heightPx, draw: (scene) => drawChart(scene, spec) };
}
