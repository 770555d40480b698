import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captureMicrophone } from '#app/capture/microphone.ts';
import { soon } from '../made-up.ts';

// The worklet's URL and the audio context exist only in browsers.
vi.mock('#app/capture/capture.ts', () => ({
  openContext: () =>
    Promise.resolve({
      sampleRate: 48_000,
      state: 'running',
      createMediaStreamSource: () => ({ connect: () => undefined, disconnect: () => undefined }),
      close: () => Promise.resolve(),
    }),
  createTap: () => ({ node: {}, connect: () => new MessageChannel().port1, dispose: () => undefined }),
}));

/** A fake microphone track that can be unplugged, and counts calls of `stop`. */
function madeUpTrack() {
  return Object.assign(new EventTarget(), { label: 'Desk microphone', stopped: 0, stop() { this.stopped++; } }); // prettier-ignore
}

function browserWith(getUserMedia: (wanted: MediaStreamConstraints) => Promise<unknown>, permission = 'granted'): void {
  vi.stubGlobal('navigator', {
    mediaDevices: { getUserMedia },
    permissions: { query: () => Promise.resolve({ state: permission }) },
  });
}

describe('the microphone', () => {
  beforeEach(() => {
    vi.stubGlobal('AudioWorkletNode', vi.fn());
    vi.stubGlobal('document', new EventTarget());
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is requested without the browser’s audio processing', async () => {
    let wanted: MediaStreamConstraints = {};
    browserWith((constraints) => {
      wanted = constraints;
      return Promise.resolve({ getAudioTracks: () => [madeUpTrack()], getTracks: () => [] });
    });
    const captured = await captureMicrophone();
    expect(wanted.audio).toMatchObject({
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
    });
    expect(captured.ok && [captured.value.label, captured.value.sampleRateHz]).toEqual(['Desk microphone', 48_000]);
  });

  it('is the preferred one, or another if it is missing', async () => {
    let wanted: MediaStreamConstraints = {};
    browserWith((constraints) => {
      wanted = constraints;
      return Promise.resolve({ getAudioTracks: () => [madeUpTrack()], getTracks: () => [] });
    });
    await captureMicrophone('headset');
    expect(wanted.audio).toMatchObject({ deviceId: { ideal: 'headset' }, autoGainControl: false });
  });

  it('reports being unplugged, and is stopped on dispose', async () => {
    const track = madeUpTrack();
    browserWith(() => Promise.resolve({ getAudioTracks: () => [track], getTracks: () => [track] }));
    const captured = await captureMicrophone();
    if (!captured.ok) throw new Error(captured.error.code);
    let isOver = false;
    void captured.value.ended.then(() => (isOver = true));
    await soon();
    expect(isOver).toBe(false);
    track.dispatchEvent(new Event('ended'));
    await soon();
    expect(isOver).toBe(true);
    captured.value.dispose();
    expect(track.stopped).toBe(1);
  });

  it('can be replaced by another, whose end then counts', async () => {
    const [first, next] = [madeUpTrack(), Object.assign(madeUpTrack(), { label: 'Headset' })];
    browserWith(() => Promise.resolve({ getAudioTracks: () => [first], getTracks: () => [first] }));
    const captured = await captureMicrophone();
    if (!captured.ok) throw new Error(captured.error.code);
    let isOver = false;
    void captured.value.ended.then(() => (isOver = true));
    const other = { getAudioTracks: () => [next], getTracks: () => [next] } as unknown as MediaStream;
    expect(captured.value.replace?.(other)).toBe('Headset');
    expect(first.stopped).toBe(1);
    first.dispatchEvent(new Event('ended'));
    await soon();
    expect(isOver).toBe(false);
    next.dispatchEvent(new Event('ended'));
    await soon();
    expect(isOver).toBe(true);
    captured.value.dispose();
    expect([first.stopped, next.stopped]).toEqual([1, 1]);
  });

  for (const [name, permission, code] of [
    ['NotAllowedError', 'denied', 'mic/denied'],
    ['NotAllowedError', 'prompt', 'mic/dismissed'],
    ['SecurityError', 'denied', 'mic/denied'],
    ['NotFoundError', 'granted', 'mic/none'],
    ['OverconstrainedError', 'granted', 'mic/none'],
    ['NotReadableError', 'granted', 'mic/in-use'],
    ['AbortError', 'granted', 'mic/in-use'],
    ['TypeError', 'granted', 'mic/unsupported'],
  ] as const) {
    it(`reports a ${name} with permission ${permission} as ${code}`, async () => {
      browserWith(() => Promise.reject(new DOMException('made by a test', name)), permission);
      const captured = await captureMicrophone();
      expect(captured.ok ? 'heard' : captured.error.code).toBe(code);
    });
  }

  it('reports a refusal as denied in browsers without a permissions API', async () => {
    vi.stubGlobal('navigator', {
      mediaDevices: { getUserMedia: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
    const captured = await captureMicrophone();
    expect(captured.ok ? 'heard' : captured.error.code).toBe('mic/denied');
  });

  it('is unsupported on an insecure page', async () => {
    vi.stubGlobal('navigator', {});
    const captured = await captureMicrophone();
    expect(captured.ok ? 'heard' : captured.error.code).toBe('mic/unsupported');
  });
});
