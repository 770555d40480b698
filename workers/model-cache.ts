/** Apart from the caches of the service worker, which belong to a version of the app: the same model outlives those. */
const cacheName = 'models-of-undertone';

// Storage may be full or forbidden: a model then serves this visit, and is fetched again at the next.

/** What is kept under an address; undefined where nothing is, or where nothing can be kept. */
export async function fromCache(url: URL): Promise<Response | undefined> {
  try {
    // Asked by its name: opening it would make it anew after everything was erased.
    return await caches.match(url, { cacheName });
  } catch {
    return undefined;
  }
}

/** Keeps one version of each file: what lies under the same path goes. Never rejects. */
export async function toCache(url: URL, body: BodyInit): Promise<void> {
  try {
    await forgetVersions(url);
    await keep(url, body);
  } catch {
    await forget(url);
  }
}

/**
 * Keeps a file.
 * @throws {DOMException} where there is no room, or where nothing may be kept
 */
export async function keep(url: URL, body: BodyInit): Promise<void> {
  await (await caches.open(cacheName)).put(url, new Response(body));
}

/** Forgets a file. Never rejects. */
export async function forget(url: URL): Promise<void> {
  await forgetWhere((address) => address === url.href);
}

/** Forgets a file whatever its query. Never rejects. */
export async function forgetVersions(url: URL): Promise<void> {
  await forgetWhere((address) => address.split('?')[0] === url.href.split('?')[0]);
}

/** Forgets every file whose address fits. Never rejects. */
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

/** Forgets a file whatever its query, also where the service worker keeps it. Never rejects. */
export async function forgetEverywhere(url: URL): Promise<void> {
  try {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(url, { ignoreSearch: true });
  } catch {
    return;
  }
}
