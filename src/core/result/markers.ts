/** A marker set by the user. */
export interface Marker {
  readonly timeS: number;
  /** The user's text; may be empty. */
  readonly text: string;
}

/**
 * Markers as an Audacity label track of points: `time<TAB>time<TAB>text`, in order of time.
 * Source: Audacity manual, "Importing and exporting labels".
 */
export function toMarkerLabels(markers: readonly Marker[]): string {
  return markers
    .toSorted((a, b) => a.timeS - b.timeS)
    .map(({ timeS, text }) => {
      const time = Math.max(0, timeS).toFixed(6);
      return `${time}\t${time}\t${text.replace(/\s+/g, ' ').trim()}\n`;
    })
    .join('');
}
