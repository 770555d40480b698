import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SourceChoice } from '#app/live/source-choice.svelte.ts';
import { soon } from '../made-up.ts';

// The worklet's URL exists only in browsers.
vi.mock('#app/capture/capture.ts', () => ({}));

function device(deviceId: string, label: string, kind = 'audioinput') {
  return { deviceId, label, kind };
}

describe('the choice of source', () => {
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

  it('lists microphones once the browser has granted access', async () => {
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

  it('remembers an unplugged microphone, and uses the default in the meantime', async () => {
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

  it('offers tab audio for the current visit only, and reports a dismissed dialog', async () => {
    const remembered = { microphoneId: 'a' };
    const choice = new SourceChoice(remembered);
    choice.value = 'share';
    expect([choice.value, choice.kind, remembered.microphoneId]).toEqual(['share', 'share', 'a']);
    const opened = await choice.open('Shared sound');
    expect(opened.ok ? 'opened' : opened.error.code).toBe('share/dismissed');
  });

  it('offers no tab audio on phones or in browsers that cannot share', () => {
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
