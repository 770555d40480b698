import { asset } from '$app/paths';

/** What the page knows of the accurate model before anybody fetches it; see src/routes/accurate-model.json. */
export interface AccurateFacts {
  readonly id: string;
  /** Size of the download. */
  readonly bytes: number;
  readonly nParameters: number;
  /** ISO date. */
  readonly created: string;
  /** Corpora that it was trained on. */
  readonly corpora: readonly string[];
}

/** Path of the facts within the app. */
export const accurateFactsPath = '/accurate-model.json';

/** Reads the facts; null where this app has no accurate model, or where they cannot be read. @param url of the facts */
export async function readAccurateFacts(url: string, get: typeof fetch = fetch): Promise<AccurateFacts | null> {
  try {
    const response = await get(url);
    return response.ok ? ((await response.json()) as AccurateFacts | null) : null;
  } catch {
    return null;
  }
}

/** Absolute URL of the model's folder, ending in a slash. */
export function folderOf({ id }: AccurateFacts): string {
  return new URL(asset(`/models/${id}/`), document.baseURI).href;
}
