import { asset } from '$app/paths';
import { applyUpdateMessage } from '../../service-worker/message.ts';
import { InstallOffer } from './install-offer.svelte.ts';

/** Interval between update checks of an open page. */
const checkEveryMs = 60 * 60 * 1000;

/**
 * Offline state: whether the app is stored on the device, whether an update is waiting, and whether the app can be
 * installed. An update never activates on its own: it waits for `applyUpdate()`.
 */
export class OfflineState {
  /** Whether everything needed offline is stored. */
  ready = $state(false);
  /**
   * Whether the app became available offline during this visit: show "Ready to work offline" once, then call
   * `dismiss()`.
   */
  readyIsNews = $state(false);
  /** Whether an update has been downloaded. Offer it, but not during a live session. */
  updateWaiting = $state(false);

  readonly #offer = new InstallOffer();
  #registration: ServiceWorkerRegistration | null = null;
  #isApplying = false;
  #lastCheckMs = 0;

  /** Whether the browser offers to install the app. */
  get canInstall(): boolean {
    return this.#offer.isOpen;
  }

  /** Whether the app runs in its own window. */
  get isInstalled(): boolean {
    return this.#offer.isInstalled;
  }

  /**
   * Captures the install prompt immediately, and stores the app on the device once the page is usable, so as not to
   * delay the first result. Call once, in the browser.
   * @param usable settles when the engine has started or failed to start
   * @returns a function that removes all listeners
   */
  start(usable: Promise<unknown>): () => void {
    const stop = new AbortController();
    this.#offer.listen(stop.signal);
    const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
    if (container && !import.meta.env.DEV) void usable.finally(() => this.#register(container, stop.signal));
    return () => stop.abort();
  }

  /** The offline notice has been seen. */
  dismiss(): void {
    this.readyIsNews = false;
  }

  /** Activates the waiting update and reloads the page. */
  applyUpdate(): void {
    this.#isApplying = true;
    this.#registration?.waiting?.postMessage(applyUpdateMessage);
  }

  /** Shows the install prompt. @returns whether the person accepted */
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
      // Storage is full or not allowed, or the network failed: the page works online, and `ready` stays false.
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
      // Offline: the next check will do.
    });
  }
}
