import { createTap, openContext } from './capture.ts';
import type { Capture } from './capture.ts';

/**
 * Taps a stream of sound. The stream stays its owner's: `dispose` lets go of the audio context and stops no track.
 * @param stream one with an audio track; `ended` settles when that track ends
 * @returns the running capture. Rejects where the browser gives no audio context or cannot load the worklet.
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
  // A phone call or a locked screen suspends the context; take it up again when it lets us.
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
