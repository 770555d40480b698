/**
 * Keeps the screen on, where the browser can. The lock is lost whenever the page is hidden, so it is requested again
 * when the page is back.
 * @returns a function that lets the screen go dark again
 */
export function keepScreenOn(): () => void {
  const wakeLock = (navigator as { wakeLock?: WakeLock }).wakeLock;
  if (!wakeLock) return () => undefined;
  const owner = new AbortController();
  let held: WakeLockSentinel | null = null;

  async function hold(): Promise<void> {
    if (document.visibilityState !== 'visible' || (held && !held.released)) return;
    try {
      const lock = await wakeLock!.request('screen');
      if (owner.signal.aborted) await lock.release();
      else held = lock;
    } catch {
      // Low battery, or not allowed: the screen follows its own timer.
    }
  }

  document.addEventListener('visibilitychange', () => void hold(), { signal: owner.signal });
  void hold();
  return () => {
    owner.abort();
    void held?.release();
  };
}
