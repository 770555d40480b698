/**
 * Where a key leads on a time axis, or null where the key is none of ours.
 * @param timeS where we are; the answer stays within 0 and `durationS`
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
