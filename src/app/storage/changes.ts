import type { StoreName } from './schema.ts';

/** What a tab tells the others, and itself: something in these stores is not as it was. */
type Listener = (stores: readonly StoreName[]) => void;

const listeners = new Set<Listener>();
let channel: BroadcastChannel | null = null;

/** Tabs of this origin hear each other here; without BroadcastChannel each tab hears itself. */
function open(): BroadcastChannel | null {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel('undertone.storage');
  channel.addEventListener('message', ({ data }) => tell(data as readonly StoreName[]));
  return channel;
}

function tell(stores: readonly StoreName[]): void {
  for (const listener of [...listeners]) listener(stores);
}

/** Says in every tab, this one included, that something in these stores has changed. */
export function announceChange(...stores: readonly StoreName[]): void {
  tell(stores);
  open()?.postMessage(stores);
}

/**
 * Hears of changes in any of these stores, made by whichever tab.
 * @returns the function that stops listening
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
