/** Locks for sessions that are running or whose summary is open: other tabs do not touch their journals. */
const prefix = 'undertone.session.';

/** Without locks, a journal written within this time counts as in use. */
const quietMs = 10_000;

function locks(): LockManager | null {
  return (navigator as { locks?: LockManager }).locks ?? null;
}

/** Acquires the lock of a session; the browser releases it if the page dies. @returns a function that releases it */
export function holdSession(session: string): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  // Without permission for locks, continue without one.
  locks()
    ?.request(prefix + session, () => held)
    .catch(() => undefined);
  return release;
}

/**
 * Whether no tab is using a journal any more.
 * @param writtenAt time of its last record
 */
export async function findAbandoned(): Promise<(session: string, writtenAt: number) => boolean> {
  const manager = locks();
  if (!manager) return (_session, writtenAt) => Date.now() - writtenAt > quietMs;
  const { held = [], pending = [] } = await manager.query();
  const names = new Set([...held, ...pending].map(({ name }) => name));
  return (session) => !names.has(prefix + session);
}
