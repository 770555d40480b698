import { encoded } from './essentia-tables.ts';
import { tablesOf } from './table-bytes.ts';
import type { FeatureTables } from './tables.ts';

/** A global of every browser, worker and Node. */
declare function atob(base64: string): string;

/** The tables of the build: what read-tables.ts reads out of essentia, to the last bit (tests/core/features/tables.test.ts). */
export const featureTables: FeatureTables = tablesOf(Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0)));
