import { fittedTo, notAdapted } from '#core/classifier/adaptation.ts';
import type { Result } from '#app/words/errors.ts';
import { ok } from '#app/words/errors.ts';
import type { Analysis } from '#core/result/types.ts';
import { answeredAgain, pooledRows } from '#core/voice/judged-again.ts';
import type { AnalysisClient } from '#app/engine/client.ts';

/** Each analysis that was answered again, and what it was answered from: going back costs nothing and loses nothing. */
const otherOf = new WeakMap<Analysis, Analysis>();

/** Whether an analysis follows the voice that it hears. */
export function isAdapted({ fittedTo: fitted }: Analysis): boolean {
  return fitted?.running === true;
}

/** Whether an analysis can be answered again: what the network heard was kept, and it is fitted to no other voice or fine-tuning. */
export function canAdapt({ fittedTo: fitted, pooled }: Analysis): boolean {
  return pooled !== undefined && (fitted?.voice ?? null) === null && (fitted?.fineTuning ?? null) === null;
}

/**
 * The same recording with or without adapting to the voice that it holds, from what the network heard of it: nothing is decoded again.
 * @param client whose model heard the recording
 */
export async function adaptedOtherwise(client: AnalysisClient, analysis: Analysis): Promise<Result<Analysis>> {
  const known = otherOf.get(analysis);
  if (known) return ok(known);
  const adaptation = { ...notAdapted, running: !isAdapted(analysis) };
  const { rows, weights } = pooledRows(analysis);
  const judged = await client.judge(rows, adaptation, weights);
  if (!judged.ok) return judged;
  const other = answeredAgain(analysis, judged.value, fittedTo(adaptation));
  otherOf.set(analysis, other);
  otherOf.set(other, analysis);
  return ok(other);
}
