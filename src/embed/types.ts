import type { Emotion, LabelSet } from '#core/classifier/labels.ts';
import type { ModelKind } from '#core/classifier/manifest.ts';
import type { BackendName, EngineInfo, FileProgress, LoadProgress } from '#core/protocol.ts';
import type { FileResult } from '#core/result/export.ts';
import type { Analysis } from '#core/result/types.ts';

/** What an engine is made with; every field may be left out. */
export interface CreateEngineOptions {
  /**
   * Address of a model's folder (with `manifest.json` in it), relative to the page. Left out: the model that was delivered
   * beside this module.
   */
  readonly modelUrl?: string | URL;
  /**
   * Which of the models that were delivered beside this module: `light` (the default) or `accurate`, which is several times as
   * large, takes more work, and is right more often. Without effect where `modelUrl` is given.
   */
  readonly model?: ModelKind;
  /** Where the network runs. `auto` (the default) begins on WebAssembly and moves to a GPU that is measured to be clearly faster. */
  readonly backend?: BackendName | 'auto';
  /** All `eight` emotions (the default), or `five`: neutral, happy, sad, angry, fearful. */
  readonly labelSet?: LabelSet;
  /** Answers less probable than this, 0 to 1, are `unsure`. Left out: the model's own threshold. */
  readonly unsureBelow?: number;
  /** Told how much of the model has arrived; it is fetched once and kept by the browser. */
  readonly onDownload?: (progress: LoadProgress) => void;
}

/**
 * Everything known of a recording or a session: its answer, its segments, and each window's scores. Times in seconds;
 * `file` is the recording's name, or empty.
 */
export type EmotionReport = FileResult & Analysis;

/** What is heard now; about four of them a second. */
export interface LiveScores {
  /** Seconds of sound heard so far. */
  readonly timeS: number;
  /** The emotion, smoothed so that it does not flicker; `unsure`; or `no speech`. */
  readonly answer: EmotionReport['answer'];
  /** Probability of that emotion, 0 to 1; for `no speech` how sure it is that nobody speaks. */
  readonly confidence: number;
  /** Calibrated probabilities by emotion, summing to 1, or null while nobody speaks. */
  readonly scores: Readonly<Partial<Record<Emotion, number>>> | null;
  /** The likeliest emotion, also where the answer is `unsure`; null while nobody speaks. */
  readonly likeliest: Emotion | null;
  /**
   * `activation`: calibrated probability that the energy is high, 0 to 1. `valence`: that the tone is positive. Null while nobody
   * speaks.
   */
  readonly dimensions: EmotionReport['dimensions'];
  /** Milliseconds from the last sample of sound to these scores, where it was measured. */
  readonly latencyMs: number | null;
}

/** Level of the sound; about ten of them a second. */
export interface LiveLevel {
  readonly timeS: number;
  /** In dB re full scale, -Infinity for silence. */
  readonly rmsDbfs: number;
  readonly peakDbfs: number;
  readonly isSpeech: boolean;
}

/** A stream being listened to. */
export interface Listening {
  /** Settles when the stream ends by itself, such as a microphone that is pulled out. `stop` is still to be called. */
  readonly ended: Promise<void>;
  /** Ends listening and gives everything heard; the stream's tracks go on, they are yours. Later calls give the same. */
  stop(): Promise<EmotionReport>;
}

/** Recognises emotion in speech, in this browser alone: sound is sent nowhere. Failures reject with `EmotionError`. */
export interface EmotionEngine {
  /** What runs where; null before the model has arrived. */
  readonly info: EngineInfo | null;
  /** Fetches the model and readies the network. The other methods do so by themselves: call it to have it done beforehand. */
  start(): Promise<EngineInfo>;
  /**
   * Analyses a recording of any format the browser can decode, as a stream: hours are fine. Several calls queue.
   * @param file for instance a `File` of an input, or the `blob()` of a response
   * @param options.signal aborting it rejects with the signal's reason
   * @param options.onProgress told seconds done, seconds in all (null where the file does not say) and speed
   */
  analyseFile(
    file: Blob,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: FileProgress) => void },
  ): Promise<EmotionReport>;
  /**
   * Listens to a stream until `stop` is called. One stream at a time. Call it while handling a press or a key: browsers
   * hold back sound otherwise. Ask for the microphone without echo cancellation, noise suppression and automatic gain, as
   * `openMicrophone` does: they change what a voice carries.
   * @param onScores told what is heard, from the first seconds on
   * @param options.onLevel told the level, for meters
   */
  listen(
    stream: MediaStream,
    onScores: (scores: LiveScores) => void,
    options?: { readonly onLevel?: (level: LiveLevel) => void },
  ): Promise<Listening>;
  /** Ends everything and frees the memory. The engine cannot be used afterwards. */
  dispose(): void;
}
