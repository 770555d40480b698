import { resultFormats } from '#core/result/formats.ts';
import type { ExportSource } from './export-request.ts';
import { extrasOf } from './parquet.ts';

/**
 * What is ticked when the dialog opens: the previous choice as far as this source offers it, else its first format or extra, so that
 * there is always something to save.
 */
export function firstTicks(source: ExportSource | undefined, previous: readonly string[]): readonly string[] {
  const offered = [...(source?.results ? resultFormats : []), ...extrasOf(source).map(({ id }) => id)];
  const kept = offered.filter((id) => previous.includes(id));
  return kept.length > 0 ? kept : offered.slice(0, 1);
}
