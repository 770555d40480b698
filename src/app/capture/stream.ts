import { createTap, openContext } from './capture.ts';
import type { Capture } from './capture.ts';

/**
 * Captures an audio stream. The caller keeps ownership of the stream: `dispose` closes the audio context but does not
 * stop any track.
 * @param stream must have an audio track; `ended` settles when that track ends, or that of the stream which took its place
 * @returns the running capture. Rejects if the browser provides no audio context or cannot load the worklet.
 */
export async function tapStream(stream: MediaStream): Promise<Capture> {
  const context = await openContext();
  const tap = createTap(context);
  const owner = new AbortController();
  let source: MediaStreamAudioSourceNode | null = null;
  let track: MediaStreamTrack | undefined;
  let recorded: MediaStreamAudioDestinationNode | null = null;
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));

  function hear(other: MediaStream): string {
    source?.disconnect();
    source = context.createMediaStreamSource(other);
    source.connect(tap.node);
    if (recorded) source.connect(recorded);
    const [heard] = other.getAudioTracks();
    track = heard;
    heard?.addEventListener('ended', () => heard === track && end(), { signal: owner.signal });
    return heard?.label ?? '';
  }
  const label = hear(stream);
  // A phone call or a locked screen suspends the context; resume when possible.
  const goOn = (): void => {
    if (!owner.signal.aborted && context.state !== 'running' && context.state !== 'closed') void context.resume();
  };
  document.addEventListener('visibilitychange', goOn, { signal: owner.signal });
  return {
    label,
    sampleRateHz: context.sampleRate,
    stream() {
      recorded ??= context.createMediaStreamDestination();
      source?.connect(recorded);
      return recorded.stream;
    },
    replace: hear,
    ended,
    connect: () => tap.connect(),
    dispose() {
      owner.abort();
      source?.disconnect();
      tap.dispose();
      void context.close();
    },
  };
}
