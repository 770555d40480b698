import type { WindowClassifier } from '../classifier/classifier.ts';
import { config } from '../config.ts';
import { nFeatures } from '../features/layout.ts';
import type { FeatureTables } from '../features/tables.ts';
import { cutWindow, type AnalysisWindow } from '../features/window.ts';
import { createFrameStore } from './frame-store.ts';
import { spreadOut, type WindowSource } from './window-source.ts';

/** Larger batches are hardly faster per window, and need more memory. */
const nTogether = 16;
const { nFrames: windowFrames, fileHopFrames, liveHopFrames } = config.window;

/** First frame, 0 or negative, of the only window of a short recording, which is centred in it. */
export function centredFirstFrame(nFrames: number): number {
  return -Math.floor((windowFrames - nFrames) / 2);
}

/** Windows for the light model. A window does not depend on later frames. */
export function createFeatureWindows(
  classifier: WindowClassifier,
  tables: FeatureTables,
): WindowSource<AnalysisWindow> {
  const store = createFrameStore(nFeatures);
  return {
    needsEncoderRows: false,
    fileHopFrames,
    liveHopFrames,
    get nFrames() {
      return store.nFrames;
    },
    append({ rows, isSpeech }) {
      store.append(rows.data, isSpeech);
    },
    dropBefore: store.dropBefore,
    window(firstFrame) {
      const { rows: data, isSpeech } = store.view(firstFrame, firstFrame + windowFrames);
      return cutWindow({ data, nFrames: isSpeech.length, nFeatures }, isSpeech, Math.min(0, firstFrame), tables);
    },
    onlyFirstFrame: () => centredFirstFrame(store.nFrames),
    lastFirstFrame: () => store.nFrames - windowFrames,
    nReady: ({ length }) => (length < nTogether ? 0 : nTogether),
    async judge(waiting, context) {
      const heard = waiting.filter(({ isSpeech }) => isSpeech).map(({ window }) => window);
      return spreadOut(waiting, heard.length > 0 ? await classifier.classify(heard, context) : []);
    },
    async judgeNewest(window, context) {
      return (await classifier.classify([window], context))[0] ?? null;
    },
  };
}
