import { hertz } from '#app/words/format.ts';
import { drawValueAxis, melPosition, xOf } from './axis.ts';
import type { TimeSpan } from './axis.ts';
import type { Brush } from './brush.ts';
import type { Columns } from './columns.ts';
import { columnsFor, loudestOfAll } from './detail.ts';
import type { Box, Scene } from './scene.ts';
import { columnsIn } from './waveform.ts';

/** Dynamic range of the image below its maximum, in dB. */
export const rangeDb = 55;
const bytesPerDb = 2.55;
/** Keeps a silent room dim. */
const quietestTop = 130;
/** Columns painted per CSS pixel; more than one for high-density displays. */
const columnsPerPixel = 1.5;

/** One image per canvas context, reused between frames to avoid allocations while scrolling. */
const pictures = new WeakMap<Brush, OffscreenCanvas>();

/**
 * Draws the mel spectrogram of a view with a frequency axis in Hz. Louder is darker.
 * @param whole of the recording that `all` is a part of, so that shades stay the same
 */
export function drawSpectrogram(scene: Scene, box: Box, all: Columns, view: TimeSpan, whole: Columns = all): void {
  const columns = columnsFor(all, view, box.width * columnsPerPixel);
  const [from, to] = columnsIn(columns, view);
  const top = loudestOfAll(whole) ?? loudest(columns, from, to);
  if (to > from) paint(scene, box, columns, view, from, to, Math.max(top, quietestTop));
  drawFrequencyAxis(scene, box);
}

/** Draws frequency labels beside a spectrogram, fewer if it is low. */
export function drawFrequencyAxis(scene: Scene, box: Box): void {
  const frequencies = box.height < 90 ? [500, 2000, 8000] : [250, 500, 1000, 2000, 4000, 8000];
  drawValueAxis(
    scene,
    box,
    frequencies.map((f) => ({ at: melPosition(f), label: hertz(f) })),
    false,
  );
}

function paint(
  { context, palette: { ramp } }: Scene,
  box: Box,
  columns: Columns,
  view: TimeSpan,
  from: number,
  to: number,
  top: number,
): void {
  const { nBands, capacity, spectrogram, columnS } = columns;
  const stride = Math.max(1, Math.floor((to - from) / Math.max(1, box.width * columnsPerPixel)));
  // Strides are aligned to the start of the recording, so that a scrolling image does not flicker.
  const begin = Math.floor(from / stride);
  const width = Math.ceil(to / stride) - begin;
  const picture = pictureOf(context, width, nBands);
  const brush = picture.getContext('2d');
  if (!brush) return;
  const image = brush.createImageData(width, nBands);
  const pixels = new Uint32Array(image.data.buffer);
  const floor = top - rangeDb * bytesPerDb;
  for (let x = 0; x < width; x++) {
    const first = Math.max(from, (begin + x) * stride);
    const last = Math.min(to, (begin + x + 1) * stride);
    for (let band = 0; band < nBands; band++) {
      let byte = 0;
      for (let i = first; i < last; i++) byte = Math.max(byte, spectrogram[(i % capacity) * nBands + band] ?? 0);
      const level = Math.round(((byte - floor) / (top - floor)) * 255);
      pixels[(nBands - 1 - band) * width + x] = ramp[Math.min(255, Math.max(0, level))] ?? 0;
    }
  }
  brush.putImageData(image, 0, 0);
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  context.imageSmoothingEnabled = true;
  const x0 = xOf(begin * stride * columnS, view, box);
  const x1 = xOf((begin + width) * stride * columnS, view, box);
  context.drawImage(picture, 0, 0, width, nBands, x0, box.top, x1 - x0, box.height);
  context.restore();
}

/** The maximum band level in view, in bytes. */
function loudest(columns: Columns, from: number, to: number): number {
  let top = 0;
  for (let i = from; i < to; i++) {
    const at = (i % columns.capacity) * columns.nBands;
    for (let band = 0; band < columns.nBands; band++) top = Math.max(top, columns.spectrogram[at + band] ?? 0);
  }
  return top;
}

function pictureOf(context: Brush, width: number, height: number): OffscreenCanvas {
  const kept = pictures.get(context);
  if (kept && kept.width >= width && kept.height === height) return kept;
  const made = new OffscreenCanvas(width, height);
  pictures.set(context, made);
  return made;
}
