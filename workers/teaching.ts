import type { VoiceMean } from '#core/classifier/adaptation.ts';
import { fail, ok, type Result } from '#core/errors.ts';
import type { FineTuningExample, Taught } from '#core/voice/fine-tuning.ts';
import { teach } from '#core/voice/teach.ts';
import type { ClassifierHost } from './classifier-host.ts';

/** Maximum time of work before the worker handles other messages, such as live audio and `cancel`. */
const breatheEveryMs = 12;
const tellEveryMs = 50;

/** Fine-tunes, with breaks for the worker's other messages. @param signal aborted: `engine/cancelled` within a few steps */
export async function fineTune(
  { judge }: ClassifierHost,
  examples: readonly FineTuningExample[],
  voice: VoiceMean | null,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<Taught>> {
  const fitted = examples.map((example) => ({ ...example, vector: judge.recentred(example.vector, voice) }));
  let breathedMs = performance.now();
  let toldMs = -Infinity;

  function tell(share: number): void {
    if (share < 1 && performance.now() - toldMs < tellEveryMs) return;
    toldMs = performance.now();
    onShare(share);
  }

  async function breathe(): Promise<void> {
    if (performance.now() - breathedMs < breatheEveryMs) return;
    await new Promise((resolve) => setTimeout(resolve));
    breathedMs = performance.now();
    signal.throwIfAborted();
  }

  try {
    return ok(await teach(judge, fitted, tell, breathe));
  } catch (error) {
    if (signal.aborted) return fail('engine/cancelled');
    throw error;
  }
}
