import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InstallOffer } from '#app/offline/install-offer.svelte.ts';

/** Chromium's install event with a preset user choice. */
function offerEvent(outcome: 'accepted' | 'dismissed') {
  const shown = { times: 0 };
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: () => {
      shown.times += 1;
      return Promise.resolve();
    },
    userChoice: Promise.resolve({ outcome }),
  });
  return { event, shown };
}

describe('the install offer', () => {
  let offer: InstallOffer;
  let stop: AbortController;

  beforeEach(() => {
    offer = new InstallOffer();
    stop = new AbortController();
    offer.listen(stop.signal);
  });
  afterEach(() => stop.abort());

  it("opens with the browser's event, and does not prompt by itself", () => {
    expect(offer.isOpen).toBe(false);
    const { event, shown } = offerEvent('accepted');
    dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(offer.isOpen).toBe(true);
    expect(shown.times).toBe(0);
  });

  it.each([
    ['accepted', true],
    ['dismissed', false],
  ] as const)('prompts once, and returns the choice %s as %s', async (outcome, accepted) => {
    const { event, shown } = offerEvent(outcome);
    dispatchEvent(event);
    expect(await offer.show()).toBe(accepted);
    expect(await offer.show()).toBe(false);
    expect(shown.times).toBe(1);
  });

  it('closes once the app is installed', () => {
    dispatchEvent(offerEvent('accepted').event);
    dispatchEvent(new Event('appinstalled'));
    expect(offer.isOpen).toBe(false);
    expect(offer.isInstalled).toBe(true);
  });

  it('ignores events after it is stopped', () => {
    stop.abort();
    dispatchEvent(offerEvent('accepted').event);
    expect(offer.isOpen).toBe(false);
  });
});
