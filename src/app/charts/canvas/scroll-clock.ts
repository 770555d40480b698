/** Display delay in seconds behind the newest audio, so that scrolling is smooth although audio arrives in blocks. */
const behindS = 0.12;

/**
 * A clock for a chart that scrolls with live audio. Called on every frame with the amount of audio available, it
 * returns the time at the right edge. It advances evenly, never gets ahead of the audio, and catches up if it falls far
 * behind.
 */
export function createScrollClock(): (soundS: number) => number {
  let shownS = 0;
  let lastMs = performance.now();
  return (soundS) => {
    const nowMs = performance.now();
    shownS += Math.min(0.1, (nowMs - lastMs) / 1000);
    lastMs = nowMs;
    const aimS = soundS - behindS;
    // More than half a second off means a stall or a new session: jump. Smaller errors are corrected gradually.
    shownS = Math.abs(aimS - shownS) > 0.5 ? aimS : shownS + 0.05 * (aimS - shownS);
    shownS = Math.min(shownS, soundS);
    return shownS;
  };
}
