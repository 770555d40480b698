import { describe, expect, it } from 'vitest';
import { createShared } from '#workers/shared.ts';

describe('something shared', () => {
  it('is freed once, when its owner let go and the last user is done', () => {
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

  it('is freed at once where nobody uses it', () => {
    const freed: string[] = [];
    createShared('model', (value) => freed.push(value)).release();
    expect(freed).toEqual(['model']);
  });
});
