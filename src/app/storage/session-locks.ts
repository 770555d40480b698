/** Locks of sessions that are being listened to, or whose summary is on a screen: another tab leaves their journals alone. */
const prefix = 'undertone.session.';

/** Without locks a journal that was written to within this time counts as in use. */
const quietMs = 10_000;

function locks(): LockManager | null {
  return (navigator as { locks?: LockManager }).locks ?? null;
}

/** Holds a session's lock; the browser lets go of it when the page dies. @returns lets go of it */
export function holdSession(session: string): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  // A page without the right to locks goes without.
  locks()
    ?.request(prefix + session, () => held)
    .catch(() => undefined);
  return release;
}

/**
 * Whether a journal belongs to nobody any more.
 * @param writtenAt when something was last written to it
 */
export async function findAbandoned(): Promise<(session: string, writtenAt: number) => boolean> {
  const manager = locks();
  if (!manager) return (_session, writtenAt) => Date.now() - writtenAt > quietMs;
  const { held = [], pending = [] } = await manager.query();
  const names = new Set([...held, ...pending].map(({ name }) => name));
  return (session) => !names.has(prefix + session);
}
