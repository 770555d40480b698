import { expect, it } from 'vitest';
import { withMarker } from '#app/recording/mark.ts';

it('a marker takes its place in time, and a time that is marked gets no other', () => {
  const markers = withMarker([{ timeS: 5, text: 'b' }], 2);
  expect(markers).toEqual([
    { timeS: 2, text: '' },
    { timeS: 5, text: 'b' },
  ]);
  expect(withMarker(markers, 5.01)).toBe(markers);
});
