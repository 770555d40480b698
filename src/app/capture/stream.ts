import { createTap, openContext } from './capture.ts';
import type { Capture } from './capture.ts';

/**
 * Captures an audio stream. The caller keeps ownership of the stream: `dispose` closes the audio context but does not
 * stop any track.
 * @param stream must have an audio track; `ended` settles when that track ends
 * @returns the running capture. Rejects if the browser provides no audio context or cannot load the worklet.
 */
export async function tapStream(stream: MediaStream): Promise<Capture> {
  const context = await openContext();
  const tap = createTap(context);
  const source = context.createMediaStreamSource(stream);
  source.connect(tap.node);
  const [track] = stream.getAudioTracks();
  const owner = new AbortController();
  const ended = new Promise<void>((resolve) => {
    track?.addEventListener('ended', () => resolve(), { signal: owner.signal });
  });
  // A phone call or a locked screen suspends the context; resume when possible.
  const goOn = (): void => {
    if (!owner.signal.aborted && context.state !== 'running' && context.state !== 'closed') void context.resume();
  };
  document.addEventListener('visibilitychange', goOn, { signal: owner.signal });
  return {
    label: track?.label ?? '',
    sampleRateHz: context.sampleRate,
    stream,
    ended,
    connect: () => tap.connect(),
    dispose() {
      owner.abort();
      source.disconnect();
      tap.dispose();
      void context.close();
    },
  };
}
