import { fail, ok } from '#core/errors.ts';
import type { Result } from '#core/errors.ts';
import { eraseDatabase } from './database.ts';

/** Caches of the app's versions and of its models, and its keys in `localStorage`: other pages may share the origin. */
const isOwn = (name: string): boolean => /(?:^|-)undertone(?:[-.]|$)/.test(name);

/**
 * Deletes all that this browser keeps of Undertone: the database (history, sounds, voices, lessons), the choices, the stored
 * app and its models, the service worker. Nothing is stored again until the page is loaded anew.
 * @returns what refused, `storage/blocked` for instance while another tab holds on; everything else is erased all the same
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
  // Where storage is closed, nothing was ever kept.
  return database.ok || database.error.code === 'storage/unavailable' ? ok(undefined) : database;
}

/** Before the caches: a worker at work would fill them again. */
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
