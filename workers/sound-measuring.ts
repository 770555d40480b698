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
 * essentia.js for measuring, loaded with the first sound that is measured.
 * @returns `app/offline-first-visit` where it cannot be fetched; a later call tries again
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
 * Makes what traces live sound.
 * @returns a function of the sound's rate and the time it is at; fails as `measureSound` does where essentia.js cannot be fetched
 */
export async function loadTracing(): Promise<Result<(sampleRateHz: number, startS: number) => CurveTrace>> {
  const loaded = await essentia();
  if (!loaded.ok) return loaded;
  return ok((sampleRateHz, startS) => createCurveTrace(sampleRateHz, loaded.value, startS));
}

/**
 * Measures a file as it is decoded, by essentia.js.
 * @param what everything, or what curves are drawn of
 * @param signal aborted: `engine/cancelled` after the current block
 * @returns what openSound fails with; `app/offline-first-visit` where essentia.js cannot be fetched; a broken file gives what could be read
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
      // Live sound and `cancel` are heard between blocks.
      await new Promise((resolve) => setTimeout(resolve));
    }
    return ok(measurer.finish());
  } finally {
    sound.dispose();
  }
}
