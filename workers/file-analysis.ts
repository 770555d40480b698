import { fail, ok, type Result } from '#core/errors.ts';
import { createFileRecogniser, type RecogniserParts } from '#core/pipeline.ts';
import type { DecodedSound, FileProgress, LoadProgress, Reading } from '#core/protocol.ts';
import { createCut, type Span } from '#core/signal/cut.ts';
import type { Analysis } from '#core/result/types.ts';
import type { SoundStream } from './sound/types.ts';

/** Minimum time between progress updates. */
const progressEveryMs = 100;
const decodedBlockS = 1;

/**
 * Analyses a file while decoding it: the next block is read after the network has processed the last one.
 * @param signal aborted: `engine/cancelled` after the current block
 * @param span the part to analyse; null: the whole file
 * @returns the failures of openSound and FileRecogniser.finish; of a damaged file, the readable part with a warning
 */
export async function analyseFile(
  file: Blob | DecodedSound,
  reading: Reading,
  parts: RecogniserParts,
  onProgress: (progress: FileProgress) => void,
  signal: AbortSignal,
  span: Span | null = null,
): Promise<Result<Analysis>> {
  const opened = await openAny(file, reading, (decoder) => {
    if (!signal.aborted) onProgress({ doneS: 0, totalS: null, speed: 0, decoder });
  });
  if (signal.aborted) return fail('engine/cancelled');
  if (!opened.ok) return opened;
  const sound = opened.value;
  const recogniser = createFileRecogniser(sound.sampleRateHz, parts);
  const cut = createCut(span, sound.sampleRateHz);
  const startMs = performance.now();
  let toldMs = startMs;
  try {
    for await (const block of sound.blocks()) {
      if (signal.aborted) return fail('engine/cancelled');
      await recogniser.push(chosen(cut.take(block), reading.channel));
      if (cut.isOver) break;
      const nowMs = performance.now();
      if (nowMs - toldMs < progressEveryMs) continue;
      toldMs = nowMs;
      onProgress({
        doneS: recogniser.doneS,
        totalS: sound.totalS,
        speed: recogniser.doneS / ((nowMs - startMs) / 1000),
      });
      // If decoder and network never wait, nothing else would let the worker receive `cancel`.
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (signal.aborted) return fail('engine/cancelled');
    const analysis = await recogniser.finish(cut.isOver ? null : sound.warning);
    if (!analysis.ok || sound.tracks.length < 2) return analysis;
    return ok({ ...analysis.value, tracks: { names: sound.tracks.map(({ name }) => name), chosen: sound.track } });
  } finally {
    recogniser.dispose();
    sound.dispose();
  }
}

/** Selects a single channel, if requested and available. */
export function chosen(block: readonly Float32Array[], channel: number | null): readonly Float32Array[] {
  const one = channel === null ? undefined : block[channel];
  return one ? [one] : block;
}

/** Opens a file, or audio decoded by the page. @param onFetch called while a decoder is downloaded */
export async function openAny(
  file: Blob | DecodedSound,
  reading: Reading,
  onFetch: (progress: LoadProgress) => void,
): Promise<Result<SoundStream>> {
  if (!(file instanceof Blob)) return ok(streamOf(file));
  // Loaded with the first file, because listening needs no decoder.
  const { openFile } = await import('./sound/reader.ts');
  return openFile(file, reading, onFetch);
}

/** Audio decoded by the page, in blocks. Between blocks, the worker handles messages such as `cancel`. */
function streamOf({ channels, sampleRateHz }: DecodedSound): SoundStream {
  const nSamples = channels[0]?.length ?? 0;
  return {
    sampleRateHz,
    totalS: nSamples / sampleRateHz,
    warning: null,
    tracks: [{ name: '' }],
    track: 0,
    dispose: () => undefined,
    async *blocks() {
      const step = decodedBlockS * sampleRateHz;
      for (let start = 0; start < nSamples; start += step) {
        yield channels.map((channel) => channel.subarray(start, start + step));
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  };
}
