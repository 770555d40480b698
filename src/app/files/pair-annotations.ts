import { belongsTo } from '#app/recording/annotations.ts';
import type { FoundFile } from '#app/capture/found-files.ts';

/** Annotation files with the recordings that they belong to, and those that belong to none. */
export interface Paired<Job> {
  readonly pairs: readonly { readonly found: FoundFile; readonly job: Job }[];
  readonly left: readonly FoundFile[];
}

/**
 * Finds the recording of each annotation file by its name. A single file that fits none goes to the open recording.
 * @param jobs all recordings; of several with the same name, the newest is taken
 */
export function pairAnnotations<Job extends { readonly name: string }>(
  found: readonly FoundFile[],
  jobs: readonly Job[],
  open: Job | null,
): Paired<Job> {
  const pairs: { found: FoundFile; job: Job }[] = [];
  const left: FoundFile[] = [];
  for (const each of found) {
    const named = jobs.findLast(({ name }) => belongsTo(each.file.name, name));
    const job = named ?? (found.length === 1 ? open : null);
    if (job) pairs.push({ found: each, job });
    else left.push(each);
  }
  return { pairs, left };
}
