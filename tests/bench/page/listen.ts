import type { AnalysisClient } from '#app/engine/client.ts';
import type { LiveUpdate } from '../../../src/core/protocol.ts';

/** Number of samples that the capture worklet sends at once. */
const blockSamples = 1920;

/**
 * Streams sound into the live engine like the capture worklet, in real time or faster.
 * @param speed factor of real time. Blocks are paced by the clock.
 * @returns every update with the time it arrived and, if it has scores, the time their last sample was sent (ms)
 */
export async function listen(client: AnalysisClient, samples: Float32Array, sampleRateHz: number, speed: number) {
  const { port1, port2 } = new MessageChannel();
  const updates: { update: LiveUpdate; sentMs: number; reachedMs: number }[] = [];
  const sentMs: number[] = [];
  const opened = await client.openLive(port2, sampleRateHz, (update) => {
    const lastSample = Math.round((update.scores?.endS ?? 0) * sampleRateHz) - 1;
    const block = Math.floor(Math.max(0, lastSample) / blockSamples);
    updates.push({ update, sentMs: sentMs[block] ?? NaN, reachedMs: performance.now() });
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const startMs = performance.now();
  for (let start = 0; start < samples.length; start += blockSamples) {
    const dueMs = startMs + ((start + blockSamples) / sampleRateHz / speed) * 1000;
    const waitMs = dueMs - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const block = samples.slice(start, start + blockSamples);
    sentMs.push(performance.now());
    port1.postMessage({ samples: block, nSamples: block.length }, [block.buffer]);
  }
  const closed = await client.closeLive();
  return { updates, closed };
}
