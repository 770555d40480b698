import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';

/**
 * The folder of the shipped model, as named by `current.json`.
 * @param currentUrl URL of `current.json`; models are in sibling folders
 * @returns URL of the folder with a trailing slash, or `model/missing`
 */
export async function findModel(currentUrl: string): Promise<Result<string>> {
  try {
    const response = await fetch(currentUrl);
    if (!response.ok) return fail('model/missing', `current.json: ${response.status}`);
    const { id } = (await response.json()) as { id: string };
    return ok(currentUrl.replace(/[^/]*$/, `${id}/`));
  } catch (error) {
    return fail('model/missing', String(error));
  }
}
