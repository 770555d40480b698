/** A resource with one owner and several users. It is freed when the owner has released it and the last user is done. */
export interface Shared<T> {
  readonly value: T;
  /** Marks it as in use. @returns a function that ends the use; further calls do nothing */
  use(): () => void;
  /** Releases it as the owner. */
  release(): void;
}

/** @param value owned from here on */
export function createShared<T>(value: T, free: (value: T) => void): Shared<T> {
  let nUsers = 1;

  function use(): () => void {
    nUsers++;
    return once();
  }

  function once(): () => void {
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      if (--nUsers === 0) free(value);
    };
  }

  return { value, use, release: once() };
}
