import { fail, ok } from '#app/words/errors.ts';
import type { ErrorCode, Result } from '#app/words/errors.ts';
import type { Capture } from './capture.ts';
import { tapStream } from './stream.ts';

/** The browser's audio processing changes emotional cues in a voice, so it is off. The front end does its own. */
const untouched: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  channelCount: { ideal: 1 },
};

/**
 * Requests a microphone.
 * @param deviceId which one; if it is missing, or null, the system's choice
 * @returns its stream, or `mic/denied`, `mic/dismissed`, `mic/none`, `mic/in-use`, `mic/unsupported`
 */
export async function openMicrophone(deviceId: string | null = null): Promise<Result<MediaStream>> {
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (!devices || typeof AudioWorkletNode === 'undefined') return fail('mic/unsupported');
  try {
    const audio = deviceId === null ? untouched : { ...untouched, deviceId: { ideal: deviceId } };
    return ok(await devices.getUserMedia({ audio }));
  } catch (error) {
    return fail(await codeOf(error), error instanceof Error ? error.message : String(error));
  }
}

/**
 * Requests a microphone and captures it; `dispose` turns it off.
 * @returns the running capture, or the failures of `openMicrophone`
 */
export async function captureMicrophone(deviceId: string | null = null): Promise<Result<Capture>> {
  const opened = await openMicrophone(deviceId);
  return opened.ok ? captureStream(opened.value) : opened;
}

/**
 * Captures a stream that nobody else uses; `dispose` stops its tracks.
 * @returns the running capture, or `mic/in-use`
 */
export async function captureStream(stream: MediaStream): Promise<Result<Capture>> {
  let held = stream;
  try {
    const capture = await tapStream(stream);
    const replace = (other: MediaStream): string => {
      const label = capture.replace?.(other) ?? '';
      switchOff(held);
      held = other;
      return label;
    };
    const dispose = (): void => {
      capture.dispose();
      switchOff(held);
    };
    return ok({ ...capture, replace, dispose });
  } catch (error) {
    switchOff(held);
    return fail('mic/in-use', String(error));
  }
}

function switchOff(stream: MediaStream): void {
  stream.getTracks().forEach((track) => track.stop());
}

/** Maps a getUserMedia error to a failure code. */
async function codeOf(error: unknown): Promise<ErrorCode> {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'mic/none';
  if (name === 'NotReadableError' || name === 'AbortError') return 'mic/in-use';
  if (name === 'SecurityError') return 'mic/denied';
  if (name === 'NotAllowedError') return (await isStillOpen()) ? 'mic/dismissed' : 'mic/denied';
  return 'mic/unsupported';
}

/** After a refusal: checks whether the browser would ask again. If it cannot tell, the refusal counts as denied. */
async function isStillOpen(): Promise<boolean> {
  try {
    const permission = await navigator.permissions.query({ name: 'microphone' as PermissionName });
    return permission.state === 'prompt';
  } catch {
    return false;
  }
}
