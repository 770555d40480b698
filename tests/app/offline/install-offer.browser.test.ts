import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InstallOffer } from '#app/offline/install-offer.svelte.ts';

/** The event as Chromium makes it, with the person's choice set beforehand. */
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

describe('the offer to install', () => {
  let offer: InstallOffer;
  let stop: AbortController;

  beforeEach(() => {
    offer = new InstallOffer();
    stop = new AbortController();
    offer.listen(stop.signal);
  });
  afterEach(() => stop.abort());

  it('is closed until the browser makes one, and is then held back for the person to ask', () => {
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
  ] as const)('is shown once, and a choice of %s is returned as %s', async (outcome, accepted) => {
    const { event, shown } = offerEvent(outcome);
    dispatchEvent(event);
    expect(await offer.show()).toBe(accepted);
    expect(await offer.show()).toBe(false);
    expect(shown.times).toBe(1);
  });

  it('closes when the app has been installed', () => {
    dispatchEvent(offerEvent('accepted').event);
    dispatchEvent(new Event('appinstalled'));
    expect(offer.isOpen).toBe(false);
    expect(offer.isInstalled).toBe(true);
  });

  it('is no longer listened for once stopped', () => {
    stop.abort();
    dispatchEvent(offerEvent('accepted').event);
    expect(offer.isOpen).toBe(false);
  });
});
