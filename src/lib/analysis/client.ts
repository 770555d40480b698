import type { BackendName, EngineInfo, EngineOptions, FileProgress, LiveUpdate, LoadProgress } from '#core/protocol.ts';
import type { Analysis } from '#core/result/types.ts';
import type { Result } from '#core/errors.ts';

/** What the client tells its listeners of its own accord. */
export interface ClientEvents {
  /** Download of the model. */
  progress: LoadProgress;
  /** The engine is ready, or its backend changed (a faster one was measured, or a GPU was lost). */
  info: EngineInfo;
  /** The worker died. What was heard is kept: while listening, hand `openLive` a new port and it goes on. */
  crash: { readonly wasLive: boolean };
}

/** The one bridge to the analysis worker: starts it when first needed, again after a crash, and ends it. */
export declare class AnalysisClient {
  constructor(options: EngineOptions);
  /** Null until started. */
  get info(): EngineInfo | null;
  /** Starts worker and model; later calls share the first. Every other method calls it by itself. A failed start may be repeated. */
  start(): Promise<Result<EngineInfo>>;
  /** Moves to another backend ('auto': the fastest measured). */
  setBackend(backend: BackendName | 'auto'): Promise<Result<EngineInfo>>;
  /** Analyses one file; several calls queue. Aborting the signal gives `engine/cancelled`. Never rejects for what a person can meet. */
  analyseFile(file: Blob, onProgress: (progress: FileProgress) => void, signal?: AbortSignal): Promise<Result<Analysis>>;
  /** Listens to the worker's end of the capture channel. After a crash: call again with a new port; times go on. */
  openLive(port: MessagePort, sampleRateHz: number, onUpdate: (update: LiveUpdate) => void): Promise<Result<void>>;
  /** Ends listening and returns everything heard, what came before a crash included. */
  closeLive(): Promise<Result<Analysis>>;
  /** Returns the function that stops listening to the event. */
  on<Name extends keyof ClientEvents>(name: Name, listener: (event: ClientEvents[Name]) => void): () => void;
  memory(): Promise<{ numTensors: number; numBytes: number }>;
  /** Ends the worker. The client cannot be used afterwards. */
  dispose(): void;
}
