/** Separate from the service worker's caches, which belong to a version of the app and are replaced with it. */
const cacheName = 'models-of-undertone';

// If storage is full or blocked, a model is used for this visit and downloaded again on the next.

/** The file stored under a URL; undefined if there is none or storage is unavailable. */
export async function fromCache(url: URL): Promise<Response | undefined> {
  try {
    // Matched by name, because opening the cache would recreate it after everything was erased.
    return await caches.match(url, { cacheName });
  } catch {
    return undefined;
  }
}

/** Stores a file and deletes other versions under the same path. Never rejects. */
export async function toCache(url: URL, body: BodyInit): Promise<void> {
  try {
    await forgetVersions(url);
    await keep(url, body);
  } catch {
    await forget(url);
  }
}

/**
 * Stores a file.
 * @throws {DOMException} if there is no space or storage is blocked
 */
export async function keep(url: URL, body: BodyInit): Promise<void> {
  await (await caches.open(cacheName)).put(url, new Response(body));
}

/** Deletes a file. Never rejects. */
export async function forget(url: URL): Promise<void> {
  await forgetWhere((address) => address === url.href);
}

/** Deletes a file with any query string. Never rejects. */
export async function forgetVersions(url: URL): Promise<void> {
  await forgetWhere((address) => address.split('?')[0] === url.href.split('?')[0]);
}

/** Deletes every file whose URL matches. Never rejects. */
export async function forgetWhere(fits: (address: string) => boolean): Promise<void> {
  try {
    if (!(await caches.has(cacheName))) return;
    const cache = await caches.open(cacheName);
    const kept = (await cache.keys()).filter(({ url }) => fits(url));
    await Promise.all(kept.map((request) => cache.delete(request)));
  } catch {
    return;
  }
}

/** Deletes a file with any query string, also from the service worker's caches. Never rejects. */
export async function forgetEverywhere(url: URL): Promise<void> {
  try {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(url, { ignoreSearch: true });
  } catch {
    return;
  }
}
