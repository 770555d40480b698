import type { AnalysisClient } from '#app/engine/client.ts';

/**
 * Analyses the same file several times.
 * @param nGiven number of files passed to the engine at a time
 * @returns seconds of sound per second
 */
export async function analyseMany(client: AnalysisClient, file: Blob, nFiles: number, nGiven: number): Promise<number> {
  const startMs = performance.now();
  let soundS = 0;
  for (let n = 0; n < nFiles; n += nGiven) {
    const given = Array.from({ length: nGiven }, () => client.analyseFile(file, () => undefined));
    for (const result of await Promise.all(given)) {
      if (!result.ok) throw new Error(result.error.code);
      soundS += result.value.durationS;
    }
  }
  return (1000 * soundS) / (performance.now() - startMs);
}
