/**
 * Undertone's engine for pages of others: recognises emotion in speech, in the visitor's browser alone.
 *
 * ```js
 * import { createEngine } from './undertone/undertone.js';
 * const engine = createEngine();
 * const report = await engine.analyseFile(file);
 * console.log(report.answer, report.confidence, report.segments);
 * ```
 *
 * Free software under AGPL-3.0-or-later.
 * @packageDocumentation
 */
import { engineAt } from './engine.ts';
import type { CreateEngineOptions, EmotionEngine } from './types.ts';

export { emotions } from '#core/classifier/labels.ts';
export type { Answer, Emotion, LabelSet } from '#core/classifier/labels.ts';
export type { ErrorCode } from '#app/words/errors.ts';
export type { ModelKind } from '#core/classifier/manifest.ts';
export type { BackendName, EngineInfo, FileProgress, LoadProgress } from '#core/protocol.ts';
export type { Segment } from '#core/result/types.ts';
export type * from './types.ts';
export { EmotionError } from './failure.ts';
export { openMicrophone } from './microphone.ts';

/** This module's own address: the model lies beside it. Nothing imports this module, so it stays the entry that is asked for. */
const here: string = import.meta.url;

/**
 * Makes an engine. Nothing is fetched before it is used or `start` is called; one engine serves a whole page.
 * @example
 * const engine = createEngine({ labelSet: 'five' });
 * const listening = await engine.listen(await openMicrophone(), ({ answer, confidence }) => show(answer, confidence));
 * const report = await listening.stop();
 */
export function createEngine(options: CreateEngineOptions = {}): EmotionEngine {
  return engineAt(here, options);
}
