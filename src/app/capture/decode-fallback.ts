import { fail, ok, type Result } from '#app/words/errors.ts';
import type { DecodedSound } from '#core/protocol.ts';

/** decodeAudioData keeps the whole file and its audio in memory. Above this size, a phone would kill the tab. */
const maxBytes = 64 * 1024 * 1024;
const sampleRateHz = 48_000;

/**
 * Decodes a file with an AudioContext, for browsers without WebCodecs and for codecs it lacks.
 * @returns audio at 48 kHz, or `audio/unsupported-codec`
 */
export async function decodeOnPage(file: Blob): Promise<Result<DecodedSound>> {
  if (typeof OfflineAudioContext === 'undefined' || file.size > maxBytes) return fail('audio/unsupported-codec');
  try {
    const context = new OfflineAudioContext(1, 1, sampleRateHz);
    const buffer = await context.decodeAudioData(await file.arrayBuffer());
    const channels = Array.from({ length: buffer.numberOfChannels }, (_, channel) => buffer.getChannelData(channel));
    return ok({ channels, sampleRateHz: buffer.sampleRate });
  } catch (error) {
    return fail('audio/unsupported-codec', String(error));
  }
}
