import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { MPEGDecoder } from 'mpg123-decoder';
import { OggOpusDecoder } from 'ogg-opus-decoder';
import { fail, ok } from '#core/errors.ts';
import type { Result } from '#core/errors.ts';
import { id3Bytes } from './format.ts';
import type { FileSound } from './sound.ts';
import { oggExtent, opusPreSkip, promisedFlacSamples, promisedMp3Samples } from './truncation.ts';

/** What the three decoders give alike. */
interface Decoded {
  readonly channelData: readonly Float32Array[];
  readonly samplesDecoded: number;
  readonly sampleRate: number;
  readonly errors: readonly { readonly message: string }[];
}

/** Gives one decoder to one file after another; a decoder that threw is replaced. */
function reused<D extends { readonly ready: Promise<void> }>(
  make: () => D,
): (decode: (decoder: D) => Promise<Decoded> | Decoded) => Promise<Decoded> {
  let free: Promise<D | undefined> = Promise.resolve(undefined);
  return (decode) => {
    const turn = free.then(async (kept) => {
      const decoder = kept ?? make();
      await decoder.ready;
      return { decoder, decoded: await decode(decoder) };
    });
    free = turn.then(
      ({ decoder }) => decoder,
      () => undefined,
    );
    return turn.then(({ decoded }) => decoded);
  };
}

// decodeFile of the first two resets when it is done; the third is told to.
const withFlac = reused(() => new FLACDecoder());
const withOpus = reused(() => new OggOpusDecoder());
const withMp3 = reused(() => new MPEGDecoder());

function toSound(decoded: Decoded, isTruncated: boolean): Result<FileSound> {
  const { channelData, errors, sampleRate, samplesDecoded } = decoded;
  if (samplesDecoded === 0 || channelData.length === 0) {
    if (errors[0]) return fail('audio/undecodable', errors[0].message);
    return fail(isTruncated ? 'audio/truncated' : 'audio/empty');
  }
  const channels = channelData.map((samples) => samples.subarray(0, samplesDecoded));
  return ok({ channels, sampleRateHz: sampleRate, isTruncated: isTruncated || errors.length > 0 });
}

async function guarded(decode: () => Promise<Result<FileSound>>): Promise<Result<FileSound>> {
  try {
    return await decode();
  } catch (error) {
    return fail('audio/undecodable', error instanceof Error ? error.message : String(error));
  }
}

const frameHeaderBytes = 16;

/**
 * A native FLAC file followed by a copy of its first frame's header: the parser ends a frame where the next one begins, and
 * loses a last one that is very small otherwise, as digital silence is (a quarter of RAVDESS ends in it).
 */
function withEndMarker(bytes: Uint8Array): Uint8Array {
  let at = id3Bytes(bytes) + 4;
  for (let isLast = false; !isLast && at < bytes.length;) {
    isLast = (bytes[at] ?? 0) >= 0x80;
    at += 4 + ((bytes[at + 1] ?? 0) << 16) + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  const marked = new Uint8Array(bytes.length + frameHeaderBytes);
  marked.set(bytes);
  marked.set(bytes.subarray(at, at + frameHeaderBytes), bytes.length);
  return marked;
}

/** Decodes a whole FLAC file, native or in Ogg. */
export function decodeFlac(bytes: Uint8Array): Promise<Result<FileSound>> {
  return guarded(async () => {
    const isOgg = bytes[0] === 0x4f;
    const decoded = await withFlac((decoder) => decoder.decodeFile(isOgg ? bytes : withEndMarker(bytes)));
    return toSound(decoded, isOgg ? oggExtent(bytes).isCutOff : decoded.samplesDecoded < promisedFlacSamples(bytes));
  });
}

/** 120 ms at 48 kHz. RFC 6716, section 3.2.5 */
const longestOpusPacket = 5760;

/** Decodes a whole Ogg Opus file, at 48 kHz as Opus does. */
export function decodeOpus(bytes: Uint8Array): Promise<Result<FileSound>> {
  return guarded(async () => {
    // Half a page at the end makes the decoder repeat what it had; of a single page it keeps what should be skipped.
    const { endSample, isCutOff, wholeBytes } = oggExtent(bytes);
    const decoded = await withOpus((decoder) => decoder.decodeFile(bytes.subarray(0, wholeBytes)));
    const promised = endSample - opusPreSkip(bytes);
    const isLonger = decoded.samplesDecoded > promised && decoded.samplesDecoded - promised <= longestOpusPacket;
    return toSound(isLonger ? { ...decoded, samplesDecoded: promised } : decoded, isCutOff);
  });
}

/** Decodes a whole MPEG audio file (layers 1 to 3). */
export function decodeMp3(bytes: Uint8Array): Promise<Result<FileSound>> {
  return guarded(async () => {
    const decoded = await withMp3(async (decoder) => {
      const whole = decoder.decode(bytes);
      await decoder.reset();
      return whole;
    });
    return toSound(decoded, decoded.samplesDecoded < promisedMp3Samples(bytes));
  });
}
