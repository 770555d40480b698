import type { Marker } from '#core/result/markers.ts';

/** Markers nearer than this are one. */
const apartS = 0.05;

/** Adds a marker at a time; a time that has one already gets no other. Markers stay in order. */
export function withMarker(markers: readonly Marker[], timeS: number): readonly Marker[] {
  if (markers.some((marker) => Math.abs(marker.timeS - timeS) < apartS)) return markers;
  return [...markers, { timeS, text: '' }].toSorted((a, b) => a.timeS - b.timeS);
}
