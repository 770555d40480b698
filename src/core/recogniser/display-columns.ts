import { config, hopS } from '../config.ts';
import type { Display } from '../result/types.ts';

/** Maximum number of columns of a Display: finer than any screen, and half a megabyte. */
export const maxColumns = 6000;

/** Collects the display of a recording of any length: one column per frame at first, merged in pairs whenever it is full. */
export interface DisplayColumns {
  /** Adds the columns of new frames from the front end. */
  append(envelope: Float32Array, spectrogram: Uint8Array): void;
  /** Returns a copy of the display so far. */
  read(): Display;
}

const { nBands } = config.mel;

/** A merged column has the lowest and highest sample of its frames and the highest level per band. */
export function createDisplayColumns(): DisplayColumns {
  const envelope = new Float32Array(2 * maxColumns);
  const spectrogram = new Uint8Array(nBands * maxColumns);
  let framesPerColumn = 1;
  let nFrames = 0;

  function merge(into: number, low: number, high: number, bands: Uint8Array, isNew: boolean): void {
    envelope[2 * into] = isNew ? low : Math.min(envelope[2 * into]!, low);
    envelope[2 * into + 1] = isNew ? high : Math.max(envelope[2 * into + 1]!, high);
    for (let band = 0; band < nBands; band++) {
      const at = into * nBands + band;
      spectrogram[at] = isNew ? bands[band]! : Math.max(spectrogram[at]!, bands[band]!);
    }
  }

  function halve(): void {
    for (let column = 0; column < maxColumns; column++) {
      const bands = spectrogram.subarray(column * nBands, (column + 1) * nBands);
      merge(column >> 1, envelope[2 * column]!, envelope[2 * column + 1]!, bands, column % 2 === 0);
    }
    framesPerColumn *= 2;
  }

  return {
    append(newEnvelope, newSpectrogram) {
      for (let t = 0; t < newEnvelope.length / 2; t++) {
        if (nFrames === maxColumns * framesPerColumn) halve();
        const bands = newSpectrogram.subarray(t * nBands, (t + 1) * nBands);
        const column = Math.floor(nFrames / framesPerColumn);
        merge(column, newEnvelope[2 * t]!, newEnvelope[2 * t + 1]!, bands, nFrames % framesPerColumn === 0);
        nFrames++;
      }
    },
    read() {
      const nColumns = Math.ceil(nFrames / framesPerColumn);
      return {
        columnS: framesPerColumn * hopS,
        envelope: envelope.slice(0, 2 * nColumns),
        spectrogram: spectrogram.slice(0, nColumns * nBands),
        nBands,
      };
    },
  };
}
