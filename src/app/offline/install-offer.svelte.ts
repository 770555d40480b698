/** Chromium's event before its install dialogue, which TypeScript's DOM does not know. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<void>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** The browser's offer to install the app, kept until the person asks for it. */
export class InstallOffer {
  isInstalled = $state(false);
  #event = $state.raw<BeforeInstallPromptEvent | null>(null);

  /** There is an offer that can be shown. */
  get isOpen(): boolean {
    return this.#event !== null;
  }

  /** Catches the offer when the browser makes it. */
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

  /** Shows the dialogue once; an offer can be used a single time. @returns whether the person accepted */
  async show(): Promise<boolean> {
    const event = this.#event;
    if (!event) return false;
    this.#event = null;
    await event.prompt();
    return (await event.userChoice).outcome === 'accepted';
  }
}
