/** A random number generator in [0, 1) with a seed (mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: string): () => number {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A random number between two positive ones, uniform on a logarithmic scale. */
export function between(random: () => number, low: number, high: number): number {
  return low * (high / low) ** random();
}
