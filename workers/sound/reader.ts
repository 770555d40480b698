import { fail, type Result } from '#core/errors.ts';
import type { LoadProgress, Reading } from '#core/protocol.ts';
import { createForeignReader } from './foreign.ts';
import { openSound, type ReaderParts } from './open.ts';
import type { SoundStream } from './types.ts';
import { webCodecsFor } from './web-codecs.ts';

/**
 * Opens a file in the browser's worker; see openSound.
 * @param onFetch called while the second decoder is downloaded
 */
export function openFile(
  file: Blob,
  { mayFetchDecoder, track }: Reading,
  onFetch: (progress: LoadProgress) => void,
): Promise<Result<SoundStream>> {
  const load = async () => {
    try {
      const { loadFfmpeg } = await import('./load-ffmpeg.ts');
      return await loadFfmpeg(onFetch);
    } catch (error) {
      return fail('audio/decoder-unreachable', String(error));
    }
  };
  const openForeign: ReaderParts['openForeign'] = mayFetchDecoder
    ? createForeignReader(load)
    : (_file, name) => Promise.resolve(fail('audio/unsupported-codec', name));
  return openSound(file, { decoderFor: webCodecsFor, openForeign }, track);
}
