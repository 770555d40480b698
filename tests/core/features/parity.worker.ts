import { readTables } from '#core/features/read-tables.ts';
import { loadEssentia } from '#workers/essentia.ts';
import { exampleWindow } from '../../fixtures/features/example-window.ts';

/** Computes the example in a worker as the app does, and posts its rows or the error message. */
async function run(): Promise<Float32Array[] | string> {
  try {
    const essentia = await loadEssentia();
    const rows = exampleWindow(readTables(essentia));
    essentia.delete();
    return rows;
  } catch (error) {
    return String(error);
  }
}

void run().then((answer) => postMessage(answer));
