import type { Failure } from '#core/errors.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import type { FileResult } from '#core/result/export.ts';
import { toFileResult } from '#core/result/export.ts';
import type { Analysis } from '#core/result/types.ts';
import { exportContext } from '#app/export/exports.ts';
import { readDetails, readSound } from '#app/storage/entries.ts';
import type { EntryRecord } from '#app/storage/records.ts';

/** What an entry's page reads when it is opened. */
export class OpenEntry {
  analysis = $state.raw<Analysis | null>(null);
  sound = $state.raw<Blob | null>(null);
  failure = $state.raw<Failure | null>(null);

  /** Reads details and sound. Never rejects. */
  async read(id: string): Promise<void> {
    const [details, sound] = await Promise.all([readDetails(id), readSound(id)]);
    this.sound = sound.ok ? sound.value : null;
    if (details.ok) this.analysis = details.value;
    else this.failure = details.error;
  }
}

/**
 * The rule that entries are exported by together: theirs, where they were kept with the same, else one for all.
 * @param another for entries that were kept with different ones
 */
export function commonRule([first, ...others]: readonly EntryRecord[], another: SegmentRule): SegmentRule {
  const key = JSON.stringify(first?.rule);
  return first && others.every(({ rule }) => JSON.stringify(rule) === key) ? first.rule : another;
}

/** Results of several entries under one rule; those whose details cannot be read are left out. */
export async function resultsOf(
  entries: readonly EntryRecord[],
  rule: SegmentRule,
  fileOf: (entry: EntryRecord) => string,
): Promise<readonly FileResult[]> {
  const results: FileResult[] = [];
  for (const entry of entries) {
    const details = await readDetails(entry.id);
    if (details.ok) results.push(toFileResult({ file: fileOf(entry), analysis: details.value }, rule));
  }
  return results;
}

/** What exports of entries say of the model and the rule. */
export function exportContextOf(entries: readonly EntryRecord[], rule: SegmentRule): ReturnType<typeof exportContext> {
  const models = entries.map(({ modelId }) => modelId);
  return exportContext(models.filter((id, i) => models.indexOf(id) === i).join(' '), rule);
}
