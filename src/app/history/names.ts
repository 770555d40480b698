import type { EntryRecord } from '#app/storage/records.ts';
import { words } from '#app/words/index.ts';

/** Displayed name of an entry; an unnamed session is named after its type. */
export function nameOf({ name }: Pick<EntryRecord, 'name'>): string {
  return name || words.history.session;
}
