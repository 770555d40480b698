import type { AccurateClassifier } from '../classifier/classifier.ts';
import { accurateInput, accurateLive, config } from '../config.ts';
import { createEncoderChunk, type EncoderWindow } from '../features/encoder-chunk.ts';
import { encoderMel } from '../features/encoder-log-mel.ts';
import { speechMask } from '../features/window.ts';
import { createFrameStore } from './frame-store.ts';
import { spreadOut, type Waiting, type WindowSource } from './window-source.ts';

const { rowsPerStep, chunkRows, windowSteps, windowHopSteps } = accurateInput;
const windowFrames = windowSteps * rowsPerStep;
const hopFrames = windowHopSteps * rowsPerStep;

/** Where a window lies: whole steps within the sound, of which the last may reach beyond its end. */
interface Place {
  readonly firstFrame: number;
  readonly nFrames: number;
  readonly nSpeechFrames: number;
}

/**
 * Windows for the accurate model. Its encoder hears more than a window at once: the windows of a file that fit into a chunk
 * share it, and the last chunk ends with the sound; live, a chunk ends with the window. As model/training/accurate/score.py.
 */
export function createChunkWindows(classifier: AccurateClassifier): WindowSource<Place> {
  const store = createFrameStore(encoderMel.nBands);
  const wholeSteps = (nFrames: number) => Math.ceil(nFrames / rowsPerStep) * rowsPerStep;

  /** Windows of the chunk that begins at `start`, as the network takes them. */
  function inChunk(start: number, end: number, places: readonly Place[]): readonly EncoderWindow[] {
    const chunk = createEncoderChunk(store.view(start, end).rows);
    return places.map(({ firstFrame, nFrames, nSpeechFrames }) => ({
      chunk,
      firstStep: (firstFrame - start) / rowsPerStep,
      nSteps: nFrames / rowsPerStep,
      nSpeechFrames,
    }));
  }

  /** The windows of a file that are asked for, chunk by chunk. What is not asked for still decides where chunks lie. */
  function inChunks(waiting: readonly Waiting<Place>[]): readonly EncoderWindow[] {
    const windows: EncoderWindow[] = [];
    for (let at = 0; at < waiting.length;) {
      const from = waiting[at]!.window.firstFrame;
      const n = waiting.slice(at).filter(({ window }) => window.firstFrame + window.nFrames <= from + chunkRows).length;
      const heard = waiting.slice(at, at + n).filter(({ isSpeech }) => isSpeech);
      const end = Math.min(from + chunkRows, wholeSteps(store.nFrames));
      const places = heard.map(({ window }) => window);
      if (places.length > 0) windows.push(...inChunk(Math.max(0, end - chunkRows), end, places));
      at += n;
    }
    return windows;
  }

  return {
    needsEncoderRows: true,
    fileHopFrames: hopFrames,
    liveHopFrames: accurateLive.hopRows,
    // Four fit into a chunk. With the fifth, all of that chunk is there.
    nTogether: Math.floor((chunkRows - windowFrames) / hopFrames) + 2,
    nKept: 1,
    get nFrames() {
      return store.nFrames;
    },
    append({ encoderRows, isSpeech }) {
      store.append(encoderRows, isSpeech);
    },
    dropBefore(frame) {
      store.dropBefore(frame - chunkRows);
    },
    window(firstFrame) {
      const from = Math.max(0, firstFrame);
      const nFrames = Math.min(firstFrame + windowFrames, wholeSteps(store.nFrames)) - from;
      const { isSpeech } = store.view(from, from + nFrames);
      const nSpeechFrames = speechMask(isSpeech, 0, 0, isSpeech.length).reduce((sum, flag) => sum + flag, 0);
      return { firstFrame: from, nFrames, nSpeechFrames };
    },
    onlyFirstFrame: () => 0,
    lastFirstFrame: () => wholeSteps(store.nFrames) - windowFrames,
    async judge(waiting, context) {
      const windows = inChunks(waiting);
      return spreadOut(waiting, windows.length > 0 ? await classifier.classify(windows, context) : []);
    },
    async judgeNewest(place, context) {
      const end = place.firstFrame + place.nFrames;
      const windows = inChunk(Math.max(0, end - accurateLive.chunkRows), end, [place]);
      return (await classifier.classify(windows, context))[0] ?? null;
    },
  };
}
