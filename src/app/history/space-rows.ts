import type { EntryRecord } from '#app/storage/records.ts';
import { bytes, count } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';

/** Storage used by entries, by type and in total, as table rows: type, count, results, audio, both. */
export function spaceRows(entries: readonly EntryRecord[], bin: readonly EntryRecord[]): string[][] {
  const said = words.history;
  const rows = (['live', 'file'] as const).map((kind) =>
    row(
      said.kinds[kind],
      entries.filter((entry) => entry.kind === kind),
    ),
  );
  return [
    ...rows,
    ...(bin.length > 0 ? [row(said.space.inBin, bin)] : []),
    row(said.space.inAll, [...entries, ...bin]),
  ];
}

function row(name: string, entries: readonly EntryRecord[]): string[] {
  const results = entries.reduce((sum, { detailBytes }) => sum + detailBytes, 0);
  const sound = entries.reduce((sum, { soundBytes }) => sum + soundBytes, 0);
  return [name, count(entries.length), bytes(results), bytes(sound), bytes(results + sound)];
}
