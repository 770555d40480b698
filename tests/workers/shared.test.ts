import { describe, expect, it } from 'vitest';
import { createShared } from '#workers/shared.ts';

describe('a shared resource', () => {
  it('is freed once, after its owner and the last user have released it', () => {
    const freed: string[] = [];
    const shared = createShared('model', (value) => freed.push(value));
    const [first, second] = [shared.use(), shared.use()];
    first();
    first();
    shared.release();
    shared.release();
    expect(freed).toEqual([]);
    second();
    expect(freed).toEqual(['model']);
  });

  it('is freed at once if unused', () => {
    const freed: string[] = [];
    createShared('model', (value) => freed.push(value)).release();
    expect(freed).toEqual(['model']);
  });
});
