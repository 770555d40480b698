import rnnoiseUrl from '@jitsi/rnnoise-wasm/dist/rnnoise.wasm?url';
import { memory } from '@tensorflow/tfjs-core';
import { notAdapted, suitedTo, type Adaptation } from '#core/classifier/adaptation.ts';
import { nLabels } from '#core/classifier/head.ts';
import type { Baselines } from '#core/classifier/baselines/baselines.ts';
import { fail, ok, type Failure, type Result } from '#core/errors.ts';
import { evaluateClips } from '#core/evaluation/report.ts';
import { readTables, type FeatureTables } from '#core/features/tables.ts';
import type { RecogniserParts } from '#core/pipeline.ts';
import type { Engine, EngineInfo, EngineOptions, LoadProgress } from '#core/protocol.ts';
import { scoreClip } from './clip-scores.ts';
import { createClassifierHost, type ClassifierHost } from './classifier-host.ts';
import { loadEssentia } from './essentia.ts';
import { analyseFile } from './file-analysis.ts';
import { findGpus } from './gpu.ts';
import { openLiveSession, type LiveSession } from './live-session.ts';
import { loadModel, loadBaselines } from './model-store.ts';
import { loadSuppressor } from './rnnoise.ts';
import { teachLesson } from './teaching.ts';

/** The engine that lives in the analysis worker: one owner of essentia's tables, the network and the live session. */
export function createEngine(): Engine<MessagePort, Blob> {
  let parts: (RecogniserParts & { readonly classifier: ClassifierHost }) | null = null;
  let adaptation = notAdapted;
  let live: LiveSession | null = null;
  let modelUrl = '';
  /** Fetched with the first labelled clip; without them the network is judged alone. */
  let baselines: Promise<Result<Baselines>> | null = null;
  const cancels = new Map<string, AbortController>();

  function info(): EngineInfo | null {
    if (!parts) return null;
    const { backend, warmUpMs, manifest, judge } = parts.classifier;
    return {
      backend,
      warmUpMs: { ...warmUpMs },
      modelId: manifest.id,
      unsureBelow: manifest.unsureBelow,
      ...(manifest.fiveBias && { fiveBias: manifest.fiveBias }),
      nPooled: judge.nPooled,
      canRecentre: manifest.recentring !== undefined,
    };
  }

  /** What a sound is recognised with from its first window to its last. */
  function fitted(own: RecogniserParts): RecogniserParts {
    return { ...own, adaptation: suitedTo(own.classifier.manifest, adaptation) };
  }

  return {
    async start(options, onProgress) {
      if (parts) await parts.classifier.enter(firstBackend(options));
      else {
        const loaded = await load(options, onProgress);
        if (!loaded.ok) return loaded;
        parts = loaded.value;
        modelUrl = options.modelUrl;
        adaptation = options.adaptation ?? notAdapted;
      }
      return ok(info() as EngineInfo);
    },
    async openLive(port, sampleRateHz, onUpdate) {
      if (!parts) throw new Error('the engine was not started');
      await live?.close();
      live = openLiveSession(port, sampleRateHz, fitted(parts), onUpdate);
      return ok(undefined);
    },
    async closeLive() {
      if (!live) return fail('audio/empty');
      const closing = live;
      live = null;
      return ok(await closing.close());
    },
    async analyseFile(id, file, onProgress) {
      if (!parts) throw new Error('the engine was not started');
      const cancel = new AbortController();
      cancels.set(id, cancel);
      try {
        return await analyseFile(file, fitted(parts), onProgress, cancel.signal);
      } finally {
        cancels.delete(id);
      }
    },
    async scoreClip(id, file, span) {
      if (!parts) throw new Error('the engine was not started');
      const cancel = new AbortController();
      cancels.set(id, cancel);
      try {
        baselines ??= loadBaselines(modelUrl, parts.classifier.manifest.id);
        const found = await baselines;
        return await scoreClip(file, span, parts, found.ok ? found.value : null, cancel.signal);
      } finally {
        cancels.delete(id);
      }
    },
    report: (clips, labelSet) => Promise.resolve(evaluateClips(clips, labelSet)),
    cancel: (id) => Promise.resolve(cancels.get(id)?.abort()),
    info: () => Promise.resolve(info()),
    gpus: findGpus,
    async measure(modelUrl, backend) {
      const model = await loadModel(modelUrl, () => undefined);
      if (!model.ok) return null;
      const host = createClassifierHost(model.value);
      await host.enter(backend);
      return host.warmUpMs[backend] ?? null;
    },
    adapt: (wanted) => {
      adaptation = wanted;
      return Promise.resolve();
    },
    judge: (pooled, under) => {
      if (!parts) throw new Error('the engine was not started');
      return Promise.resolve(judgeRows(parts.classifier, pooled, under));
    },
    async teach(id, examples, voice, onShare) {
      if (!parts) throw new Error('the engine was not started');
      const cancel = new AbortController();
      cancels.set(id, cancel);
      try {
        return await teachLesson(parts.classifier, examples, voice, onShare, cancel.signal);
      } finally {
        cancels.delete(id);
      }
    },
    memory: () => {
      const { numTensors, numBytes } = memory();
      return Promise.resolve({ numTensors, numBytes });
    },
  };
}

function judgeRows({ judge, manifest }: ClassifierHost, pooled: Float32Array, under: Adaptation): Float32Array {
  const { nPooled, probabilities } = judge;
  const adaptation = suitedTo(manifest, under);
  const out = new Float32Array((pooled.length / nPooled) * nLabels);
  for (let row = 0; row * nPooled < pooled.length; row++) {
    out.set(probabilities(pooled.subarray(row * nPooled, (row + 1) * nPooled), adaptation), row * nLabels);
  }
  return out;
}

/** The first answer should not wait for a measurement: 'auto' begins on WASM, and the page measures the others when idle. */
function firstBackend({ backend }: EngineOptions) {
  return backend === 'auto' ? 'wasm' : backend;
}

async function load(
  options: EngineOptions,
  onProgress: (progress: LoadProgress) => void,
): Promise<Result<RecogniserParts & { readonly classifier: ClassifierHost }>> {
  if (typeof WebAssembly !== 'object') return fail('engine/no-wasm');
  const [model, tables, suppressor] = await Promise.all([
    loadModel(options.modelUrl, onProgress),
    loadTables(),
    // Without it the app works, only less well in noise.
    loadSuppressor(rnnoiseUrl).catch(() => null),
  ]);
  if (!model.ok) return model;
  if (!tables.ok) return tables;
  const classifier = createClassifierHost(model.value);
  if (!(await classifier.enter(firstBackend(options)))) return fail('engine/no-wasm', 'tensorflow');
  return ok({ tables: tables.value, suppressor, classifier });
}

async function loadTables(): Promise<Result<FeatureTables>> {
  try {
    return ok(readTables(await loadEssentia()));
  } catch (error) {
    return fail(...essentiaFailure(error));
  }
}

function essentiaFailure(error: unknown): [Failure['code'], string] {
  const cannotRun = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
  return [cannotRun ? 'engine/no-wasm' : 'app/offline-first-visit', `essentia: ${String(error)}`];
}
