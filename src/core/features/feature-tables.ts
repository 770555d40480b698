import { encoded } from './essentia-tables.ts';
import { tablesOf } from './table-bytes.ts';
import type { FeatureTables } from './tables.ts';

/** A global in browsers, workers and Node. */
declare function atob(base64: string): string;

/** The built-in tables, bit-exact with those that read-tables.ts reads from essentia (tests/core/features/tables.test.ts). */
export const featureTables: FeatureTables = tablesOf(Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0)));
