import rnnoiseUrl from '@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url';
import { transfer } from 'comlink';
import { notAdapted, suitedTo, type Adaptation, type VoiceMean } from '#core/classifier/adaptation.ts';
import { isAccurate } from '#core/classifier/classifier.ts';
import { kindOf } from '#core/classifier/manifest.ts';
import type { LabelSet } from '#core/classifier/labels.ts';
import type { Baselines } from '#core/classifier/baselines/baselines.ts';
import { fail, ok, type Result } from '#core/errors.ts';
import { evaluateClips, type EvaluationReport, type ScoredClip } from '#core/evaluation/report.ts';
import { featureTables } from '#core/features/feature-tables.ts';
import type { FrameTable } from '#core/measurements/measurer.ts';
import type { RecogniserParts } from '#core/pipeline.ts';
import type {
  BackendName,
  ClipScores,
  DecodedSound,
  Engine,
  EngineInfo,
  EngineOptions,
  FileProgress,
  LiveUpdate,
  LoadProgress,
  Measured,
  Reading,
} from '#core/protocol.ts';
import type { Analysis, Display } from '#core/result/types.ts';
import type { Span } from '#core/signal/cut.ts';
import type { FineTuningExample, Taught } from '#core/voice/fine-tuning.ts';
import { judgeRows } from '#core/voice/judged-again.ts';
import { tensorMemory } from './backend.ts';
import { scoreClip } from './clip-scores.ts';
import { createClassifierHost, type ClassifierHost } from './classifier-host.ts';
import { analyseFile } from './file-analysis.ts';
import { findGpus } from './gpu.ts';
import { openLiveSession, type LiveSession } from './live-session.ts';
import { loadModel, loadBaselines } from './model-store.ts';
import { cutPart, displayPart } from './parts.ts';
import { createSuppressors } from './rnnoise.ts';
import { createShared, type Shared } from './shared.ts';
import { fineTune } from './teaching.ts';

/** All dependencies of recognition, with the network on its backend. */
type LoadedParts = RecogniserParts & { readonly classifier: ClassifierHost };

/** The engine in the analysis worker. It owns the network and the live session. */
export class AnalysisEngine implements Engine<MessagePort, Blob> {
  #parts: Shared<LoadedParts> | null = null;
  #adaptation = notAdapted;
  #live: { readonly session: LiveSession; readonly done: () => void } | null = null;
  #modelUrl = '';
  /** Loaded with the first labelled clip. Without them, only the network is scored. */
  #baselines: Promise<Result<Baselines>> | null = null;
  readonly #cancels = new Map<string, AbortController>();

