import { expect, it } from 'vitest';
import { confirmTables } from '#workers/confirm-tables.ts';
import { essentia } from '../fixtures/features/load.ts';

/** essentia with another gain of all that it gives. */
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

it("the build's tables are essentia's", () => {
  confirmTables(changed(1));
});

it('an essentia with other tables is told of', () => {
  expect(() => confirmTables(changed(1.00001))).toThrow('npm run make-tables');
});
