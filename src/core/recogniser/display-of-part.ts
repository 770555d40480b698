import { createFrontEnd, pushPatiently } from '../front-end.ts';
import type { FrontEndParts } from '../front-end.ts';
import type { Display } from '../result/types.ts';
import { createDisplayColumns } from './display-columns.ts';

/** Builds the display of a part of a recording, without recognising emotion. */
export interface PartDisplay {
  /** Takes the next block, one array per channel. Resolves when ready for the next. */
  push(channels: readonly Float32Array[]): Promise<void>;
  /** One column per frame for up to a minute. Call once. */
  finish(): Display;
  dispose(): void;
}

/** Makes an empty collector. Tested in tests/app/engine/engine.browser.test.ts. */
export function createPartDisplay(sampleRateHz: number, parts: FrontEndParts): PartDisplay {
  const frontEnd = createFrontEnd(sampleRateHz, parts);
  const columns = createDisplayColumns();
  return {
    async push(channels) {
      for await (const { envelope, spectrogram } of pushPatiently(frontEnd, channels))
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
