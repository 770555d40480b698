import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import type { ModelKind } from '#core/classifier/manifest.ts';

/**
 * The folder of a shipped model, as named by `current.json`.
 * @param currentUrl URL of `current.json`; models are in sibling folders
 * @returns URL of the folder with a trailing slash, or `model/missing`
 */
export async function findModel(currentUrl: string, kind: ModelKind = 'light'): Promise<Result<string>> {
  try {
    const response = await fetch(currentUrl);
    if (!response.ok) return fail('model/missing', `current.json: ${response.status}`);
    const { id, accurate } = (await response.json()) as { id: string; accurate?: string };
    const name = kind === 'accurate' ? accurate : id;
    if (!name) return fail('model/missing', `current.json names no ${kind} model`);
    return ok(currentUrl.replace(/[^/]*$/, `${name}/`));
  } catch (error) {
    return fail('model/missing', String(error));
  }
}
