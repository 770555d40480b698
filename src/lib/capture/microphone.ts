import { fail, ok } from '#core/errors.ts';
import type { ErrorCode, Result } from '#core/errors.ts';
import { createTap, openContext } from './capture.ts';
import type { Capture } from './capture.ts';

/** The browser's own clean-up changes what a voice carries, so it stays off; the front end does its own. */
const untouched: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  channelCount: { ideal: 1 },
};

/**
 * Asks for the microphone and taps it.
 * @returns the running capture, or `mic/denied`, `mic/dismissed`, `mic/none`, `mic/in-use`, `mic/unsupported`
 */
export async function captureMicrophone(): Promise<Result<Capture>> {
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (!devices || typeof AudioWorkletNode === 'undefined') return fail('mic/unsupported');
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({ audio: untouched });
  } catch (error) {
    return fail(await codeOf(error), error instanceof Error ? error.message : String(error));
  }
  try {
    return ok(await tapStream(stream));
  } catch (error) {
    stream.getTracks().forEach((track) => track.stop());
    return fail('mic/in-use', String(error));
  }
}

async function tapStream(stream: MediaStream): Promise<Capture> {
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
      stream.getTracks().forEach((each) => each.stop());
      void context.close();
    },
  };
}

/** Which of our failures a getUserMedia error is. */
async function codeOf(error: unknown): Promise<ErrorCode> {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'mic/none';
  if (name === 'NotReadableError' || name === 'AbortError') return 'mic/in-use';
  if (name === 'SecurityError') return 'mic/denied';
  if (name === 'NotAllowedError') return (await isStillOpen()) ? 'mic/dismissed' : 'mic/denied';
  return 'mic/unsupported';
}

/** After a refusal: whether the browser would ask again. Where it does not say, a refusal counts as denied. */
async function isStillOpen(): Promise<boolean> {
  try {
    const permission = await navigator.permissions.query({ name: 'microphone' as PermissionName });
    return permission.state === 'prompt';
  } catch {
    return false;
  }
}
