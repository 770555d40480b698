/**
 * New position on a time axis after a key press, or null if the key does not seek.
 * @param timeS current position; the result is clamped to 0..`durationS`
 */
export function seekKey(key: string, timeS: number, durationS: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageUp: 10,
    PageDown: -10,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(durationS, Math.max(0, timeS + step));
}
