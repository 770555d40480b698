import type { Picture } from '../canvas/picture.ts';
import { drawChart } from './chart-js.ts';
import { legendOf } from './chart-spec.ts';
import type { DescribedChart } from './chart-spec.ts';

/** A chart as a picture of its own, as wide as asked; the picture's title, unit and source are for the caller to say. */
export function chartPicture(
  { spec }: DescribedChart,
  width: number,
): Pick<Picture, 'legend' | 'width' | 'height' | 'draw'> {
  return { legend: legendOf(spec), width, height: spec.heightPx, draw: (scene) => drawChart(scene, spec) };
}
