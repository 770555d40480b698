import type { EntryRecord } from '#app/storage/records.ts';
import { words } from '#app/words/index.ts';

/** The name an entry goes by: a session that nobody named is called what it is. */
export function nameOf({ name }: Pick<EntryRecord, 'name'>): string {
  return name || words.history.session;
}
