import type { Adaptation, VoiceMean } from './classifier/adaptation.ts';
import type { LabelSet } from './classifier/labels.ts';
import type { ModelKind } from './classifier/manifest.ts';
import type { DownloadErrorCode, Result } from './errors.ts';
import type { RecogniserName } from './evaluation/recognisers.ts';
import type { EvaluationReport, ScoredClip } from './evaluation/report.ts';
import type { Curves } from './measurements/curves.ts';
import type { FrameTable } from './measurements/measurer.ts';
import type { Analysis, Display, WindowScores } from './result/types.ts';
import type { FineTuningExample, Taught } from './voice/fine-tuning.ts';
import type { Span } from './signal/cut.ts';

/** Where the network runs. */
export type BackendName = 'wasm' | 'webgl' | 'webgpu';

/** Options for starting the engine. */
export interface EngineOptions {
  /** Folder of a model of either kind, absolute or root-relative, ending in a slash. */
  readonly modelUrl: string;
  /** The user's choice, or 'auto': the fastest in a warm-up benchmark. */
  readonly backend: BackendName | 'auto';
  /** Initial adaptation to a person; none if omitted. */
  readonly adaptation?: Adaptation;
}

/** Progress of the first download. */
export interface LoadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** Which model runs on which backend, for display. */
export interface EngineInfo {
  readonly backend: BackendName;
  /** Median milliseconds of a forward pass of one window, per backend tried; null if it could not run. */
  readonly warmUpMs: Readonly<Partial<Record<BackendName, number | null>>>;
  /** Which kind of model is running. */
  readonly model: ModelKind;
  readonly modelId: string;
  readonly unsureBelow: number;
  /** Bias of the model for five emotions (see classifier/labels.ts), if it has one. */
  readonly fiveBias?: readonly number[];
  /** Length of the vectors in voice profiles and fine-tuning examples. */
  readonly nPooled: number;
  /** Whether the model contains the training means needed for re-centring on a voice. */
  readonly canRecentre: boolean;
}

/** Updates from the worker to the page while listening, about four to ten times a second. */
export interface LiveUpdate {
  /** Seconds of audio received so far. */
  readonly timeS: number;
  /** Peak and root-mean-square level since the last update, in dB re full scale. */
  readonly peakDbfs: number;
  readonly rmsDbfs: number;
  readonly isSpeech: boolean;
  /** New display columns, one per feature frame: [min, max] pairs and log-mel bytes (see Display). */
  readonly envelope: Float32Array;
  readonly spectrogram: Uint8Array;
  /** Present if a hop was completed. */
  readonly scores: WindowScores | null;
  /** The window's embedding as half floats, about once a second. Needed for corrections. */
  readonly pooled?: Uint16Array;
  /** The next values of pitch and loudness; only while enabled by `traceLive`. */
  readonly curves?: Curves;
  /** Milliseconds between a hop's last sample reaching the worker and its scores being ready. */
  readonly latencyMs: number | null;
}

/** Progress of the analysis of a file. */
export interface FileProgress {
  readonly doneS: number;
  /** Null if the container does not say. */
  readonly totalS: number | null;
  /** Seconds of audio analysed per second. */
  readonly speed: number;
  /** Present while a decoder for this format is downloaded; the analysis starts afterwards. */
  readonly decoder?: LoadProgress;
}

/** Which part of a file to analyse. */
export interface SoundChoice {
  /** Track number, from 0; null: the first that is not silent. */
  readonly track: number | null;
  /** Channel number, from 0; null: all channels mixed. */
  readonly channel: number | null;
}

/** Options for reading a file. */
export interface Reading extends SoundChoice {
  /** Whether the decoder for rare formats (10 MB) may be downloaded; otherwise they fail with `audio/unsupported-codec`. */
  readonly mayFetchDecoder: boolean;
}

/** What to measure: everything, or only `curveColumns`. */
export type Measured = 'everything' | 'curves';

/** The result for a labelled clip: each recogniser's answer, without display data. */
export interface ClipScores {
  readonly durationS: number;
  /** Calibrated probabilities of the eight emotions, or null without speech, for each available recogniser. */
  readonly probabilities: Readonly<Partial<Record<RecogniserName, Float32Array | null>>>;
}

/** Audio decoded by the page, for formats that the worker cannot decode. */
export interface DecodedSound {
  readonly channels: readonly Float32Array[];
  readonly sampleRateHz: number;
}

/**
 * The API of workers/analysis.worker.ts, used through comlink. Expected failures are returned as values.
 * The core has no DOM types, so the two it needs are type parameters: `Engine<MessagePort, Blob>`.
 */
