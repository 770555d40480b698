/** What a room is taken for by how long it rings. */
export const roomKinds = ['dry', 'office', 'hall'] as const;
export type RoomKind = (typeof roomKinds)[number];

/**
 * Reverberation time of an impulse response in seconds: three times the fall from -5 to -25 dB of its backward energy integral
 * (M. R. Schroeder 1965; T20 of ISO 3382-2). 0 for silence.
 */
export function reverberationS(impulse: Float32Array, sampleRateHz: number): number {
  const direct = impulse.reduce((best, x, i) => (Math.abs(x) > Math.abs(impulse[best] ?? 0) ? i : best), 0);
  const left = new Float64Array(impulse.length - direct + 1);
  for (let i = impulse.length - 1; i >= direct; i--)
    left[i - direct] = (left[i - direct + 1] ?? 0) + (impulse[i] ?? 0) ** 2;
  const whole = left[0] ?? 0;
  if (whole <= 0) return 0;
  const firstBelow = (db: number): number => left.findIndex((energy) => energy < whole * 10 ** (db / 10));
  return (3 * (firstBelow(-25) - firstBelow(-5))) / sampleRateHz;
}

/**
 * A dry room rings for less than 0.35 s, an office for 0.35 to 0.7 s, a hall for 1 s or more. What lies between the last two is
 * none of them.
 */
export function roomKindOf(reverbS: number): RoomKind | null {
  if (reverbS < 0.35) return 'dry';
  if (reverbS < 0.7) return 'office';
  return reverbS >= 1 ? 'hall' : null;
}
