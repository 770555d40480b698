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

/** What the engine is started with. */
export interface EngineOptions {
  /** Absolute or root-relative folder of the model, ending in a slash; of either kind. */
  readonly modelUrl: string;
  /** A person's choice, or 'auto': the fastest of a measured warm-up. */
  readonly backend: BackendName | 'auto';
  /** How sounds are fitted to a person from the start; left out: not at all. */
  readonly adaptation?: Adaptation;
}

/** How far the first download has come. */
export interface LoadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** What runs where, for the page to show. */
export interface EngineInfo {
  readonly backend: BackendName;
  /** Median milliseconds of one window's forward pass per backend tried; null where it could not run. */
  readonly warmUpMs: Readonly<Partial<Record<BackendName, number | null>>>;
  /** Which of the models runs. */
  readonly model: ModelKind;
  readonly modelId: string;
  readonly unsureBelow: number;
  /** The model's, for the five-emotion view (see classifier/labels.ts); left out where it has none. */
  readonly fiveBias?: readonly number[];
  /** Length of the vectors that voices and fine-tunings are made of. */
  readonly nPooled: number;
  /** Whether the model knows the voices it learnt from, so that another can be brought towards them. */
  readonly canRecentre: boolean;
}

/** What the worker tells the page while listening, about four to ten times a second. */
export interface LiveUpdate {
  /** Seconds of sound heard so far. */
  readonly timeS: number;
  /** Peak and root-mean-square level since the last update, in dB re full scale. */
  readonly peakDbfs: number;
  readonly rmsDbfs: number;
  readonly isSpeech: boolean;
  /** New display columns, one per feature frame: [min, max] pairs and log-mel bytes (see Display). */
  readonly envelope: Float32Array;
  readonly spectrogram: Uint8Array;
  /** Present whenever a hop closed. */
  readonly scores: WindowScores | null;
  /** The window's embedding in half floats, about once a second. Corrections need it. */
  readonly pooled?: Uint16Array;
  /** The next piece of pitch and loudness; only while `traceLive` asks for them. */
  readonly curves?: Curves;
  /** Milliseconds between a hop's last sample reaching the worker and its scores being ready. */
  readonly latencyMs: number | null;
}

/** How far the analysis of a file has come. */
export interface FileProgress {
  readonly doneS: number;
  /** Null where the container does not say. */
  readonly totalS: number | null;
  /** Seconds of sound per second of work. */
  readonly speed: number;
  /** Present while a decoder for this kind of file is fetched; nothing is analysed until then. */
  readonly decoder?: LoadProgress;
}

/** What of a file is analysed. */
export interface SoundChoice {
  /** Which track of several, from 0; null: the first in which anything is heard. */
  readonly track: number | null;
  /** One channel alone, from 0; null: all of them mixed. */
  readonly channel: number | null;
}

/** How a file is read. */
export interface Reading extends SoundChoice {
  /** Whether a decoder for rare kinds may be fetched (10 MB); without it such a file is `audio/unsupported-codec`. */
  readonly mayFetchDecoder: boolean;
}

/** What is measured of a sound: everything, or `curveColumns` alone. */
export type Measured = 'everything' | 'curves';

/** What is kept of a labelled clip: each recogniser's answer, and nothing that is drawn. */
export interface ClipScores {
  readonly durationS: number;
  /** Calibrated probabilities over the eight emotions, or null where no speech was found; only the recognisers that are there. */
  readonly probabilities: Readonly<Partial<Record<RecogniserName, Float32Array | null>>>;
}

/** Sound already decoded by the page, for what the worker cannot decode itself. */
export interface DecodedSound {
  readonly channels: readonly Float32Array[];
  readonly sampleRateHz: number;
}

/**
 * What workers/analysis.worker.ts offers through comlink. Failures a person can meet come back as values.
 * Core knows no DOM, so the two types it lends from there are parameters: `Engine<MessagePort, Blob>`.
 */