export interface Engine<Port, Container> {
  /**
   * Loads the model and prepares the backend. A second call can switch the backend or the model (`modelUrl`). The old model stays if the
   * new one cannot be used, and otherwise until every recording or session that started with it
   * has ended.
   */
  start(options: EngineOptions, onProgress: (progress: LoadProgress) => void): Promise<Result<EngineInfo>>;
  /** Starts listening. Takes the worker's end of the channel that the capture worklet writes to. */
  openLive(port: Port, sampleRateHz: number, onUpdate: (update: LiveUpdate) => void): Promise<Result<void>>;
  /**
   * Switches pitch and loudness curves in live updates on or off.
   * @returns `app/offline-first-visit` if essentia.js cannot be downloaded
   */
  traceLive(isTraced: boolean): Promise<Result<void>>;
  /** Stops listening and returns the result of the session. */
  closeLive(): Promise<Result<Analysis>>;
  analyseFile(
    id: string,
    file: Container | DecodedSound,
    reading: Reading,
    onProgress: (progress: FileProgress) => void,
  ): Promise<Result<Analysis>>;
  /**
   * Decodes a part of a file again, to draw it at full resolution: one column per frame, for up to a minute.
   * @returns the failures of openSound, or `engine/cancelled`
   */
  displayPart(id: string, file: Container, reading: Reading, span: Span): Promise<Result<Display>>;
  /**
   * Extracts a part of a file.
   * @returns a 16-bit WAV file at the file's own rate; fails as displayPart does
   */
  cutPart(id: string, file: Container, reading: Reading, span: Span): Promise<Result<Uint8Array<ArrayBuffer>>>;
  /**
   * Scores a labelled clip with every available recogniser, without adaptation, as `npm run evaluate` does.
   * @param span the clip within the file; null: the whole file
   */
  scoreClip(
    id: string,
    file: Container | DecodedSound,
    reading: Reading,
    span: Span | null,
  ): Promise<Result<ClipScores>>;
  /** Measures a file with essentia.js, about five times faster than real time. `cancel` ends a pending call. */
  measureSound(
    id: string,
    file: Container | DecodedSound,
    reading: Reading,
    what: Measured,
  ): Promise<Result<FrameTable>>;
  /** Computes the report on scored clips. In the worker, because thousands of bootstrap resamples would block the page. */
  report(clips: readonly ScoredClip[], labelSet: LabelSet): Promise<EvaluationReport>;
  /** Cancels a pending analyseFile, scoreClip or teach, which resolves to `engine/cancelled`. */
  cancel(id: string): Promise<void>;
  /** The current model and backend, which may have changed since the start if the GPU was lost. Null before the start. */
  info(): Promise<EngineInfo | null>;
  /** GPU backends with hardware acceleration, which are worth benchmarking. */
  gpus(): Promise<BackendName[]>;
  /**
   * Benchmarks a backend. Use a separate worker, because compiling shaders would block an analysis for seconds.
   * @returns median milliseconds of one window, or null if the network does not run on it
   */
  measure(modelUrl: string, backend: BackendName): Promise<number | null>;
  /** Sets the adaptation for later recordings and sessions; those in progress do not change. */
  adapt(adaptation: Adaptation): Promise<void>;
  /**
   * Applies the last layers to pooled vectors under an adaptation, without audio.
   * @param pooled row-major [n, nPooled]
   * @param weights of the rows in the running mean, if they are windows of one recording in order; without them,
   *   `running` has no effect
   * @returns probabilities, row-major [n, 8]
   */
  judge(pooled: Float32Array, adaptation: Adaptation, weights?: Float32Array): Promise<Float32Array>;
  /**
   * Fine-tunes the last layers (see core/voice/teach.ts). The result is not used until it is passed to `adapt`.
   * @param voice the voice profile that the fine-tuning will be used with
   * @returns `engine/cancelled` if `cancel` was called with the same id
   */
  teach(
    id: string,
    examples: readonly FineTuningExample[],
    voice: VoiceMean | null,
    onShare: (share: number) => void,
  ): Promise<Result<Taught>>;
  /** Live tensors and bytes held by the backend. */
  memory(): Promise<{ numTensors: number; numBytes: number }>;
}

/** One block from the worklet: mono samples in a transferable buffer, which the worker returns after reading. */
export interface CaptureBlock {
  readonly samples: Float32Array;
  readonly nSamples: number;
  /** Samples lost just before this block because the worker held all other buffers; absent or 0: none. */
  readonly nDropped?: number;
}

/** How much of a model is stored on the device. */
export interface KeptModel {
  /** Whether it can be used offline. */
  readonly isWhole: boolean;
  /** Bytes stored, including those of an interrupted download. */
  readonly nBytes: number;
}

/** The API of workers/models.worker.ts, used through comlink: downloads models and stores them on the device. */
export interface ModelKeeper {
  /** Makes no network requests. @param modelUrl absolute folder of the model, ending in a slash */
  find(modelUrl: string): Promise<KeptModel>;
  /**
   * Downloads what is missing of a model and stores it.
   * @returns `model/unreachable` (the partial download is kept), `model/missing`, `model/corrupt`, `model/no-room`, `engine/cancelled`
   */
  download(modelUrl: string, onProgress: (progress: LoadProgress) => void): Promise<Result<void, DownloadErrorCode>>;
  /** Cancels a pending download, which resolves to `engine/cancelled`. */
  cancel(): Promise<void>;
  /** Deletes a model, or its partial download. */
  remove(modelUrl: string): Promise<void>;
}
