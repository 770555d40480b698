import { build, files, prerendered, version } from '$service-worker';
import { download, serve } from './cache.ts';
import { applyUpdateMessage } from './message.ts';

/** The worker's own scope, which TypeScript cannot tell from a page's. */
const scope = globalThis as unknown as ServiceWorkerGlobalScope;

const prefix = 'undertone-';
const cacheName = `${prefix}${version}`;
/** The whole app: pages, code, workers, the worklet, WASM, the model, examples, icons. */
const assets = [...new Set([...prerendered, ...build, ...files])];

/** Keeps the version before, too: a tab still open on it finds the code it may yet load. */
async function forgetOldVersions(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.slice(0, -2).map((name) => caches.delete(name)));
}

scope.addEventListener('install', (event) => event.waitUntil(download(cacheName, prefix, assets)));
scope.addEventListener('activate', (event) => event.waitUntil(forgetOldVersions().then(() => scope.clients.claim())));

// A new version waits until the person accepts it: see src/app/offline.
scope.addEventListener('message', (event) => {
  if (event.data === applyUpdateMessage) void scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== scope.location.origin) return;
  event.respondWith(serve(event.request, cacheName, prefix, new URL(scope.registration.scope).pathname));
});
