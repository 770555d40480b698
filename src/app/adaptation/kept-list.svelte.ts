import type { Failure } from '#core/errors.ts';
import { onChange } from '#app/storage/changes.ts';
import { forget, keep, listKept } from '#app/storage/voices.ts';
import type { KeptByStore } from '#app/storage/voices.ts';

/**
 * What a store keeps, as the page shows it. Changes are seen at once and kept afterwards: where storage refuses, they hold for
 * this visit, and `failure` says so.
 */
export class KeptList<Store extends keyof KeptByStore> {
  all = $state.raw<readonly KeptByStore[Store][]>([]);
  /** What was deleted last, for undoing it. */
  deleted = $state.raw<KeptByStore[Store] | null>(null);
  failure = $state.raw<Failure | null>(null);

  readonly #store: Store;
  #loading: Promise<void> | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Reads the store, once; from then on follows what other tabs do to it. */
  load(): Promise<void> {
    this.#loading ??= this.#read().then(() => void onChange([this.#store], () => void this.#read()));
    return this.#loading;
  }

  find(id: string | null): KeptByStore[Store] | null {
    return this.all.find((each) => each.id === id) ?? null;
  }

  /** Adds one, or puts it in the place of the one with its id. */
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

  /** Puts back what was deleted last. */
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
    // What storage refused to keep is still here for this visit.
    const unkept = this.failure ? this.all.filter(({ id }) => !found.value.some((each) => each.id === id)) : [];
    this.all = [...found.value, ...unkept];
  }
}

/** An id that no other has. */
export function newId(): string {
  return crypto.randomUUID();
}
