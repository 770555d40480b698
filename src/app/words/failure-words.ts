import type { Failure } from './errors.ts';
import { words } from './index.ts';
import type { FailureWords } from './types.ts';

/** What a failure says: for a kind of file that cannot be read, with the name of that kind. Read it where `words` may be read. */
export function failureWords({ code, detail }: Failure): FailureWords {
  if (code !== 'audio/unsupported-codec' || !detail) return words.failures[code];
  const { explanation, remedy, title } = words.files.unreadable;
  return { title: title(detail), explanation, remedy };
}
