import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepScreenOn } from '#app/capture/wake-lock.ts';
import { soon } from '../made-up.ts';

/** A fake device that counts its locks. */
function madeUpDevice() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const locks: { released: boolean; release: () => Promise<void> }[] = [];
  const request = () => {
    const lock = {
      released: false,
      release: () => {
        lock.released = true;
        return Promise.resolve();
      },
    };
    locks.push(lock);
    return Promise.resolve(lock);
  };
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { wakeLock: { request } });
  const held = () => locks.filter(({ released }) => !released).length;
  return { page, locks, held };
}

describe('the wake lock', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is held until released', async () => {
    const { held } = madeUpDevice();
    const letGo = keepScreenOn();
    await soon();
    expect(held()).toBe(1);
    letGo();
    expect(held()).toBe(0);
  });

  it('is requested again when the page becomes visible, but never twice', async () => {
    const { page, locks, held } = madeUpDevice();
    keepScreenOn();
    await soon();
    page.dispatchEvent(new Event('visibilitychange'));
    await soon();
    expect(locks).toHaveLength(1);
    await locks[0]?.release();
    page.dispatchEvent(new Event('visibilitychange'));
    await soon();
    expect(held()).toBe(1);
  });

  it('is released even if the browser grants it late', async () => {
    const { held } = madeUpDevice();
    keepScreenOn()();
    await soon();
    expect(held()).toBe(0);
  });

  it('does nothing in browsers without wake locks', () => {
    vi.stubGlobal('navigator', {});
    expect(() => keepScreenOn()()).not.toThrow();
  });
});
