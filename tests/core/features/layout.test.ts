import { expect, it } from 'vitest';
import { featureGroups, group, nFeatures } from '#core/features/layout.ts';

it('the groups are contiguous and fill a row of 132', () => {
  let end = 0;
  for (const { start, size } of featureGroups) {
    expect(start).toBe(end);
    end = start + size;
  }
  expect(end).toBe(nFeatures);
  expect(nFeatures).toBe(132);
});

it('finds a group by name', () => {
  expect(group('logMel')).toMatchObject({ start: 0, size: 64 });
  expect(group('energy')).toMatchObject({ start: 131, size: 1 });
});
