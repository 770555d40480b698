import { ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import { changeEntries } from './entries.ts';
import type { EntryRecord } from './records.ts';

/** What a person writes into an entry. */
export type Draft = Partial<Pick<EntryRecord, 'note' | 'markers'>>;

const prefix = 'undertone.draft.';

/**
 * Keeps what is being written into an entry. A page may be closed at any moment: `localStorage` takes it at once, while
 * the database needs a moment that a closing page does not have.
 */
export function keepDraft(id: string, written: Draft): void {
  try {
    shelf()?.setItem(prefix + id, JSON.stringify({ ...readDraft(id), ...written }));
  } catch {
    // It is full: the database alone must do.
  }
}

/** Writes into an entry in the database. */
export async function storeWritten(id: string, written: Draft): Promise<Result<void>> {
  keepDraft(id, written);
  const key = prefix + id;
  const kept = shelf()?.getItem(key);
  const stored = await changeEntries([id], { ...readDraft(id), ...written });
  // More may have been written since.
  if (stored.ok && shelf()?.getItem(key) === kept) shelf()?.removeItem(key);
  return stored;
}

/** Writes into the database what was being written when a page was left. */
export async function storeDrafts(): Promise<Result<void>> {
  const from = shelf();
  const keys = Array.from({ length: from?.length ?? 0 }, (_, i) => from?.key(i) ?? '');
  for (const key of keys.filter((each) => each.startsWith(prefix))) {
    const stored = await storeWritten(key.slice(prefix.length), {});
    if (!stored.ok) return stored;
  }
  return ok(undefined);
}

function readDraft(id: string): Draft {
  try {
    return JSON.parse(shelf()?.getItem(prefix + id) ?? '{}') as Draft;
  } catch {
    return {};
  }
}

/** Null where the browser keeps nothing. */
function shelf(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
