import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import {
  createBaselines,
  readBaselines,
  withBaselines,
  baselinesFile,
  type BaselineListener,
  type Baselines,
} from '#core/classifier/baselines/baselines.ts';
import { isAccurate } from '#core/classifier/classifier.ts';
import type { Manifest, ModelKind } from '#core/classifier/manifest.ts';
import type { Tf } from '#core/classifier/tf.ts';
import { fail, ok } from '#core/errors.ts';
import type { Result } from '#core/errors.ts';
import { featureTables } from '#core/features/feature-tables.ts';
import { analyseSound, createClassifier, readManifest } from '#core/pipeline.ts';
import type { RecogniserParts } from '#core/pipeline.ts';
import type { Analysis } from '#core/result/types.ts';
import { createCut } from '#core/signal/cut.ts';
import type { Span } from '#core/signal/cut.ts';
import { decodeFile } from './decode.ts';
import { loadSuppressor } from './rnnoise.ts';
import type { ShellResult } from './failure.ts';

/** The complete recogniser in Node: decoders, RNNoise and a model, the accurate one with TensorFlow.js on WASM. One per thread. */
export interface NodeEngine {
  readonly parts: RecogniserParts;
  /** Scores every window with the baseline classifiers, if the engine was started with them. Call take() after each analysis. */
  readonly baselines: BaselineListener | null;
  /** Decodes and analyses a file, or a part or track of it. Of a truncated file, analyses the readable part with a warning. */
  analyse(path: string, span?: Span | null, track?: number | null): Promise<ShellResult<Analysis>>;
  /** Frees the model. */
  dispose(): void;
}

const modelsFolder = fileURLToPath(new URL('../../static/models/', import.meta.url));

/**
 * The folder of a shipped model, according to static/models/current.json.
 * @param models the folder of current.json
 * @returns `model/missing` if there is none of that kind
 */
export async function shippedModelFolder(kind: ModelKind = 'light', models = modelsFolder): Promise<Result<string>> {
  const path = join(models, 'current.json');
  if (!existsSync(path)) return fail('model/missing', 'static/models/current.json');
  const { id, accurate } = JSON.parse(await readFile(path, 'utf8')) as { id?: unknown; accurate?: unknown };
  const name = kind === 'accurate' ? accurate : id;
  if (name === undefined) return fail('model/missing', `static/models/current.json names no ${kind} model`);
  if (typeof name !== 'string') return fail('model/corrupt', 'static/models/current.json');
  const folder = join(models, name);
  return existsSync(folder) ? ok(folder) : fail('model/missing', `static/models/${name}`);
}

/** Starts TensorFlow.js on WASM with one thread, because `--jobs` sets the number of threads. Loading it takes half a second. */
async function startTensorflow(): Promise<Result<Tf>> {
  const [{ setWasmPaths }, tf] = await Promise.all([
    import('@tensorflow/tfjs-backend-wasm'),
    import('@tensorflow/tfjs-core'),
  ]);
  const folder = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'));
  setWasmPaths(`${join(folder, 'wasm-out')}/`);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  return (await tf.setBackend('wasm')) ? ok(tf) : fail('engine/no-wasm');
}

/** Reads a JSON file in a model's folder. @returns `model/missing`, or `model/corrupt` if it is not JSON */
async function readJson(folder: string, file: string): Promise<Result<unknown>> {
  try {
    return ok(JSON.parse(await readFile(join(folder, file), 'utf8')));
  } catch (error) {
    return error instanceof SyntaxError ? fail('model/corrupt', file) : fail('model/missing', join(folder, file));
  }
}

/** Reads the weights file that a manifest names and verifies its checksum. */
async function readWeightsFile(
  folder: string,
  { file, sha256 }: { readonly file: string; readonly sha256: string },
): Promise<Result<ArrayBuffer>> {
  if (!existsSync(join(folder, file))) return fail('model/missing', file);
  const bytes = await readFile(join(folder, file));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return fail('model/corrupt', `sha256 of ${file}`);
  return ok(Uint8Array.from(bytes).buffer);
}

/** Loads the baseline classifiers in a model's folder. @returns the failures of readBaselines, or `model/missing` */
async function loadBaselines(folder: string, modelId: string): Promise<Result<Baselines>> {
  const json = await readJson(folder, baselinesFile);
  if (!json.ok) return json;
  const manifest = readBaselines(json.value, modelId);
  if (!manifest.ok) return manifest;
  const bytes = await readWeightsFile(folder, manifest.value.weights);
  return bytes.ok ? ok(createBaselines(manifest.value, bytes.value)) : bytes;
}

/** Options of an engine. */
export interface EngineOptions {
  /** Null: the light model that the app ships. */
  readonly modelFolder?: string | null;
  /** Whether to run the support-vector machine and the random forest too. The accurate model has none. */
  readonly hasBaselines?: boolean;
}

/** The validated files of a model. */
export interface Model {
  readonly manifest: Manifest;
  readonly weights: ArrayBuffer;
  /** Null if not requested, or for the accurate model. */
  readonly baselines: Baselines | null;
}

/**
 * Reads the model in a folder, or the one that the app ships.
 * @returns `model/missing`, `model/corrupt` or `model/config-mismatch`
 */
export async function readModel({ modelFolder = null, hasBaselines = false }: EngineOptions): Promise<Result<Model>> {
  const folder = modelFolder === null ? await shippedModelFolder() : ok(modelFolder);
  if (!folder.ok) return folder;
  const json = await readJson(folder.value, 'manifest.json');
  if (!json.ok) return json;
  const manifest = readManifest(json.value);
  if (!manifest.ok) return manifest;
  const { id, kind, weights } = manifest.value;
  const bytes = await readWeightsFile(folder.value, weights);
  if (!bytes.ok) return bytes;
  const baselines = hasBaselines && kind !== 'accurate' ? await loadBaselines(folder.value, id) : ok(null);
  if (!baselines.ok) return baselines;
  return ok({ manifest: manifest.value, weights: bytes.value, baselines: baselines.value });
}

/**
 * Starts the engine with the model in a folder, or the one that the app ships.
 * @returns the failures of readModel and startNodeEngine
 */
export async function createNodeEngine(options: EngineOptions = {}): Promise<Result<NodeEngine>> {
  const model = await readModel(options);
  return model.ok ? startNodeEngine(model.value) : model;
}

/** Starts the engine with a model that has been read. @returns `engine/no-wasm` if TensorFlow.js cannot start */
export async function startNodeEngine(model: Model): Promise<Result<NodeEngine>> {
  const { manifest, weights } = model;
  const started = manifest.kind === 'accurate' ? await startTensorflow() : ok(null);
  if (!started.ok) return started;
  const network = createClassifier(started.value, manifest, weights);
  const baselines = model.baselines && !isAccurate(network) ? withBaselines(network, model.baselines) : null;
  const classifier = baselines ?? network;
  const parts = { tables: featureTables, suppressor: await loadSuppressor(), classifier };
  return ok({
    parts,
    baselines,
    async analyse(path, span = null, track = null) {
      const sound = await decodeFile(path, track);
      if (!sound.ok) return sound;
      const analysis = await analyseSound(
        { ...sound.value, channels: createCut(span, sound.value.sampleRateHz).take(sound.value.channels) },
        parts,
      );
      if (!analysis.ok) return analysis;
      const { tracks, warning } = sound.value;
      return ok({ ...analysis.value, warning: span ? null : warning, ...(tracks ? { tracks } : {}) });
    },
    dispose: () => {
      classifier.dispose();
    },
  });
}
