import { fail, ok, type Result } from '#core/errors.ts';
import { createPartDisplay, type RecogniserParts } from '#core/pipeline.ts';
import type { Reading } from '#core/protocol.ts';
import type { Display } from '#core/result/types.ts';
import { createCut, type Span } from '#core/signal/cut.ts';
import { chosen, openAny } from './file-analysis.ts';

/**
 * Decodes a part of a file again, for drawing it at full resolution. What comes before is decoded, too, but not looked at.
 * @param signal aborted: `engine/cancelled` after the current block
 * @returns what openSound fails with
 */
export async function displayPart(
  file: Blob,
  reading: Reading,
  span: Span,
  parts: RecogniserParts,
  signal: AbortSignal,
): Promise<Result<Display>> {
  const opened = await openAny(file, reading, () => undefined);
  if (signal.aborted) return fail('engine/cancelled');
  if (!opened.ok) return opened;
  const sound = opened.value;
  const display = createPartDisplay(sound.sampleRateHz, parts);
  const cut = createCut(span, sound.sampleRateHz);
  try {
    for await (const block of sound.blocks()) {
      if (signal.aborted) return fail('engine/cancelled');
      const part = chosen(cut.take(block), reading.channel);
      if (part[0] && part[0].length > 0) await display.push(part);
      if (cut.isOver) break;
    }
    return ok(display.finish());
  } finally {
    display.dispose();
    sound.dispose();
  }
}
