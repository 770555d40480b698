import { fail, ok, type Result } from '#core/errors.ts';
import type { Algorithms } from '#core/measurements/algorithms.ts';
import { createCurveTrace, curveKind, type CurveTrace } from '#core/measurements/curves.ts';
import { createMeasurer, type FrameTable } from '#core/measurements/measurer.ts';
import type { DecodedSound, Measured, Reading } from '#core/protocol.ts';
import { confirmTables } from './confirm-tables.ts';
import { loadEssentia } from './essentia.ts';
import { chosen, openAny } from './file-analysis.ts';

let loading: Promise<Algorithms> | null = null;
let isConfirmed = false;

/**
 * essentia.js for measurements, loaded with the first one.
 * @returns `app/offline-first-visit` if it cannot be downloaded; a later call tries again
 */
async function essentia(): Promise<Result<Algorithms>> {
  loading ??= loadEssentia();
  try {
    const loaded = await loading;
    if (!isConfirmed) confirmTables(loaded);
    isConfirmed = true;
    return ok(loaded);
  } catch (error) {
    loading = null;
    return fail('app/offline-first-visit', `essentia: ${String(error)}`);
  }
}

/**
 * Makes a tracer of live audio.
 * @returns a function of the sample rate and the current time; fails as `measureSound` does if essentia.js cannot be downloaded
 */
export async function loadTracing(): Promise<Result<(sampleRateHz: number, startS: number) => CurveTrace>> {
  const loaded = await essentia();
  if (!loaded.ok) return loaded;
  return ok((sampleRateHz, startS) => createCurveTrace(sampleRateHz, loaded.value, startS));
}

/**
 * Measures a file with essentia.js while decoding it.
 * @param what everything, or only the curves
 * @param signal aborted: `engine/cancelled` after the current block
 * @returns the failures of openSound, or `app/offline-first-visit` if essentia.js cannot be downloaded; of a damaged file, the readable part
 */
export async function measureSound(
  file: Blob | DecodedSound,
  reading: Reading,
  what: Measured,
  signal: AbortSignal,
): Promise<Result<FrameTable>> {
  const loaded = await essentia();
  if (!loaded.ok) return loaded;
  const opened = await openAny(file, reading, () => undefined);
  if (!opened.ok) return opened;
  const sound = opened.value;
  try {
    const measurer = createMeasurer(
      sound.sampleRateHz,
      loaded.value,
      what === 'curves' ? curveKind(loaded.value) : undefined,
    );
    for await (const block of sound.blocks()) {
      if (signal.aborted) return fail('engine/cancelled');
      measurer.push(chosen(block, reading.channel));
      // Between blocks, the worker handles live audio and `cancel`.
      await new Promise((resolve) => setTimeout(resolve));
    }
    return ok(measurer.finish());
  } finally {
    sound.dispose();
  }
}
