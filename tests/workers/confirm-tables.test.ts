import { expect, it } from 'vitest';
import { confirmTables } from '#workers/confirm-tables.ts';
import { essentia } from '../fixtures/features/load.ts';

/** essentia, which others use too: it is not freed. @param gain of its windows */
function kept(gain: number): typeof essentia {
  return new Proxy(essentia, {
    get(target, name) {
      if (name === 'delete') return () => undefined;
      if (name === 'vectorToArray' && gain !== 1)
        return (vector: Parameters<typeof essentia.vectorToArray>[0]) =>
          target.vectorToArray(vector).map((x) => gain * x);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

it("the build's tables are essentia's", async () => {
  await expect(confirmTables(() => Promise.resolve(kept(1)))).resolves.toBeUndefined();
});

it('an essentia with other tables is told of', async () => {
  await expect(confirmTables(() => Promise.resolve(kept(1.00001)))).rejects.toThrow('npm run make-tables');
});

it('where essentia cannot be had, nothing is compared', async () => {
  await expect(confirmTables(() => Promise.reject(new Error('offline')))).resolves.toBeUndefined();
});
