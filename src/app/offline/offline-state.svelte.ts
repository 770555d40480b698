import { asset } from '$app/paths';
import { applyUpdateMessage } from '../../service-worker/message.ts';
import { InstallOffer } from './install-offer.svelte.ts';

/** How often an open page asks whether there is a new version, at most. */
const checkEveryMs = 60 * 60 * 1000;

/**
 * Whether the app is stored on the device, whether a new version waits, whether it can be installed.
 * A new version never takes over by itself: it waits for `applyUpdate()`.
 */
export class OfflineState {
  /** Everything the app needs is stored: it works without a network. */
  ready = $state(false);
  /** It became so during this visit and nobody has been told yet: say "Ready to work offline" once, then `dismiss()`. */
  readyIsNews = $state(false);
  /** A new version is downloaded and waits. Offer it, but not while listening. */
  updateWaiting = $state(false);

  readonly #offer = new InstallOffer();
  #registration: ServiceWorkerRegistration | null = null;
  #isApplying = false;
  #lastCheckMs = 0;

  /** The browser offers to install the app. */
  get canInstall(): boolean {
    return this.#offer.isOpen;
  }

  /** The app runs in a window of its own. */
  get isInstalled(): boolean {
    return this.#offer.isInstalled;
  }

  /**
   * Catches the browser's offer to install at once, and stores the app on the device once the page is usable: that must
   * not delay the first answer. Call once, in the browser.
   * @param usable settles when the engine has started, or has failed to
   * @returns a function that ends every listener
   */
  start(usable: Promise<unknown>): () => void {
    const stop = new AbortController();
    this.#offer.listen(stop.signal);
    const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
    if (container && !import.meta.env.DEV) void usable.finally(() => this.#register(container, stop.signal));
    return () => stop.abort();
  }

  /** The news of being ready has been seen. */
  dismiss(): void {
    this.readyIsNews = false;
  }

  /** Lets the waiting version take over and loads the page anew from it. */
  applyUpdate(): void {
    this.#isApplying = true;
    this.#registration?.waiting?.postMessage(applyUpdateMessage);
  }

  /** Shows the browser's install dialogue. @returns whether the person accepted */
  install(): Promise<boolean> {
    return this.#offer.show();
  }

  async #register(container: ServiceWorkerContainer, signal: AbortSignal): Promise<void> {
    const wasStored = container.controller !== null;
    container.addEventListener('controllerchange', () => this.#isApplying && location.reload(), { signal });
    try {
      const registration = await container.register(asset('/service-worker.js'));
      this.#follow(registration, signal);
      await container.ready;
      this.ready = true;
      this.readyIsNews = !wasStored;
    } catch {
      // Storage is full or forbidden, or the network is gone: the page goes on online, and `ready` stays false.
      this.ready = wasStored;
    }
  }

  #follow(registration: ServiceWorkerRegistration, signal: AbortSignal): void {
    this.#registration = registration;
    const look = () => (this.updateWaiting = registration.waiting !== null && registration.active !== null);
    const watch = () => registration.installing?.addEventListener('statechange', look, { signal });
    look();
    watch();
    registration.addEventListener('updatefound', watch, { signal });
    document.addEventListener('visibilitychange', () => this.#check(registration), { signal });
  }

  #check(registration: ServiceWorkerRegistration): void {
    if (document.visibilityState !== 'visible' || Date.now() - this.#lastCheckMs < checkEveryMs) return;
    this.#lastCheckMs = Date.now();
    registration.update().catch(() => {
      // Offline: the next time will do.
    });
  }
}
