/** A microphone that can be chosen. */
export interface MicrophoneName {
  readonly id: string;
  readonly name: string;
}

/**
 * The microphones of this device. Empty until the browser has allowed one of them: before that it names none. The
 * entries that stand for the system's choice are left out.
 */
export async function listMicrophones(): Promise<readonly MicrophoneName[]> {
  const media = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  try {
    const devices = (await media?.enumerateDevices()) ?? [];
    return devices
      .filter(({ kind, deviceId, label }) => kind === 'audioinput' && label !== '' && !isSystemChoice(deviceId))
      .map(({ deviceId: id, label: name }) => ({ id, name }));
  } catch {
    // Not allowed to look: the system's choice remains.
    return [];
  }
}

/** Calls back when a microphone is plugged in or out. @returns a function that stops it */
export function onMicrophonesChange(callback: () => void): () => void {
  const media = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  media?.addEventListener('devicechange', callback);
  return () => media?.removeEventListener('devicechange', callback);
}

function isSystemChoice(deviceId: string): boolean {
  return deviceId === '' || deviceId === 'default' || deviceId === 'communications';
}
