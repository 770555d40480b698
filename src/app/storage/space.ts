/** Room in this browser, in bytes; null where it does not say. */
export interface Space {
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** The browser has promised not to clear it by itself; null where it does not say. */
  readonly isPersistent: boolean | null;
}

/** Storage as far as the browser has it: older ones and insecure pages have none of it. */
function manager(): Partial<StorageManager> {
  return (navigator as { storage?: StorageManager }).storage ?? {};
}

/** How much this origin uses and may use. Never rejects. */
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

/** Asks the browser never to clear what is kept here by itself. @returns whether it promised */
export async function askForPersistence(): Promise<boolean> {
  try {
    return (await manager().persist?.()) ?? false;
  } catch {
    return false;
  }
}
