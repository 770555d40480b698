import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import type { Capture } from './capture.ts';
import { captureStream } from './microphone.ts';

/** Whether this browser can share a tab's or the system's sound. */
export function canShareSound(): boolean {
  const media = (navigator as { mediaDevices?: Partial<MediaDevices> }).mediaDevices;
  // Phones have the method in some browsers and always refuse it.
  return typeof media?.getDisplayMedia === 'function' && !matchMedia('(pointer: coarse)').matches;
}

/**
 * Asks which tab, window or screen to listen to and captures its sound. Browsers share sound only together with a
 * picture, which is not looked at.
 * @param label name shown on the page: the browser's own is an address
 * @returns the running capture, or `share/dismissed`, `share/no-sound`, `mic/in-use`
 */
export async function captureSharedSound(label: string): Promise<Result<Capture>> {
  let stream: MediaStream;
  try {
    const options = {
      video: { frameRate: 1, width: 64 },
      audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
      systemAudio: 'include',
    };
    stream = await navigator.mediaDevices.getDisplayMedia(options);
  } catch (error) {
    return fail('share/dismissed', String(error));
  }
  if (stream.getAudioTracks().length === 0) {
    stream.getTracks().forEach((track) => track.stop());
    return fail('share/no-sound');
  }
  const captured = await captureStream(stream);
  return captured.ok ? ok({ ...captured.value, label }) : captured;
}
