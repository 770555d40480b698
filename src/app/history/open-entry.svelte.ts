import { fail } from '#app/words/errors.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import type { FrameTable } from '#core/measurements/measurer.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import type { FileResult } from '#core/result/export.ts';
import { toFileResult } from '#core/result/export.ts';
import type { Analysis } from '#core/result/types.ts';
import type { Measurable } from '#app/export/measurements.ts';
import { exportContext } from '#app/export/exports.ts';
import { readDetails, readSound } from '#app/storage/entries.ts';
import type { EntryRecord } from '#app/storage/records.ts';

/** Data of an opened history entry. */
export class OpenEntry {
  analysis = $state.raw<Analysis | null>(null);
  sound = $state.raw<Blob | null>(null);
  failure = $state.raw<Failure | null>(null);

  /** Loads details and audio. Never rejects. */
  async read(id: string): Promise<void> {
    const [details, sound] = await Promise.all([readDetails(id), readSound(id)]);
    this.sound = sound.ok ? sound.value : null;
    if (details.ok) this.analysis = details.value;
    else this.failure = details.error;
  }
}

/**
 * The answer rule for exporting entries together: their own if all have the same, otherwise the given one.
 * @param another used for entries with different rules
 */
export function commonRule([first, ...others]: readonly EntryRecord[], another: SegmentRule): SegmentRule {
  const key = JSON.stringify(first?.rule);
  return first && others.every(({ rule }) => JSON.stringify(rule) === key) ? first.rule : another;
}

/** A result of an entry; and how to measure its sound, where that was kept. */
export interface EntryResult {
  readonly result: FileResult;
  readonly measurable: Measurable | null;
}

/** Results of several entries under one rule; entries with unreadable details are skipped. */
export async function resultsOf(
  entries: readonly EntryRecord[],
  rule: SegmentRule,
  fileOf: (entry: EntryRecord) => string,
  measureSound: (sound: Blob) => Promise<Result<FrameTable>>,
): Promise<readonly EntryResult[]> {
  const results: EntryResult[] = [];
  for (const entry of entries) {
    const details = await readDetails(entry.id);
    if (!details.ok) continue;
    const analysis = details.value;
    const result = toFileResult({ file: fileOf(entry), analysis }, { ...rule, modelId: entry.modelId });
    const measure = async (): Promise<Result<FrameTable>> => {
      const sound = await readSound(entry.id);
      if (!sound.ok) return sound;
      return sound.value ? measureSound(sound.value) : fail('audio/empty');
    };
    results.push({ result, measurable: entry.soundBytes > 0 ? { result, speech: analysis.speech, measure } : null });
  }
  return results;
}

/** Metadata about model and answer rule for exports of entries. */
export function exportContextOf(entries: readonly EntryRecord[], rule: SegmentRule): ReturnType<typeof exportContext> {
  const models = entries.map(({ modelId }) => modelId);
  return exportContext(models.filter((id, i) => models.indexOf(id) === i).join(' '), rule);
}
