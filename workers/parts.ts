import { fail, ok, type Result } from '#core/errors.ts';
import { createPartDisplay, type RecogniserParts } from '#core/pipeline.ts';
import type { Reading } from '#core/protocol.ts';
import type { Display } from '#core/result/types.ts';
import { createCut, type Span } from '#core/signal/cut.ts';
import { encodeWav } from '#core/signal/wav.ts';
import { chosen, openAny } from './file-analysis.ts';

/** Consumes a part of a file, block by block. */
interface Part<T> {
  /** Resolves when ready for the next block. */
  push(channels: readonly Float32Array[]): Promise<void>;
  finish(): T;
  dispose(): void;
}

/**
 * Decodes a part of a file again. Everything before it is decoded too, and discarded.
 * @param signal aborted: `engine/cancelled` after the current block
 * @returns the failures of openSound
 */
async function readPart<T>(
  file: Blob,
  reading: Reading,
  span: Span,
  createPart: (sampleRateHz: number) => Part<T>,
  signal: AbortSignal,
): Promise<Result<T>> {
  const opened = await openAny(file, reading, () => undefined);
  if (signal.aborted) return fail('engine/cancelled');
  if (!opened.ok) return opened;
  const sound = opened.value;
  const part = createPart(sound.sampleRateHz);
  const cut = createCut(span, sound.sampleRateHz);
  try {
    for await (const block of sound.blocks()) {
      if (signal.aborted) return fail('engine/cancelled');
      const channels = chosen(cut.take(block), reading.channel);
      if (channels[0] && channels[0].length > 0) await part.push(channels);
      if (cut.isOver) break;
    }
    return ok(part.finish());
  } finally {
    part.dispose();
    sound.dispose();
  }
}

/** Display data of a part of a file at full resolution; see readPart. */
export function displayPart(
  file: Blob,
  reading: Reading,
  span: Span,
  parts: RecogniserParts,
  signal: AbortSignal,
): Promise<Result<Display>> {
  return readPart(file, reading, span, (sampleRateHz) => createPartDisplay(sampleRateHz, parts), signal);
}

/** A part of a file as a WAV file at its own rate; see readPart. */
export function cutPart(
  file: Blob,
  reading: Reading,
  span: Span,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  return readPart(file, reading, span, createClip, signal);
}

function createClip(sampleRateHz: number): Part<Uint8Array<ArrayBuffer>> {
  const blocks: (readonly Float32Array[])[] = [];
  return {
    push(channels) {
      blocks.push(channels.map((channel) => channel.slice()));
      return Promise.resolve();
    },
    finish() {
      const nSamples = blocks.reduce((sum, [first]) => sum + (first?.length ?? 0), 0);
      const whole = (blocks[0] ?? []).map((_, c) => {
        const channel = new Float32Array(nSamples);
        let at = 0;
        for (const block of blocks) {
          channel.set(block[c] ?? [], at);
          at += block[0]?.length ?? 0;
        }
        return channel;
      });
      return encodeWav(whole, sampleRateHz);
    },
    dispose: () => undefined,
  };
}
