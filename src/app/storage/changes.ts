import type { StoreName } from './schema.ts';

/** Message between tabs: these stores have changed. */
type Listener = (stores: readonly StoreName[]) => void;

const listeners = new Set<Listener>();
let channel: BroadcastChannel | null = null;

/** Channel between tabs of this origin; without BroadcastChannel, a tab only notifies itself. */
function open(): BroadcastChannel | null {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel('undertone.storage');
  channel.addEventListener('message', ({ data }) => tell(data as readonly StoreName[]));
  return channel;
}

function tell(stores: readonly StoreName[]): void {
  for (const listener of [...listeners]) listener(stores);
}

/** Notifies all tabs, including this one, that these stores have changed. */
export function announceChange(...stores: readonly StoreName[]): void {
  tell(stores);
  open()?.postMessage(stores);
}

/**
 * Listens for changes in any of these stores by any tab.
 * @returns a function that removes the listener
 */
export function onChange(stores: readonly StoreName[], changed: () => void): () => void {
  const listener: Listener = (names) => names.some((name) => stores.includes(name)) && changed();
  listeners.add(listener);
  open();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    channel?.close();
    channel = null;
  };
}
