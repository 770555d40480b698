import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SourceChoice } from '#app/live/source-choice.svelte.ts';
import { soon } from '../made-up.ts';

// The worklet's address exists in browsers only.
vi.mock('#app/capture/capture.ts', () => ({}));

function device(deviceId: string, label: string, kind = 'audioinput') {
  return { deviceId, label, kind };
}

describe('the choice of what to listen to', () => {
  let devices: ReturnType<typeof device>[];
  let media: EventTarget;

  beforeEach(() => {
    devices = [
      device('default', 'Default'),
      device('a', 'Built-in microphone'),
      device('b', 'Headset'),
      device('x', 'Camera', 'videoinput'),
    ];
    media = Object.assign(new EventTarget(), {
      enumerateDevices: () => Promise.resolve(devices),
      getDisplayMedia: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    });
    vi.stubGlobal('navigator', { mediaDevices: media });
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('names the microphones, and none before the browser has allowed one', async () => {
    const choice = new SourceChoice({ microphoneId: null });
    devices = [device('', '')];
    const stop = choice.start();
    await soon();
    expect(choice.microphones).toEqual([]);
    devices = [device('a', 'Built-in microphone'), device('default', 'Default')];
    media.dispatchEvent(new Event('devicechange'));
    await soon();
    expect(choice.microphones).toEqual([{ id: 'a', name: 'Built-in microphone' }]);
    stop();
    devices = [];
    media.dispatchEvent(new Event('devicechange'));
    await soon();
    expect(choice.microphones).toHaveLength(1);
  });

  it('remembers a microphone that is unplugged and takes the system’s meanwhile', async () => {
    const remembered: { microphoneId: string | null } = { microphoneId: null };
    const choice = new SourceChoice(remembered);
    await choice.look();
    choice.value = 'b';
    expect([choice.value, choice.kind, remembered.microphoneId]).toEqual(['b', 'microphone', 'b']);
    devices = [device('a', 'Built-in microphone')];
    await choice.look();
    expect([choice.value, remembered.microphoneId]).toEqual(['default', 'b']);
    choice.value = 'default';
    expect(remembered.microphoneId).toBeNull();
  });

  it('listens to a tab for this visit only, and says when nothing was shared', async () => {
    const remembered = { microphoneId: 'a' };
    const choice = new SourceChoice(remembered);
    choice.value = 'share';
    expect([choice.value, choice.kind, remembered.microphoneId]).toEqual(['share', 'share', 'a']);
    const opened = await choice.open('Shared sound');
    expect(opened.ok ? 'opened' : opened.error.code).toBe('share/dismissed');
  });

  it('does not offer tabs where the browser cannot share, nor on phones', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const choice = new SourceChoice({ microphoneId: null });
    choice.start()();
    expect(choice.canShare).toBe(false);
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    choice.start()();
    expect(choice.canShare).toBe(false);
  });
});
