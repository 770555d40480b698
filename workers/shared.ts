/** Something with one owner and several users; it is freed when the owner lets go and the last user is done. */
export interface Shared<T> {
  readonly value: T;
  /** Marks it as in use. @returns what ends the use; calling it again does nothing */
  use(): () => void;
  /** The owner lets go. */
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
