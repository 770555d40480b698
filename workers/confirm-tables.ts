import { featureTables } from '#core/features/feature-tables.ts';
import { readTables } from '#core/features/read-tables.ts';
import { tableBytes } from '#core/features/table-bytes.ts';
import type { Essentia } from '#core/features/essentia.ts';

/**
 * Compares the built-in tables with essentia on this device.
 * @throws Error if they differ, which means that the build is wrong
 */
export function confirmTables(essentia: Essentia): void {
  const theirs = tableBytes(readTables(essentia));
  const ours = tableBytes(featureTables);
  if (ours.length !== theirs.length || ours.some((byte, i) => byte !== theirs[i]))
    throw new Error(`the tables of the build are not those of essentia ${essentia.version}: npm run make-tables`);
}
