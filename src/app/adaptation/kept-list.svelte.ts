import type { Failure } from '#app/words/errors.ts';
import { onChange } from '#app/storage/changes.ts';
import { forget, keep, listKept } from '#app/storage/voices.ts';
import type { KeptByStore } from '#app/storage/voices.ts';

/**
 * A stored list as shown on the page. Changes show immediately and are saved afterwards. If saving fails, they last for
 * this visit only, and `failure` says why.
 */
export class KeptList<Store extends keyof KeptByStore> {
  all = $state.raw<readonly KeptByStore[Store][]>([]);
  /** The item deleted last, for undo. */
  deleted = $state.raw<KeptByStore[Store] | null>(null);
  failure = $state.raw<Failure | null>(null);

  readonly #store: Store;
  #loading: Promise<void> | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Loads the store, once, and then follows changes made by other tabs. */
  load(): Promise<void> {
    this.#loading ??= this.#read().then(() => void onChange([this.#store], () => void this.#read()));
    return this.#loading;
  }

  find(id: string | null): KeptByStore[Store] | null {
    return this.all.find((each) => each.id === id) ?? null;
  }

  /** Adds an item, or replaces the one with the same id. */
  async put(value: KeptByStore[Store]): Promise<void> {
    const isNew = !this.find(value.id);
    this.all = isNew ? [...this.all, value] : this.all.map((each) => (each.id === value.id ? value : each));
    const kept = await keep(this.#store, value);
    this.failure = kept.ok ? null : kept.error;
  }

  async remove(id: string): Promise<void> {
    this.deleted = this.find(id);
    this.all = this.all.filter((each) => each.id !== id);
    const forgotten = await forget(this.#store, id);
    this.failure = forgotten.ok ? null : forgotten.error;
  }

  /** Restores the item deleted last. */
  async undo(): Promise<void> {
    const { deleted } = this;
    this.deleted = null;
    if (deleted) await this.put(deleted);
  }

  async #read(): Promise<void> {
    const found = await listKept(this.#store);
    if (!found.ok) {
      this.failure = found.error;
      return;
    }
    // Items that could not be saved still exist for this visit.
    const unkept = this.failure ? this.all.filter(({ id }) => !found.value.some((each) => each.id === id)) : [];
    this.all = [...found.value, ...unkept];
  }
}

/** A unique id. */
export function newId(): string {
  return crypto.randomUUID();
}
