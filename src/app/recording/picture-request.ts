import type { Emotion } from '#core/classifier/labels.ts';
import type { PictureFormat } from '#app/charts/canvas/picture.ts';
import type { PlottedSound, soundParts } from '#app/charts/canvas/sound-plot.ts';

/** A chart that can be saved as an image. */
export type ChartId = 'sound' | (typeof soundParts)[number] | 'curves' | 'shares';

/** Image options. */
export interface PictureRequest {
  readonly chart: ChartId;
  readonly format: PictureFormat;
  /** Visible range in seconds; default: the whole recording. */
  readonly view?: { readonly startS: number; readonly endS: number };
  /** What the page shows besides what was heard. */
  readonly shown?: Pick<PlottedSound, 'annotations' | 'detail'>;
}

/** Texts in the image besides the chart. */
export interface PictureContext {
  readonly emotions: readonly Emotion[];
  readonly modelId: string;
}
