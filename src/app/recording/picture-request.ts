import type { Emotion } from '#core/classifier/labels.ts';
import type { PictureFormat } from '#app/charts/canvas/picture.ts';
import type { SoundPart } from '#app/charts/canvas/sound-plot.ts';

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
