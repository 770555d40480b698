import type { Manifest } from '#core/classifier/manifest.ts';
import { createBaselines, readBaselines, baselinesFile, type Baselines } from '#core/classifier/baselines/baselines.ts';
import { readManifest } from '#core/classifier/read-manifest.ts';
import { fail, ok, type Result } from '#core/errors.ts';
import type { LoadProgress } from '#core/protocol.ts';
import type { Model } from './classifier-host.ts';
import { forget, forgetEverywhere, fromCache, toCache } from './model-cache.ts';

/** A weights file listed in a manifest. */
export type WeightsFile = Pick<Manifest['weights'], 'file' | 'bytes' | 'sha256'>;

/**
 * Downloads a model once, and loads it from the device afterwards. Weights are checked against the manifest's SHA-256 each time;
 * files that do not match are deleted, so that a later call downloads them again.
 * @param modelUrl absolute URL of the model's folder, ending in a slash; or of its manifest, with `#weights=ADDRESS`
 * @returns `model/missing`, `model/corrupt`, `model/config-mismatch`, or `app/offline-first-visit` if the network is
 *   unreachable and nothing is stored
 */
export async function loadModel(
  modelUrl: string,
  onProgress: (progress: LoadProgress) => void,
): Promise<Result<Model>> {
  const manifest = await loadManifest(addressOf('manifest.json', modelUrl), readManifest);
  if (!manifest.ok) return manifest;
  const weights = await loadWeights(modelUrl, manifest.value, onProgress);
  return weights.ok ? ok({ manifest: manifest.value, weights: weights.value }) : weights;
}

/**
 * Downloads a model's baseline classifiers once, and loads them from the device afterwards. Only evaluations need them.
 * @returns `model/missing` if the model has none, otherwise as `loadModel`
 */
export async function loadBaselines(modelUrl: string, modelId: string): Promise<Result<Baselines>> {
  const read = (json: unknown) => readBaselines(json, modelId);
  const manifest = await loadManifest(new URL(baselinesFile, modelUrl), read);
  if (!manifest.ok) return manifest;
  const weights = await loadWeights(modelUrl, manifest.value, () => undefined);
  return weights.ok ? ok(createBaselines(manifest.value, weights.value)) : weights;
}

/**
 * Downloads a manifest, or uses the stored one if the network is unreachable.
 * @param read checks it
 */
export async function loadManifest<T>(url: URL, read: (json: unknown) => Result<T>): Promise<Result<T>> {
  const response = await tryFetch(url, 'no-cache');
  if (!response.ok) {
    const kept = response.error.code === 'app/offline-first-visit' ? await fromCache(url) : undefined;
    if (!kept) return response;
    return read(await kept.json());
  }
  const text = await response.value.text();
  const manifest = read(parseJson(text));
  if (manifest.ok) await toCache(url, text);
  return manifest;
}

/** URL of a model's file: in the model's folder, or under the name chosen by a bundler (see scripts/build-engine.mjs). */
function addressOf(file: string, modelUrl: string): URL {
  const url = new URL(modelUrl);
  const weights = new URLSearchParams(url.hash.slice(1)).get('weights');
  if (!weights) return new URL(file, url);
  url.hash = '';
  return file === 'manifest.json' ? url : new URL(weights);
}

async function loadWeights(
  modelUrl: string,
  { weights }: { readonly weights: WeightsFile },
  onProgress: (progress: LoadProgress) => void,
): Promise<Result<ArrayBuffer>> {
  const address = addressOf(weights.file, modelUrl);
  const url = keptWeightsUrl(modelUrl, weights);
  const kept = await fromCache(url);
  if (kept) {
    const bytes = await kept.arrayBuffer();
    if (await matches(bytes, weights)) {
      onProgress({ loadedBytes: weights.bytes, totalBytes: weights.bytes });
      return ok(bytes);
    }
    await forget(url);
  }
  // The second attempt bypasses all caches (this one, the service worker's and the browser's), one of which may have a damaged copy.
  for (const cache of ['default', 'reload'] as const) {
    const response = await tryFetch(address, cache);
    if (!response.ok) return response;
    const bytes = await readBody(response.value, weights.bytes, onProgress);
    if (!bytes.ok) return bytes;
    if (await matches(bytes.value, weights)) {
      await toCache(url, bytes.value);
      return bytes;
    }
    await forgetEverywhere(address);
  }
  return fail('model/corrupt', weights.file);
}

/** Cache key of weights. It includes the checksum, so that a changed model is a different file. */
export function keptWeightsUrl(modelUrl: string, { file, sha256 }: WeightsFile): URL {
  return new URL(`?sha256=${sha256}`, addressOf(file, modelUrl));
}

async function tryFetch(url: URL, cache: RequestCache): Promise<Result<Response>> {
  try {
    const response = await fetch(url, { cache });
    return response.ok ? ok(response) : fail('model/missing', `${url.pathname}: ${response.status}`);
  } catch (error) {
    return fail('app/offline-first-visit', String(error));
  }
}

async function readBody(
  response: Response,
  totalBytes: number,
  onProgress: (progress: LoadProgress) => void,
): Promise<Result<ArrayBuffer>> {
  const parts: BlobPart[] = [];
  let loadedBytes = 0;
  try {
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value);
      loadedBytes += part.value.byteLength;
      onProgress({ loadedBytes, totalBytes });
    }
    return ok(await new Blob(parts).arrayBuffer());
  } catch (error) {
    return fail('app/offline-first-visit', String(error));
  }
}

/** Whether length and SHA-256 are those of the manifest. */
export async function matches(bytes: ArrayBuffer, { bytes: length, sha256 }: WeightsFile): Promise<boolean> {
  if (bytes.byteLength !== length) return false;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
