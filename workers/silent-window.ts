import { accurateInput, accurateLive, config } from '#core/config.ts';
import { createEncoderChunk, type EncoderWindow } from '#core/features/encoder-chunk.ts';
import { nFeatures } from '#core/features/layout.ts';
import type { AnalysisWindow } from '#core/features/window.ts';

/** A silent window of the light model, for benchmarking backends. */
export function silentWindow(): AnalysisWindow {
  const { nFrames } = config.window;
  return {
    features: new Float32Array(nFrames * nFeatures),
    mask: new Uint8Array(nFrames),
    nSpeechFrames: 0,
    levelDb: 0,
  };
}

/** A silent live window of the accurate model: the last of a chunk. */
export function silentEncoderWindow(): EncoderWindow {
  const { bands, rowsPerStep, windowSteps } = accurateInput;
  const { chunkRows } = accurateLive;
  const chunk = createEncoderChunk(new Float32Array(chunkRows * bands).fill(-6));
  const firstStep = chunkRows / rowsPerStep - windowSteps;
  return { parts: [{ chunk, firstStep, nSteps: windowSteps }], nSpeechFrames: 0 };
}
