import { partOf } from './range.ts';

/** Downloads at once; a browser's own limit per origin is about six. */
const nAtOnce = 6;

/** A hashed file never changes, so a copy from an older version serves as well. */
const isHashed = (path: string): boolean => path.includes('/_app/immutable/');

/** Looks through the caches of all versions kept, newest first. */
async function findKept(prefix: string, path: string): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix)).reverse();
  for (const name of names) {
    const found = await (await caches.open(name)).match(path, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** A response that a navigation may be answered with: browsers refuse one that was redirected. */
function withoutRedirect(response: Response): Response {
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function store(cache: Cache, prefix: string, path: string): Promise<void> {
  const kept = isHashed(path) ? await findKept(prefix, path) : undefined;
  const response = kept ?? (await fetch(path, { cache: isHashed(path) ? 'default' : 'no-cache' }));
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  await cache.put(path, withoutRedirect(response));
}

/**
 * Stores every asset in the cache of this version. Hashed files that an older version has are copied, not fetched again.
 * @throws {Error} if a file cannot be had or there is no room: the version is then not installed, and the browser tries again later
 */
export async function download(cacheName: string, prefix: string, assets: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  const queue = [...assets];
  const work = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) await store(cache, prefix, path);
  };
  try {
    await Promise.all(Array.from({ length: nAtOnce }, work));
  } catch (error) {
    queue.length = 0;
    await caches.delete(cacheName);
    throw error;
  }
}

/** The names under which a page may be stored: as asked, without its trailing slash, with it, and as a file. */
function namesOf(path: string): string[] {
  const bare = path.replace(/\/+$|\.html$|\/index\.html$/g, '');
  return [...new Set([path, bare, `${bare}/`, `${bare}.html`])].filter(Boolean);
}

/** Hashed files that are not among the assets are fetched on use (the decoder of rare kinds): from then on they are there offline. */
async function fetchAndKeep(request: Request, cacheName: string, path: string): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && response.status === 200 && (await caches.has(cacheName))) {
    const copy = response.clone();
    // Without room it is fetched anew the next time.
    void caches
      .open(cacheName)
      .then((cache) => cache.put(path, copy))
      .catch(() => undefined);
  }
  return response;
}

/**
 * Answers from the cache of this version, then from older ones (for tabs still open on them), then from the network.
 * Queries are ignored: the app's own (`?backend=`) do not change what is fetched.
 * @param home path of the app, ending in a slash
 */
export async function serve(request: Request, cacheName: string, prefix: string, home: string): Promise<Response> {
  const { pathname } = new URL(request.url);
  const names = request.mode === 'navigate' ? namesOf(pathname) : [pathname];
  for (const name of names) {
    // Asked by its name: opening it would make it anew after everything was erased.
    const found = await caches.match(name, { cacheName, ignoreVary: true });
    if (found) return partOf(found, request.headers.get('range'));
  }
  const kept = isHashed(pathname) ? await findKept(prefix, pathname) : undefined;
  if (kept) return kept;
  if (isHashed(pathname)) return fetchAndKeep(request, cacheName, pathname);
  if (request.mode !== 'navigate') return fetch(request);
  return fetch(request).catch((error: unknown) => notFound(cacheName, home, error));
}

/** The page that says so, for a path that is not stored and a network that is out of reach. */
async function notFound(cacheName: string, home: string, error: unknown): Promise<Response> {
  const page = await caches.match(`${home}404`, { cacheName, ignoreVary: true });
  if (!page) throw error;
  // Its addresses are relative to home, however deep the unknown path lies.
  const html = (await page.text()).replace('<head>', `<head><base href="${home}">`);
  return new Response(html, { status: 404, headers: { 'Content-Type': 'text/html' } });
}
