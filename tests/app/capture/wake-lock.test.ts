import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepScreenOn } from '#app/capture/wake-lock.ts';
import { soon } from '../made-up.ts';

/** A device that counts its locks. */
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

describe('the screen', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('stays on until it is let go', async () => {
    const { held } = madeUpDevice();
    const letGo = keepScreenOn();
    await soon();
    expect(held()).toBe(1);
    letGo();
    expect(held()).toBe(0);
  });

  it('stays on again when the page is back, with one lock', async () => {
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

  it('holds nothing when it is let go before the browser has answered', async () => {
    const { held } = madeUpDevice();
    keepScreenOn()();
    await soon();
    expect(held()).toBe(0);
  });

  it('follows its own timer where the browser cannot keep it on', () => {
    vi.stubGlobal('navigator', {});
    expect(() => keepScreenOn()()).not.toThrow();
  });
});
