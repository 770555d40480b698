/** Records a stream while others listen to it. */
export interface Recorder {
  /** Stops recording. Settles when the last chunk has been delivered; never rejects. */
  stop(): Promise<void>;
}

/** Compressed formats that browsers can record, smallest first. */
const kinds = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
const bitsPerS = 48_000;
/** Interval between chunks: a crash loses no more than this. */
const everyMs = 1000;

/**
 * Records a stream with the browser's encoder. The encoder works on its own copy of the audio, so the capture worklet
 * is not affected.
 * @param onChunk receives the recording in chunks; concatenated in order they form one file
 * @returns null if the browser cannot record
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
