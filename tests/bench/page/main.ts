import { AnalysisClient } from '#app/engine/client.ts';
import { analyseMany } from './analyse-many.ts';
import { listen } from './listen.ts';

/** Functions that the benchmark calls in the page. */
const bench = {
  AnalysisClient,
  analyseMany,
  listen,
  /** The client created on page load. */
  clientOf: () => (globalThis as unknown as { client: AnalysisClient }).client,
  /** The first seconds of a file of the site, at 48 kHz. */
  async decode(name: string, seconds: number): Promise<Float32Array> {
    const bytes = await (await fetch(name)).arrayBuffer();
    const buffer = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes);
    return buffer.getChannelData(0).slice(0, seconds * 48_000);
  },
  /** The page's heap in megabytes (Chromium). */
  heapMb: () =>
    ((performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? NaN) / 2 ** 20,
};
export type Bench = typeof bench;

Object.assign(globalThis, { bench });
