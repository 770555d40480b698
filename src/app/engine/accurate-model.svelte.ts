import { resolve } from '$app/paths';
import type { Failure } from '#app/words/errors.ts';
import type { KeptModel, LoadProgress } from '#core/protocol.ts';
import { accurateFactsPath, folderOf, readAccurateFacts } from './accurate-facts.ts';
import type { AccurateFacts } from './accurate-facts.ts';
import { downloadKept, findKept, removeKept } from './model-keeper.ts';
import type { Download } from './model-keeper.ts';

/** `none`: not on the device, or only in part. `loading`: being downloaded. `kept`: on the device. */
export type AccuratePhase = 'none' | 'loading' | 'kept';

/** What this browser remembers besides the model itself. */
interface Remembered {
  /** The offer was dismissed. */
  readonly isOfferClosed: boolean;
  /** A download was begun: something of the model may be on the device. */
  readonly isBegun: boolean;
}

const key = 'undertone.accurate';
const nothing: KeptModel = { isWhole: false, nBytes: 0 };

/** The accurate model: fetched when a person asks for it, kept on the device, removable. */
export class AccurateModel {
  /** Null where this app has no accurate model, and until that is known. */
  facts = $state.raw<AccurateFacts | null>(null);
  phase = $state<AccuratePhase>('none');
  progress = $state.raw<LoadProgress | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Whether it was downloaded during this visit. */
  isNew = $state(false);
  /** Space it takes, or what an interrupted download left. */
  nBytes = $state(0);
  #remembered = $state.raw<Remembered>({ isOfferClosed: false, isBegun: false });
  #loading: Promise<void> | null = null;
  #download: Download | null = null;

  /** Reads what is known of the model and what is on the device, once. Fetches nothing of the model. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** Absolute URL of its folder once it is on the device, else null. */
  get url(): string | null {
    return this.facts && this.phase === 'kept' ? folderOf(this.facts) : null;
  }

  /** Whether to offer the download: there is a model, it is not here, and nobody has declined it. */
  get isOffered(): boolean {
    return this.facts !== null && this.phase !== 'kept' && !this.#remembered.isOfferClosed;
  }

  /** Dismisses the offer for good; the download stays available in Settings. */
  closeOffer(): void {
    this.#remember({ isOfferClosed: true });
  }

  /** Downloads the model, or what is missing of it. @returns whether it is on the device now */
  async download(): Promise<boolean> {
    const { facts } = this;
    if (!facts || this.phase !== 'none') return this.phase === 'kept';
    this.#remember({ isBegun: true });
    this.phase = 'loading';
    this.failure = null;
    this.progress = { loadedBytes: this.nBytes, totalBytes: facts.bytes };
    this.#download = downloadKept(folderOf(facts), (progress) => (this.progress = progress));
    const result = await this.#download.done;
    this.#download = null;
    this.progress = null;
    if (!result.ok && result.error.code !== 'engine/cancelled') this.failure = result.error;
    await this.#look(facts);
    this.isNew = result.ok;
    return result.ok;
  }

  /** Stops the download; what came is kept for later. */
  async cancel(): Promise<void> {
    const running = this.#download;
    running?.cancel();
    await running?.done;
  }

  /** Removes the model from the device. */
  async remove(): Promise<void> {
    if (!this.facts || this.phase === 'loading') return;
    await removeKept(folderOf(this.facts));
    this.#remember({ isBegun: false, isOfferClosed: true });
    this.failure = null;
    this.isNew = false;
    this.#take(nothing);
  }

  async #load(): Promise<void> {
    this.#remembered = readRemembered();
    this.facts = await readAccurateFacts(resolve(accurateFactsPath));
    if (this.facts && this.#remembered.isBegun) await this.#look(this.facts);
  }

  async #look(facts: AccurateFacts): Promise<void> {
    this.#take(await findKept(folderOf(facts)));
  }

  #take({ isWhole, nBytes }: KeptModel): void {
    this.phase = isWhole ? 'kept' : 'none';
    this.nBytes = nBytes;
  }

  #remember(part: Partial<Remembered>): void {
    this.#remembered = { ...this.#remembered, ...part };
    try {
      localStorage.setItem(key, JSON.stringify(this.#remembered));
    } catch {
      // Storage is full or not available: remembered for this visit only.
    }
  }
}

function readRemembered(): Remembered {
  try {
    const { isOfferClosed, isBegun } = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    return { isOfferClosed: isOfferClosed === true, isBegun: isBegun === true };
  } catch {
    return { isOfferClosed: false, isBegun: false };
  }
}
