import type { Result } from '#app/words/errors.ts';

/**
 * Calls that wait for their answers, or for the failure that ends them all. A promise of that failure, raced with each answer, would
 * keep every answer for as long as nothing fails.
 */
export class OpenCalls {
  #failure: Result<never> | null = null;
  readonly #open = new Set<(failure: Result<never>) => void>();

  get areEnded(): boolean {
    return this.#failure !== null;
  }

  /** Resolves to the answer, or to the failure if that comes first or is there already. */
  wait<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#failure) return Promise.resolve(this.#failure);
    return new Promise((resolve, reject) => {
      this.#open.add(resolve);
      void call()
        .then(resolve, reject)
        .finally(() => this.#open.delete(resolve));
    });
  }

  /** Ends all calls, also those to come; only the first failure counts. */
  end(failure: Result<never>): void {
    this.#failure ??= failure;
    for (const answer of this.#open) answer(this.#failure);
    this.#open.clear();
  }
}
