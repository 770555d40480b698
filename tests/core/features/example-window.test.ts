import { expect, it } from 'vitest';
import { config } from '#core/config.ts';
import { exampleWindow } from '../../fixtures/features/example-window.ts';
import stored from '../../fixtures/features/example-window.json' with { type: 'json' };
import { maxDifference, tables } from '../../fixtures/features/load.ts';

it("the example's features match those stored for this feature version (if you change them, raise it)", () => {
  expect(stored.featureVersion).toBe(config.featureVersion);
  const rows = exampleWindow(tables);
  expect(rows).toHaveLength(stored.rows.length);
  rows.forEach((row, t) => expect(maxDifference(row, stored.rows[t]!), `row ${t}`).toBeLessThan(1e-4));
});
