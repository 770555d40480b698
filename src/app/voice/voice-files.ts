import { decodeHalfFloats, encodeHalfFloats } from '#core/classifier/half-float.ts';
import type { DenseWeights, Head } from '#core/classifier/head.ts';
import { emotions } from '#core/classifier/labels.ts';
import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import type { FineTuning, KeptExample, Voice } from '#app/storage/voices.ts';
import { newId } from '#app/adaptation/kept-list.svelte.ts';

/** Content of an exported file. */
export type VoiceFile =
  { readonly kind: 'voice'; readonly voice: Voice } | { readonly kind: 'fine-tuning'; readonly fineTuning: FineTuning };

/** Increased when older versions of the app could no longer read the file. */
const version = 1;
const formats = { voice: 'undertone-voice', fineTuning: 'undertone-fine-tuning' } as const;
/** The format of fine-tunings before they had that name. */
const formerFormat = 'undertone-lesson';

/** Exports a voice profile as text: JSON, with vectors as half floats in Base64. */
export function voiceText(voice: Voice): string {
  return JSON.stringify({ format: formats.voice, version, ...voice, mean: toBase64(voice.mean) }, null, 1);
}

/** Exports a fine-tuning as text: examples and results, but no audio, because none is stored. */
export function fineTuningText(fineTuning: FineTuning): string {
  const { taught } = fineTuning;
  return JSON.stringify(
    {
      format: formats.fineTuning,
      version,
      ...fineTuning,
      examples: fineTuning.examples.map((example) => ({ ...example, vector: toBase64(example.vector) })),
      taught: taught && {
        ...taught,
        head: { embedding: denseText(taught.head.embedding), output: denseText(taught.head.output) },
      },
    },
    null,
    1,
  );
}

/**
 * Reads a file written by `voiceText` or `fineTuningText`. Its content gets a new id.
 * @param model current model; content for other models is rejected
 * @returns `voice/unreadable-file`, `voice/newer-file` or `voice/other-model`
 */
export function readVoiceFile(
  text: string,
  model: { readonly modelId: string; readonly nPooled: number },
): Result<VoiceFile> {
  let json: Fields;
  try {
    json = JSON.parse(text) as Fields;
  } catch (error) {
    return fail('voice/unreadable-file', String(error));
  }
  const isVoice = json?.format === formats.voice;
  if (!isVoice && json?.format !== formats.fineTuning && json?.format !== formerFormat)
    return fail('voice/unreadable-file', 'format');
  if (!(Number(json.version) >= 1)) return fail('voice/unreadable-file', 'version');
  if (Number(json.version) > version) return fail('voice/newer-file', String(json.version));
  if (json.modelId !== model.modelId) return fail('voice/other-model', String(json.modelId));
  try {
    return ok(
      isVoice
        ? { kind: 'voice', voice: readVoice(json, model.nPooled) }
        : { kind: 'fine-tuning', fineTuning: readFineTuning(json, model.nPooled) },
    );
  } catch (error) {
    return fail('voice/unreadable-file', String(error));
  }
}

type Fields = Readonly<Record<string, unknown>>;

function readVoice(json: Fields, nPooled: number): Voice {
  return {
    ...named(json),
    mean: vector(json.mean, nPooled),
    count: positive(json.count),
    speechS: Number(json.speechS) || 0,
  };
}

function readFineTuning(json: Fields, nPooled: number): FineTuning {
  const { examples, taught } = json;
  if (!Array.isArray(examples)) throw new RangeError('examples');
  const read = (examples as Fields[]).map((example) => readExample(example, nPooled));
  return { ...named(json), examples: read, taught: taught ? readTaught(taught as Fields, nPooled) : null };
}

function readExample(json: Fields, nPooled: number): KeptExample {
  const emotion = emotions.find((each) => each === json.emotion);
  const answered = [...emotions, 'unsure' as const].find((each) => each === json.answered) ?? null;
  if (!emotion) throw new RangeError('emotion');
  return {
    id: text(json.id),
    emotion,
    answered,
    vector: vector(json.vector, nPooled),
    group: text(json.group),
    label: text(json.label),
    startS: Number(json.startS) || 0,
    endS: Number(json.endS) || 0,
    addedAt: Number(json.addedAt) || 0,
  };
}

function readTaught(json: Fields, nPooled: number): FineTuning['taught'] {
  const { embedding, output } = json.head as { embedding: Fields; output: Fields };
  const nEmbedding = fromBase64(embedding.bias).length;
  const head: Head = {
    embedding: dense(embedding, nPooled, nEmbedding),
    output: dense(output, nEmbedding, emotions.length),
  };
  const { curve, check, exampleIds } = json;
  if (!isCurve(curve) || !isCheck(check) || !Array.isArray(exampleIds)) throw new RangeError('taught');
  return {
    head,
    curve,
    check,
    taughtAt: Number(json.taughtAt) || 0,
    // Its voice profile belongs to another device, even if one here has the same name.
    voiceId: json.voiceId === null ? null : text(json.voiceId),
    voiceName: json.voiceName === null ? null : text(json.voiceName),
    exampleIds: exampleIds.map(text),
  };
}

function isCurve(value: unknown): value is NonNullable<FineTuning['taught']>['curve'] {
  const { training, heldOut } = (value ?? {}) as Fields;
  return isNumbers(training) && (heldOut === null || isNumbers(heldOut));
}

function isCheck(value: unknown): value is NonNullable<FineTuning['taught']>['check'] {
  if (value === null) return true;
  const { verdict, ...rest } = (value ?? {}) as Fields;
  const verdicts: readonly unknown[] = ['helped', 'perhaps helped', 'no difference', 'perhaps hurt', 'hurt'];
  const counts = ['nExamples', 'nRecordings', 'nRightBefore', 'nRightAfter', 'nGained', 'nLost', 'chance'];
  return verdicts.includes(verdict) && counts.every((name) => Number.isFinite(rest[name]));
}

const isNumbers = (value: unknown): boolean => Array.isArray(value) && value.every(Number.isFinite);

function named(json: Fields) {
  return { id: newId(), name: text(json.name), createdAt: positive(json.createdAt), modelId: text(json.modelId) };
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new RangeError('not a text');
  return value;
}

function positive(value: unknown): number {
  if (!(Number(value) > 0) || !Number.isFinite(value)) throw new RangeError('not a positive number');
  return Number(value);
}

function vector(value: unknown, length: number): Float32Array {
  const numbers = fromBase64(value);
  if (numbers.length !== length || !numbers.every(Number.isFinite)) throw new RangeError('vector');
  return numbers;
}

function dense(json: Fields, nIn: number, nOut: number): DenseWeights {
  return { kernel: vector(json.kernel, nIn * nOut), bias: vector(json.bias, nOut) };
}

function denseText({ kernel, bias }: DenseWeights) {
  return { kernel: toBase64(kernel), bias: toBase64(bias) };
}

function toBase64(numbers: Float32Array): string {
  const bytes = new Uint8Array(encodeHalfFloats(numbers).buffer);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(value: unknown): Float32Array {
  const bytes = Uint8Array.from(atob(text(value)), (character) => character.charCodeAt(0));
  return decodeHalfFloats(new Uint16Array(bytes.buffer));
}
