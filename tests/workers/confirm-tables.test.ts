import { expect, it } from 'vitest';
import { confirmTables } from '#workers/confirm-tables.ts';
import { essentia } from '../fixtures/features/load.ts';

/** A copy of essentia whose output is scaled by a gain. */
function changed(gain: number): typeof essentia {
  return new Proxy(essentia, {
    get(target, name) {
      if (name === 'vectorToArray' && gain !== 1)
        return (vector: Parameters<typeof essentia.vectorToArray>[0]) =>
          target.vectorToArray(vector).map((x) => gain * x);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

it("accepts essentia's own tables", () => {
  confirmTables(changed(1));
});

it('rejects an essentia with different tables', () => {
  expect(() => confirmTables(changed(1.00001))).toThrow('npm run make-tables');
});
