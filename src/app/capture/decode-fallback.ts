import { fail, ok, type Result } from '#core/errors.ts';
import type { DecodedSound } from '#core/protocol.ts';

/** decodeAudioData holds file and sound whole: beyond this a phone's tab would be killed. */
const maxBytes = 64 * 1024 * 1024;
const sampleRateHz = 48_000;

/**
 * Decodes a file by the page's own AudioContext, for browsers without WebCodecs and for codecs it lacks.
 * @returns the sound at 48 kHz, or `audio/unsupported-codec` where this does not help either
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
