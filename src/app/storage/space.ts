/** Storage in this browser, in bytes; null if unknown. */
export interface Space {
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** Whether the browser has granted persistent storage; null if unknown. */
  readonly isPersistent: boolean | null;
}

/** The storage manager, if any: older browsers and insecure pages have none. */
function manager(): Partial<StorageManager> {
  return (navigator as { storage?: StorageManager }).storage ?? {};
}

/** Storage used by and available to this origin. Never rejects. */
export async function measureSpace(): Promise<Space> {
  try {
    const estimate = await manager().estimate?.();
    const isPersistent = await manager().persisted?.();
    return {
      usedBytes: estimate?.usage ?? null,
      quotaBytes: estimate?.quota ?? null,
      isPersistent: isPersistent ?? null,
    };
  } catch {
    return { usedBytes: null, quotaBytes: null, isPersistent: null };
  }
}

/** Requests persistent storage. @returns whether it was granted */
export async function askForPersistence(): Promise<boolean> {
  try {
    return (await manager().persist?.()) ?? false;
  } catch {
    return false;
  }
}
