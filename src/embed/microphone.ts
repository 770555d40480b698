import { openMicrophone as open } from '#app/capture/microphone.ts';
import { EmotionError } from './failure.ts';

/**
 * Asks for the microphone as the engine wants it: without the browser's echo cancellation, noise suppression and automatic
 * gain. Stop its tracks when you are done.
 * @throws {EmotionError} `mic/denied`, `mic/dismissed`, `mic/none`, `mic/in-use` or `mic/unsupported`
 */
export async function openMicrophone(): Promise<MediaStream> {
  const opened = await open();
  if (!opened.ok) throw new EmotionError(opened.error);
  return opened.value;
}
