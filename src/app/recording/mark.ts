import type { Marker } from '#core/result/markers.ts';

/** Markers nearer than this are one. */
const apartS = 0.05;

/** The marker at a time. */
export function markerAt(markers: readonly Marker[], timeS: number): Marker | undefined {
  return markers.find((marker) => Math.abs(marker.timeS - timeS) < apartS);
}

/** Adds a marker at a time; a time that has one already gets no other. Markers stay in order. */
export function withMarker(markers: readonly Marker[], timeS: number): readonly Marker[] {
  if (markerAt(markers, timeS)) return markers;
  return [...markers, { timeS, text: '' }].toSorted((a, b) => a.timeS - b.timeS);
}
