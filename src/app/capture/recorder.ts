/** Keeps the sound of a stream beside whatever else listens to it. */
export interface Recorder {
  /** Ends the recording. Settles when the last of it was handed over; never rejects. */
  stop(): Promise<void>;
}

/** Compressed kinds that browsers record, the smallest first. */
const kinds = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
const bitsPerS = 48_000;
/** What was recorded is handed over this often, so that a crash loses no more. */
const everyMs = 1000;

/**
 * Records a stream by the browser's own encoder, which takes its own copy of the sound: the capture worklet notices nothing.
 * @param onChunk gets the recording piece by piece; put together in order they are one file
 * @returns null where the browser cannot record
 */
export function recordStream(stream: MediaStream, onChunk: (chunk: Blob) => void): Recorder | null {
  const Maker = (globalThis as { MediaRecorder?: typeof MediaRecorder }).MediaRecorder;
  const mimeType = kinds.find((kind) => Maker?.isTypeSupported(kind));
  if (!Maker || !mimeType) return null;
  try {
    const recorder = new Maker(stream, { mimeType, audioBitsPerSecond: bitsPerS });
    const stopped = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve()));
    recorder.addEventListener('dataavailable', ({ data }) => data.size > 0 && onChunk(data));
    recorder.start(everyMs);
    return {
      stop() {
        if (recorder.state !== 'inactive') recorder.stop();
        return stopped;
      },
    };
  } catch {
    return null;
  }
}
