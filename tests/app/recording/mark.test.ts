import { expect, it } from 'vitest';
import { withMarker } from '#app/recording/mark.ts';

it('inserts a marker in order of time, but none at a marked time', () => {
  const markers = withMarker([{ timeS: 5, text: 'b' }], 2);
  expect(markers).toEqual([
    { timeS: 2, text: '' },
    { timeS: 5, text: 'b' },
  ]);
  expect(withMarker(markers, 5.01)).toBe(markers);
});
