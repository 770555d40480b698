import { createFrontEnd } from '../front-end.ts';
import type { FrontEndParts } from '../front-end.ts';
import type { Display } from '../result/types.ts';
import { createDisplayColumns } from './display-columns.ts';

/** Builds the display of a part of a sound, without judging it. */
export interface PartDisplay {
  /** Takes the next block, one array per channel. */
  push(channels: readonly Float32Array[]): void;
  /** One column per frame for up to a minute. Call once. */
  finish(): Display;
  dispose(): void;
}

/** Starts with nothing. Tested in tests/app/engine/engine.browser.test.ts. */
export function createPartDisplay(sampleRateHz: number, parts: FrontEndParts): PartDisplay {
  const frontEnd = createFrontEnd(sampleRateHz, parts);
  const columns = createDisplayColumns();
  return {
    push(channels) {
      const { envelope, spectrogram } = frontEnd.push(channels);
      columns.append(envelope, spectrogram);
    },
    finish() {
      const { envelope, spectrogram } = frontEnd.flush();
      columns.append(envelope, spectrogram);
      return columns.read();
    },
    dispose: () => {
      frontEnd.dispose();
    },
  };
}
