import { expect } from 'vitest';

function bytesOf(value: unknown): Uint8Array | null {
  return ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : null;
}

/**
 * Compares typed arrays by their bytes, because comparing each number takes seconds for a second of sound. Falls back to the
 * default comparison, which shows differences.
 */
expect.addEqualityTesters([
  (a, b) => {
    const [one, other] = [bytesOf(a), bytesOf(b)];
    if (!one || !other || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return undefined;
    return Buffer.compare(one, other) === 0 ? true : undefined;
  },
]);
