import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import { createTap, openContext } from './capture.ts';
import type { Capture } from './capture.ts';

/** Seconds of silence appended to a clip so that its last word reaches the last window. */
const tailS = 0.5;

/**
 * Plays a bundled clip aloud and captures it as if it came from the microphone.
 * @param url URL of the clip
 * @param label name shown on the page
 * @returns the running capture, or `audio/undecodable`, `mic/unsupported`
 */
export async function captureClip(url: string, label: string): Promise<Result<Capture>> {
  if (typeof AudioWorkletNode === 'undefined') return fail('mic/unsupported');
  let context: AudioContext | null = null;
  try {
    context = await openContext();
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const buffer = await context.decodeAudioData(await response.arrayBuffer());
    return ok(play(context, buffer, label));
  } catch (error) {
    void context?.close();
    return fail('audio/undecodable', String(error));
  }
}

function play(context: AudioContext, buffer: AudioBuffer, label: string): Capture {
  const tap = createTap(context);
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(tap.node);
  source.connect(context.destination);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStarted = false;
  const ended = new Promise<void>((resolve) => {
    source.onended = () => (timer = setTimeout(resolve, 1000 * tailS));
  });
  return {
    label,
    sampleRateHz: context.sampleRate,
    ended,
    connect() {
      const port = tap.connect();
      if (!isStarted) source.start();
      isStarted = true;
      return port;
    },
    dispose() {
      clearTimeout(timer);
      source.onended = null;
      source.disconnect();
      tap.dispose();
      void context.close();
    },
  };
}
