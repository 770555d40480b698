/** Seconds the picture runs behind the newest sound, so that it glides although sound arrives in lumps. */
const behindS = 0.12;

/**
 * A clock for a picture that scrolls with arriving sound. Asked on every frame with how much sound is there, it answers
 * with the time at the picture's right edge: it runs evenly, never ahead of the sound, and catches up when far behind.
 */
export function createScrollClock(): (soundS: number) => number {
  let shownS = 0;
  let lastMs = performance.now();
  return (soundS) => {
    const nowMs = performance.now();
    shownS += Math.min(0.1, (nowMs - lastMs) / 1000);
    lastMs = nowMs;
    const aimS = soundS - behindS;
    // Half a second astray is a stall or a new session: jump. Less is drawn in gently.
    shownS = Math.abs(aimS - shownS) > 0.5 ? aimS : shownS + 0.05 * (aimS - shownS);
    shownS = Math.min(shownS, soundS);
    return shownS;
  };
}