export interface Engine<Port, Container> {
  /**
   * Loads what is missing and readies the backend. Called again with another backend it moves there; with another `modelUrl`
   * it changes model: the old one stays where the new one cannot be used, and otherwise for as long as a sound goes on that
   * began with it.
   */
  start(options: EngineOptions, onProgress: (progress: LoadProgress) => void): Promise<Result<EngineInfo>>;
  /** Takes the worker's end of the channel that the capture worklet writes to. */
  openLive(port: Port, sampleRateHz: number, onUpdate: (update: LiveUpdate) => void): Promise<Result<void>>;
  /**
   * From now on, updates of the live session carry its curves, or no longer do.
   * @returns `app/offline-first-visit` where essentia.js cannot be fetched
   */
  traceLive(isTraced: boolean): Promise<Result<void>>;
  /** Ends listening and returns everything heard. */
  closeLive(): Promise<Result<Analysis>>;
  analyseFile(
    id: string,
    file: Container | DecodedSound,
    reading: Reading,
    onProgress: (progress: FileProgress) => void,
  ): Promise<Result<Analysis>>;
  /**
   * Decodes a part of a file again, for drawing it at full resolution: up to a minute has a column per frame.
   * @returns what openSound fails with; `engine/cancelled`
   */
  displayPart(id: string, file: Container, reading: Reading, span: Span): Promise<Result<Display>>;
  /**
   * Cuts a part out of a file.
   * @returns a WAV file of 16 bits at the file's own rate; fails as displayPart does
   */
  cutPart(id: string, file: Container, reading: Reading, span: Span): Promise<Result<Uint8Array<ArrayBuffer>>>;
  /**
   * Judges a labelled clip by every recogniser there is, fitted to nobody: as `npm run evaluate` judges it.
   * @param span the part of the file that is the clip; null: all of it
   */
  scoreClip(
    id: string,
    file: Container | DecodedSound,
    reading: Reading,
    span: Span | null,
  ): Promise<Result<ClipScores>>;
  /** Measures a file acoustically by essentia.js, on demand: about five times as fast as it plays. Pending, `cancel` ends it. */
  measureSound(
    id: string,
    file: Container | DecodedSound,
    reading: Reading,
    what: Measured,
  ): Promise<Result<FrameTable>>;
  /** Works out the report on scored clips: thousands of resamplings, which would hold up the page. */
  report(clips: readonly ScoredClip[], labelSet: LabelSet): Promise<EvaluationReport>;
  /** The pending analyseFile, scoreClip or teach resolves to `engine/cancelled`. */
  cancel(id: string): Promise<void>;
  /** What runs where now: a lost GPU may have moved the network since start. Null before start. */
  info(): Promise<EngineInfo | null>;
  /** GPU backends with a real GPU behind them: those worth measuring. */
  gpus(): Promise<BackendName[]>;
  /**
   * Measures a backend in a worker that does nothing else and is ended afterwards: shaders would hold up an analysis for seconds.
   * @returns median milliseconds of one window, or null where the network does not run on it
   */
  measure(modelUrl: string, backend: BackendName): Promise<number | null>;
  /** Fits sounds to a person from the next one on; a sound that is under way stays as it began. */
  adapt(adaptation: Adaptation): Promise<void>;
  /**
   * What the network's last part says of pooled vectors under an adaptation, without any sound.
   * @param pooled row-major [n, nPooled]
   * @param weights of the rows in the mean of what was heard so far, where they are one sound in order of time; without them
   *   `running` has no effect
   * @returns probabilities, row-major [n, 8]
   */
  judge(pooled: Float32Array, adaptation: Adaptation, weights?: Float32Array): Promise<Float32Array>;
  /**
   * Teaches the last layers (see core/voice/teach.ts); nothing is in use until `adapt` says so.
   * @param voice that features will be re-centred on when the fine-tuning is used
   * @returns `engine/cancelled` where `cancel` was called with the same id
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

/** One block from the worklet: mono samples in a transferable buffer that the worker posts back when read. */
export interface CaptureBlock {
  readonly samples: Float32Array;
  readonly nSamples: number;
  /** Samples lost just before this block because the worker held every other one; absent or 0: none. */
  readonly nDropped?: number;
}

/** What of a model is on the device. */
export interface KeptModel {
  /** Whether it can be used without a network. */
  readonly isWhole: boolean;
  /** Space it takes, or what an interrupted download left. */
  readonly nBytes: number;
}

/** What workers/models.worker.ts offers through comlink: fetching a model for later and keeping it on the device. */
export interface ModelKeeper {
  /** Asks no network. @param modelUrl absolute folder of the model, ending in a slash */
  find(modelUrl: string): Promise<KeptModel>;
  /**
   * Fetches what is missing of a model and keeps it.
   * @returns `model/unreachable` (what came is kept), `model/missing`, `model/corrupt`, `model/no-room`, `engine/cancelled`
   */
  download(modelUrl: string, onProgress: (progress: LoadProgress) => void): Promise<Result<void, DownloadErrorCode>>;
  /** The pending download resolves to `engine/cancelled`. */
  cancel(): Promise<void>;
  /** Forgets a model, whole or in parts. */
  remove(modelUrl: string): Promise<void>;
}
