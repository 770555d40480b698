import { readManifest } from '#core/classifier/read-manifest.ts';
import { ok, type DownloadErrorCode, type Failure, type Result } from '#core/errors.ts';
import type { KeptModel, LoadProgress } from '#core/protocol.ts';
import { forgetVersions, forgetWhere, fromCache, keep } from './model-cache.ts';
import { keptWeightsUrl, loadManifest, matches, type WeightsFile } from './model-store.ts';

/** Size of a part: the most that an interrupted download can lose, even if the tab is closed. */
const partBytes = 1 << 20;

/** A partial download. Each part is stored as a separate file, numbered from 0. */
interface Parts {
  readonly blobs: readonly Blob[];
  readonly nBytes: number;
}

/** How a download ended. */
type Ending = 'whole' | 'interrupted' | 'cancelled' | 'no-room' | { readonly missing: string };

type Downloaded = Result<void, DownloadErrorCode>;

const none: Parts = { blobs: [], nBytes: 0 };

/**
 * How much of a model is stored on this device. Makes no network requests. Deletes older models of the same family, which are unused.
 * @param modelUrl absolute URL of the model's folder, ending in a slash
 */
export async function findKept(modelUrl: string): Promise<KeptModel> {
  await forgetOlder(modelUrl);
  const text = await (await fromCache(new URL('manifest.json', modelUrl)))?.text();
  const manifest = text === undefined ? null : readManifest(JSON.parse(text));
  if (!manifest?.ok) return { isWhole: false, nBytes: 0 };
  const { weights } = manifest.value;
  if (await fromCache(keptWeightsUrl(modelUrl, weights)))
    return { isWhole: true, nBytes: weights.bytes + text!.length };
  return { isWhole: false, nBytes: (await readParts(modelUrl, weights)).nBytes };
}

/**
 * Downloads a model for later use and stores it. An interrupted download is resumed with a range request if the server supports
 * it, and restarted otherwise.
 * @returns `model/unreachable` (continue later), `model/missing`, `model/corrupt`, `model/no-room`, `engine/cancelled`
 */
export async function downloadModel(
  modelUrl: string,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<Downloaded> {
  const manifest = await loadManifest(new URL('manifest.json', modelUrl), readManifest);
  if (!manifest.ok) return manifest.error.code === 'app/offline-first-visit' ? fail('model/unreachable') : manifest;
  const { weights } = manifest.value;
  const kept = keptWeightsUrl(modelUrl, weights);
  if (await fromCache(kept)) return ok(undefined);
  const ending = await fetchRest(modelUrl, weights, onProgress, signal);
  if (ending === 'interrupted') return fail('model/unreachable');
  if (ending === 'cancelled') return fail('engine/cancelled');
  if (ending === 'no-room') return refuse(modelUrl, weights, 'model/no-room');
  if (ending !== 'whole') return fail('model/missing', ending.missing);
  const { blobs } = await readParts(modelUrl, weights);
  const bytes = await new Blob([...blobs]).arrayBuffer();
  if (!(await matches(bytes, weights))) return refuse(modelUrl, weights, 'model/corrupt');
  await forgetVersions(kept);
  try {
    await keep(kept, bytes);
    return ok(undefined);
  } catch {
    return refuse(modelUrl, weights, 'model/no-room');
  }
}

/** Deletes a model or its partial download. Never rejects. */
export function removeModel(modelUrl: string): Promise<void> {
  return forgetWhere((address) => address.startsWith(modelUrl));
}

async function fetchRest(
  modelUrl: string,
  weights: WeightsFile,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<Ending> {
  let parts = await readParts(modelUrl, weights);
  if (parts.nBytes >= weights.bytes) return 'whole';
  const url = new URL(weights.file, modelUrl);
  let response: Response;
  try {
    // Bypass the HTTP cache, so that the model is stored only once.
    const ask = (headers: Record<string, string>) => fetch(url, { cache: 'no-store', signal, headers });
    response = await ask(parts.nBytes > 0 ? { Range: `bytes=${parts.nBytes}-` } : {});
    if (parts.nBytes > 0 && !continues(response, parts.nBytes)) {
      await forgetVersions(keptWeightsUrl(modelUrl, weights));
      parts = none;
      if (response.status !== 200) response = await ask({});
    }
  } catch {
    return signal.aborted ? 'cancelled' : 'interrupted';
  }
  if (!response.ok) return { missing: `${url.pathname}: ${response.status}` };
  return keepParts(modelUrl, weights, parts, response, onProgress, signal);
}

/** Whether a response continues where the stored parts end. */
function continues({ status, headers }: Response, nBytes: number): boolean {
  return status === 206 && headers.get('Content-Range')?.startsWith(`bytes ${nBytes}-`) === true;
}

async function keepParts(
  modelUrl: string,
  weights: WeightsFile,
  { blobs, nBytes }: Parts,
  response: Response,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<Ending> {
  let index = blobs.length;
  let [loadedBytes, heldBytes] = [nBytes, 0];
  let held: BlobPart[] = [];
  const flush = async (): Promise<void> => {
    if (heldBytes > 0) await keep(partUrl(modelUrl, weights, index++), new Blob(held));
    [held, heldBytes] = [[], 0];
  };
  const reader = response.body?.getReader();
  let ending: Ending = 'whole';
  try {
    for (;;) {
      const part = await reader?.read().catch(() => (ending = signal.aborted ? 'cancelled' : 'interrupted'));
      if (typeof part !== 'object' || !('done' in part) || part.done) break;
      held.push(part.value);
      heldBytes += part.value.byteLength;
      loadedBytes += part.value.byteLength;
      onProgress({ loadedBytes, totalBytes: weights.bytes });
      if (heldBytes >= partBytes) await flush();
    }
    await flush();
  } catch {
    await reader?.cancel().catch(() => undefined);
    return 'no-room';
  }
  return ending;
}

async function readParts(modelUrl: string, weights: WeightsFile): Promise<Parts> {
  const blobs: Blob[] = [];
  for (;;) {
    const part = await fromCache(partUrl(modelUrl, weights, blobs.length));
    if (!part) return { blobs, nBytes: blobs.reduce((sum, { size }) => sum + size, 0) };
    blobs.push(await part.blob());
  }
}

function partUrl(modelUrl: string, weights: WeightsFile, index: number): URL {
  const url = keptWeightsUrl(modelUrl, weights);
  url.searchParams.set('part', String(index));
  return url;
}

async function refuse(
  modelUrl: string,
  weights: WeightsFile,
  code: 'model/corrupt' | 'model/no-room',
): Promise<Downloaded> {
  await forgetVersions(keptWeightsUrl(modelUrl, weights));
  return fail(code, weights.file);
}

/** Models of a family differ only in the number at the end of their folder name. */
async function forgetOlder(modelUrl: string): Promise<void> {
  const family = modelUrl.replace(/\d+\/$/, '');
  const isOfFamily = (address: string): boolean =>
    family !== modelUrl && address.startsWith(family) && /^\d+\//.test(address.slice(family.length));
  await forgetWhere((address) => isOfFamily(address) && !address.startsWith(modelUrl));
}

function fail(code: DownloadErrorCode, detail?: string): { ok: false; error: Failure<DownloadErrorCode> } {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}
