import { fail, ok, type Result } from '#core/errors.ts';
import type { Algorithms } from '#core/measurements/algorithms.ts';
import { createMeasurer, type FrameTable } from '#core/measurements/measurer.ts';
import type { DecodedSound, Reading } from '#core/protocol.ts';
import { confirmTables } from './confirm-tables.ts';
import { loadEssentia } from './essentia.ts';
import { chosen, openAny } from './file-analysis.ts';

let loading: Promise<Algorithms> | null = null;
let isConfirmed = false;

/** essentia.js for measuring, loaded with the first sound that is measured. A failure is forgotten. */
function essentia(): Promise<Algorithms> {
  loading ??= loadEssentia();
  loading.catch(() => (loading = null));
  return loading;
}

/**
 * Measures a file as it is decoded, by essentia.js.
 * @param signal aborted: `engine/cancelled` after the current block
 * @returns what openSound fails with; `app/offline-first-visit` where essentia.js cannot be fetched; a broken file gives what could be read
 */
export async function measureSound(
  file: Blob | DecodedSound,
  reading: Reading,
  signal: AbortSignal,
): Promise<Result<FrameTable>> {
  const loaded = await essentia().catch((error: unknown) =>
    fail('app/offline-first-visit', `essentia: ${String(error)}`),
  );
  if ('ok' in loaded) return loaded;
  if (!isConfirmed) confirmTables(loaded);
  isConfirmed = true;
  const opened = await openAny(file, reading, () => undefined);
  if (!opened.ok) return opened;
  const sound = opened.value;
  try {
    const measurer = createMeasurer(sound.sampleRateHz, loaded);
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
