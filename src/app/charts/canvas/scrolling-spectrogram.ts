import { xOf } from './axis.ts';
import type { TimeSpan } from './axis.ts';
import type { Columns } from './columns.ts';
import type { Box, Scene } from './scene.ts';
import { drawFrequencyAxis, rangeDb } from './spectrogram.ts';

const bytesPerDb = 2.55;
/** The white point moves in steps of 10 dB, so that full repaints are rare. */
const stepBytes = 10 * bytesPerDb;
/** Keeps a silent room dark. */
const lowestTop = 130;

/**
 * Spectrogram of live audio. Each column is painted once, when it arrives, into a ring as long as the column buffer;
 * each frame only copies pixels. Returns the function that draws a view.
 */
export function createScrollingSpectrogram(columns: Columns): (scene: Scene, box: Box, view: TimeSpan) => void {
  const { capacity, nBands, columnS, spectrogram } = columns;
  const ring = new OffscreenCanvas(capacity, nBands);
  const brush = ring.getContext('2d');
  const image = brush?.createImageData(capacity, nBands);
  const pixels = new Uint32Array(image?.data.buffer ?? new ArrayBuffer(4 * capacity * nBands));
  const maxima = new Uint8Array(capacity);
  let painted = 0;
  let top = lowestTop;
  let ramp: Uint32Array | null = null;

  function shade(from: number, to: number, shades: Uint32Array): void {
    const floor = top - rangeDb * bytesPerDb;
    const scale = 255 / (top - floor);
    for (let i = from; i < to; i++) {
      const x = i % capacity;
      for (let band = 0; band < nBands; band++) {
        const level = Math.round(((spectrogram[x * nBands + band] ?? 0) - floor) * scale);
        pixels[(nBands - 1 - band) * capacity + x] = shades[Math.min(255, Math.max(0, level))] ?? 0;
      }
    }
    if (!brush || !image || to <= from) return;
    const [x0, n] = [from % capacity, to - from];
    brush.putImageData(image, 0, 0, x0, 0, Math.min(n, capacity - x0), nBands);
    if (x0 + n > capacity) brush.putImageData(image, 0, 0, 0, 0, x0 + n - capacity, nBands);
  }

  function takeNew(shades: Uint32Array): void {
    const from = Math.max(columns.first, painted);
    for (let i = from; i < columns.end; i++) {
      const at = (i % capacity) * nBands;
      let loudest = 0;
      for (let band = 0; band < nBands; band++) loudest = Math.max(loudest, spectrogram[at + band] ?? 0);
      maxima[i % capacity] = loudest;
    }
    let wanted = lowestTop;
    for (let i = columns.first; i < columns.end; i++) wanted = Math.max(wanted, maxima[i % capacity] ?? 0);
    wanted = Math.min(255, Math.ceil(wanted / stepBytes) * stepBytes);
    const isAnew = wanted !== top || shades !== ramp;
    [top, ramp] = [wanted, shades];
    shade(isAnew ? columns.first : from, columns.end, shades);
    painted = columns.end;
  }

  return (scene, box, view) => {
    const { context, palette } = scene;
    if (columns.end !== painted || palette.ramp !== ramp) takeNew(palette.ramp);
    const from = Math.max(columns.first, Math.floor(view.startS / columnS));
    const to = Math.min(columns.end, Math.ceil(view.endS / columnS));
    context.save();
    context.beginPath();
    context.rect(box.left, box.top, box.width, box.height);
    context.clip();
    for (let i = from; i < to;) {
      // First up to the end of the ring, then from its start.
      const n = Math.min(to - i, capacity - (i % capacity));
      const x = xOf(i * columnS, view, box);
      const width = ((n * columnS) / (view.endS - view.startS)) * box.width;
      context.drawImage(ring, i % capacity, 0, n, nBands, x, box.top, width, box.height);
      i += n;
    }
    context.restore();
    drawFrequencyAxis(scene, box);
  };
}
