import { fail, ok } from '#core/errors.ts';
import type { Result } from '#core/errors.ts';

/**
 * The folder of the model that a version ships, as its `current.json` names it.
 * @param currentUrl address of `current.json`; the models lie in folders beside it
 * @returns the folder's address, ending in a slash, or `model/missing`
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