  async start(options: EngineOptions, onProgress: (progress: LoadProgress) => void): Promise<Result<EngineInfo>> {
    if (this.#parts && options.modelUrl === this.#modelUrl)
      await this.#loaded().classifier.enter(firstBackend(options));
    else {
      const loaded = await load(options, this.#parts?.value ?? null, onProgress);
      if (!loaded.ok) return loaded;
      this.#parts?.release();
      this.#parts = createShared(loaded.value, ({ classifier }) => {
        classifier.dispose();
      });
      this.#modelUrl = options.modelUrl;
      this.#baselines = null;
      this.#adaptation = options.adaptation ?? notAdapted;
    }
    return ok(infoOf(this.#loaded().classifier));
  }

  async openLive(
    port: MessagePort,
    sampleRateHz: number,
    onUpdate: (update: LiveUpdate) => void,
  ): Promise<Result<void>> {
    await this.closeLive();
    const done = this.#shared().use();
    this.#live = { session: openLiveSession(port, sampleRateHz, this.#fitted(), onUpdate), done };
    return ok(undefined);
  }

  async traceLive(isTraced: boolean): Promise<Result<void>> {
    if (!isTraced) return ok(this.#live?.session.trace(null));
    const { loadTracing } = await import('./sound-measuring.ts');
    const tracing = await loadTracing();
    return tracing.ok ? ok(this.#live?.session.trace(tracing.value)) : tracing;
  }

  async closeLive(): Promise<Result<Analysis>> {
    const closing = this.#live;
    this.#live = null;
    if (!closing) return fail('audio/empty');
    try {
      return ok(await closing.session.close());
    } finally {
      closing.done();
    }
  }

  async analyseFile(
    id: string,
    file: Blob | DecodedSound,
    reading: Reading,
    onProgress: (progress: FileProgress) => void,
  ): Promise<Result<Analysis>> {
    const parts = this.#fitted();
    const analysed = await this.#cancellable(id, (signal) => analyseFile(file, reading, parts, onProgress, signal));
    return handedOver(analysed, ({ channels, display, pooled, speakerTrack }) => [
      display.envelope,
      display.spectrogram,
      pooled?.halves,
      speakerTrack?.halves,
      channels?.first,
    ]);
  }

  async displayPart(id: string, file: Blob, reading: Reading, span: Span): Promise<Result<Display>> {
    const parts = this.#fitted();
    return this.#cancellable(id, (signal) => displayPart(file, reading, span, parts, signal));
  }

  async cutPart(id: string, file: Blob, reading: Reading, span: Span): Promise<Result<Uint8Array<ArrayBuffer>>> {
    return this.#cancellable(id, (signal) => cutPart(file, reading, span, signal));
  }

  async scoreClip(
    id: string,
    file: Blob | DecodedSound,
    reading: Reading,
    span: Span | null,
  ): Promise<Result<ClipScores>> {
    const parts = this.#loaded();
    return this.#cancellable(id, async (signal) => {
      const { classifier } = parts;
      if (isAccurate(classifier)) return scoreClip(file, reading, span, parts, null, signal);
      this.#baselines ??= loadBaselines(this.#modelUrl, classifier.manifest.id);
      const found = await this.#baselines;
      return scoreClip(file, reading, span, parts, found.ok ? found.value : null, signal);
    });
  }

  async measureSound(
    id: string,
    file: Blob | DecodedSound,
    reading: Reading,
    what: Measured,
  ): Promise<Result<FrameTable>> {
    // This loads essentia.js, which nothing else waits for.
    const { measureSound } = await import('./sound-measuring.ts');
    const measured = await this.#cancellable(id, (signal) => measureSound(file, reading, what, signal));
    return handedOver(measured, ({ values }) => [values]);
  }

  async teach(
    id: string,
    examples: readonly FineTuningExample[],
    voice: VoiceMean | null,
    onShare: (share: number) => void,
  ): Promise<Result<Taught>> {
    const { classifier } = this.#loaded();
    return this.#cancellable(id, (signal) => fineTune(classifier, examples, voice, onShare, signal));
  }

  async report(clips: readonly ScoredClip[], labelSet: LabelSet): Promise<EvaluationReport> {
    return evaluateClips(clips, labelSet);
  }

  async cancel(id: string): Promise<void> {
    this.#cancels.get(id)?.abort();
  }

  async info(): Promise<EngineInfo | null> {
    return this.#parts && infoOf(this.#loaded().classifier);
  }

  gpus(): Promise<BackendName[]> {
    return findGpus();
  }

  async measure(modelUrl: string, backend: BackendName): Promise<number | null> {
    const model = await loadModel(modelUrl, () => undefined);
    if (!model.ok) return null;
    const host = createClassifierHost(model.value);
    await host.enter(backend);
    return host.warmUpMs[backend] ?? null;
  }

  async adapt(adaptation: Adaptation): Promise<void> {
    this.#adaptation = adaptation;
    return;
  }

  async judge(pooled: Float32Array, under: Adaptation, weights?: Float32Array): Promise<Float32Array> {
    const { judge, manifest } = this.#loaded().classifier;
    return judgeRows(judge, pooled, suitedTo(manifest, under), weights);
  }

  async memory(): Promise<{ numTensors: number; numBytes: number }> {
    const { numTensors, numBytes } = tensorMemory();
    return { numTensors, numBytes };
  }

  #shared(): Shared<LoadedParts> {
    if (!this.#parts) throw new Error('the engine was not started');
    return this.#parts;
  }

  #loaded(): LoadedParts {
    return this.#shared().value;
  }

  /** The model and adaptation used for a whole recording or session. */
  #fitted(): RecogniserParts {
    const parts = this.#loaded();
    return { ...parts, adaptation: suitedTo(parts.classifier.manifest, this.#adaptation) };
  }

  /** Runs work that `cancel` can end by its id. The model in use is kept until the work ends. */
  async #cancellable<T>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const cancel = new AbortController();
    const done = this.#shared().use();
    this.#cancels.set(id, cancel);
    try {
      return await work(cancel.signal);
    } finally {
      this.#cancels.delete(id);
      done();
    }
  }
}

function infoOf({ backend, warmUpMs, manifest, judge }: ClassifierHost): EngineInfo {
  return {
    backend,
    warmUpMs: { ...warmUpMs },
    model: kindOf(manifest),
    modelId: manifest.id,
    unsureBelow: manifest.unsureBelow,
    ...(manifest.fiveBias && { fiveBias: manifest.fiveBias }),
    nPooled: judge.nPooled,
    canRecentre: manifest.recentring !== undefined,
  };
}

/** The first answer does not wait for a benchmark: 'auto' starts on WASM, and the page benchmarks the others when idle. */
function firstBackend({ backend }: EngineOptions) {
  return backend === 'auto' ? 'wasm' : backend;
}

/** @param before state of the previous model, whose noise suppressor is reused */
async function load(
  options: EngineOptions,
  before: LoadedParts | null,
  onProgress: (progress: LoadProgress) => void,
): Promise<Result<LoadedParts>> {
  if (typeof WebAssembly !== 'object') return fail('engine/no-wasm');
  const model = await loadModel(options.modelUrl, onProgress);
  if (!model.ok) return model;
  const classifier = createClassifierHost(model.value);
  if (!(await classifier.enter(firstBackend(options)))) return fail('engine/no-wasm', 'no backend');
  const suppressor = before?.suppressor ?? createSuppressors(rnnoiseUrl);
  return ok({ tables: featureTables, suppressor, classifier });
}

/** Moves large arrays to the page. Copies of them would be the peak of memory in a long recording. */
function handedOver<T>(result: Result<T>, arraysOf: (value: T) => readonly (ArrayBufferView | undefined)[]): Result<T> {
  if (!result.ok) return result;
  const buffers = arraysOf(result.value).flatMap((array) =>
    array?.buffer instanceof ArrayBuffer ? [array.buffer] : [],
  );
  return transfer(result, buffers);
}
