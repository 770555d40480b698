import type { AccurateClassifier } from '../classifier/classifier.ts';
import { accurateFile, accurateInput, accurateLive } from '../config.ts';
import { createEncoderChunk, type ChunkPart, type EncoderChunk } from '../features/encoder-chunk.ts';
import { encoderMel } from '../features/encoder-log-mel.ts';
import { speechMask } from '../features/window.ts';
import { createFrameStore } from './frame-store.ts';
import { spreadOut, type Waiting, type WindowSource } from './window-source.ts';

const { rowsPerStep, chunkRows, windowSteps, windowHopSteps } = accurateInput;
const { marginRows } = accurateFile;
const windowFrames = windowSteps * rowsPerStep;
const hopFrames = windowHopSteps * rowsPerStep;

/** Position of a window: whole steps within the recording. The last step may extend beyond its end. */
interface Place {
  readonly firstFrame: number;
  readonly nFrames: number;
  readonly nSpeechFrames: number;
}

/**
 * Windows for the accurate model, whose encoder processes more than a window at once. A file is split into chunks that overlap
 * slightly, so that little is encoded twice. A window can span two chunks. The last chunk ends with the recording, and
 * a recording that fits into one chunk is encoded whole, as in model/training/accurate/score.py. Live, a chunk ends with its window.
 */
export function createChunkWindows(classifier: AccurateClassifier): WindowSource<Place> {
  const store = createFrameStore(encoderMel.nBands);
  /** The newest chunks of a file, by first row. */
  const chunks = new Map<number, EncoderChunk>();
  const wholeSteps = (nFrames: number) => Math.ceil(nFrames / rowsPerStep) * rowsPerStep;
  const chunkFrom = (start: number, end: number) => createEncoderChunk(store.view(start, end).rows);
  /** Whether the chunk that begins here is not the last one. */
  const isFollowed = (start: number) => store.nFrames > start + chunkRows;

  /** The chunk of a file that begins at `start`, created once. */
  function chunkAt(start: number): EncoderChunk {
    const chunk = chunks.get(start) ?? chunkFrom(start, start + chunkRows);
    chunks.set(start, chunk);
    for (const old of chunks.keys()) if (old < start - chunkRows) chunks.delete(old);
    return chunk;
  }

  /** A window's steps in a file, from one chunk or two. */
  function partsOf({ firstFrame, nFrames }: Place): ChunkPart[] {
    const parts: ChunkPart[] = [];
    const windowEnd = firstFrame + nFrames;
    for (let from = firstFrame; from < windowEnd;) {
      const regular = regularStart(from);
      const start = isFollowed(regular) ? regular : Math.max(0, wholeSteps(store.nFrames) - chunkRows);
      const end = isFollowed(regular) ? Math.min(windowEnd, endOfUse(regular)) : windowEnd;
      parts.push({
        chunk: chunkAt(start),
        firstStep: (from - start) / rowsPerStep,
        nSteps: (end - from) / rowsPerStep,
      });
      from = end;
    }
    return parts;
  }

  return {
    needsEncoderRows: true,
    fileHopFrames: hopFrames,
    liveHopFrames: accurateLive.hopRows,
    get nFrames() {
      return store.nFrames;
    },
    append({ encoderRows, isSpeech }) {
      store.append(encoderRows, isSpeech);
    },
    dropBefore(frame) {
      // Pending windows begin up to a chunk earlier, and their chunk can begin up to a chunk before them.
      store.dropBefore(frame - 2 * chunkRows);
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
    nReady(waiting) {
      const [first] = waiting;
      if (!first) return 0;
      const endOf = ({ window }: Waiting<Place>) => window.firstFrame + window.nFrames;
      const start = regularStart(endOf(first) - 1);
      return isFollowed(start) ? waiting.filter((each) => endOf(each) <= endOfUse(start)).length : 0;
    },
    async judge(waiting, context) {
      const heard = waiting.filter(({ isSpeech }) => isSpeech);
      const windows = heard.map(({ window }) => ({ parts: partsOf(window), nSpeechFrames: window.nSpeechFrames }));
      return spreadOut(waiting, windows.length > 0 ? await classifier.classify(windows, context) : []);
    },
    async judgeNewest({ firstFrame, nFrames, nSpeechFrames }, context) {
      const end = firstFrame + nFrames;
      const start = Math.max(0, end - accurateLive.chunkRows);
      const firstStep = (firstFrame - start) / rowsPerStep;
      const parts = [{ chunk: chunkFrom(start, end), firstStep, nSteps: nFrames / rowsPerStep }];
      return (await classifier.classify([{ parts, nSpeechFrames }], context))[0] ?? null;
    },
  };
}

/** Distance between the chunks of a file. */
const chunkHop = chunkRows - 2 * marginRows;

/** First row of the chunk that a row's step is taken from, unless it is the last chunk. */
function regularStart(row: number): number {
  return Math.max(0, Math.floor((row - marginRows) / chunkHop)) * chunkHop;
}

/** End (exclusive) of the rows whose steps are taken from the chunk that begins at `start`. */
function endOfUse(start: number): number {
  return start + chunkRows - marginRows;
}
