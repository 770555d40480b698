/** Chromium's event before its install prompt, which is missing in TypeScript's DOM types. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<void>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** The browser's install prompt, deferred until the person asks for it. */
export class InstallOffer {
  isInstalled = $state(false);
  #event = $state.raw<BeforeInstallPromptEvent | null>(null);

  /** Whether a prompt can be shown. */
  get isOpen(): boolean {
    return this.#event !== null;
  }

  /** Captures the prompt when the browser offers it. */
  listen(signal: AbortSignal): void {
    this.isInstalled = matchMedia('(display-mode: standalone)').matches;
    addEventListener(
      'beforeinstallprompt',
      (event) => {
        event.preventDefault();
        this.#event = event as BeforeInstallPromptEvent;
      },
      { signal },
    );
    addEventListener(
      'appinstalled',
      () => {
        this.#event = null;
        this.isInstalled = true;
      },
      { signal },
    );
  }

  /** Shows the prompt; each prompt can be used only once. @returns whether the person accepted */
  async show(): Promise<boolean> {
    const event = this.#event;
    if (!event) return false;
    this.#event = null;
    await event.prompt();
    return (await event.userChoice).outcome === 'accepted';
  }
}
