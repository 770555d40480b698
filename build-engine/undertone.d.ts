import { a as LiveLevel, c as EngineInfo, d as Segment, f as Answer, h as emotions, i as Listening, l as FileProgress, m as LabelSet, n as EmotionEngine, o as LiveScores, p as Emotion, r as EmotionReport, s as BackendName, t as CreateEngineOptions, u as LoadProgress } from "./undertone-files/types.js";

// src/core/errors.d.ts
/**
 * Expected failures are values. Every code a person can meet is in this closed union, and
 * `src/lib/words` must have words for each (a `Record<ErrorCode, Words>` does not compile otherwise).
 */
type ErrorCode = 'mic/denied' | 'mic/dismissed' | 'mic/none' | 'mic/in-use' | 'mic/unplugged' | 'mic/unsupported' | 'audio/empty' | 'audio/undecodable' | 'audio/truncated' | 'audio/unsupported-codec' | 'audio/protected' | 'audio/no-sound-track' | 'audio/too-short' | 'audio/not-finite' | 'audio/unreachable' | 'model/missing' | 'model/corrupt' | 'model/config-mismatch' | 'engine/no-wasm' | 'engine/backend-unavailable' | 'engine/device-lost' | 'engine/crashed' | 'engine/cancelled' | 'storage/quota' | 'storage/unavailable' | 'storage/newer' | 'storage/blocked' | 'storage/damaged' | 'storage/no-room-for-sound' | 'import/foreign' | 'import/newer' | 'import/damaged' | 'export/empty' | 'export/failed' | 'voice/no-speech' | 'voice/too-short' | 'voice/unreadable-file' | 'voice/newer-file' | 'voice/other-model' | 'app/offline-first-visit';
/** An expected failure: its code, and where it helps a detail for the curious (never shown alone). */
interface Failure {
  readonly code: ErrorCode;
  readonly detail?: string;
}
/** An expected failure: a denied microphone, a file that is no sound, a model that did not arrive. */
declare class EmotionError extends Error {
  readonly name = "EmotionError";
  /** Which failure it is: stable, for programs. `message` says it in English, for people. */
  readonly code: ErrorCode;
  /** What the browser or a library said, where that helps. */
  readonly detail: string | undefined;
  constructor({
    code,
    detail
  }: Failure);
}
/**
 * Asks for the microphone as the engine wants it: without the browser's echo cancellation, noise suppression and automatic
 * gain. Stop its tracks when you are done.
 * @throws {EmotionError} `mic/denied`, `mic/dismissed`, `mic/none`, `mic/in-use` or `mic/unsupported`
 */
declare function openMicrophone(): Promise<MediaStream>;
/**
 * Makes an engine. Nothing is fetched before it is used or `start` is called; one engine serves a whole page.
 * @example
 * const engine = createEngine({ labelSet: 'five' });
 * const listening = await engine.listen(await openMicrophone(), ({ answer, confidence }) => show(answer, confidence));
 * const report = await listening.stop();
 */
declare function createEngine(options?: CreateEngineOptions): EmotionEngine;
export { type Answer, type BackendName, CreateEngineOptions, type Emotion, EmotionEngine, EmotionError, EmotionReport, type EngineInfo, type ErrorCode, type FileProgress, type LabelSet, Listening, LiveLevel, LiveScores, type LoadProgress, type Segment, createEngine, emotions, openMicrophone };