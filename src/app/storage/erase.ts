import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import { eraseDatabase } from './database.ts';

/** Prefixes of the app's caches and `localStorage` keys: other pages may share the origin. */
const isOwn = (name: string): boolean => /(?:^|-)undertone(?:[-.]|$)/.test(name);

/**
 * Erases all data of Undertone in this browser: the database (history, audio, voice profiles, fine-tunings), settings,
 * the offline copy and its models, and the service worker. Nothing is stored again before a reload.
 * @returns the failure, for example `storage/blocked` while another tab is open; everything else is erased anyway
 */
export async function eraseEverything(): Promise<Result<void>> {
  const database = await eraseDatabase(true);
  try {
    await forgetWorkers();
    await forgetCaches();
    forgetKeys(localStorage);
    forgetKeys(sessionStorage);
  } catch (error) {
    return fail('storage/unavailable', String(error));
  }
  // If storage is not available, nothing was ever saved.
  return database.ok || database.error.code === 'storage/unavailable' ? ok(undefined) : database;
}

/** Unregister before deleting caches: a running worker would fill them again. */
async function forgetWorkers(): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  const registration = await serviceWorker?.getRegistration();
  await registration?.unregister();
}

async function forgetCaches(): Promise<void> {
  if (typeof caches === 'undefined') return;
  const names = await caches.keys();
  await Promise.all(names.filter(isOwn).map((name) => caches.delete(name)));
}

function forgetKeys(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
  for (const key of keys.filter(isOwn)) storage.removeItem(key);
}
