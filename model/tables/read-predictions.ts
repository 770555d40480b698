import { emotions, fiveEmotions } from '#core/classifier/labels.ts';
import { readCsv } from '#core/csv.ts';
import { emotionFromWord } from '#core/evaluation/emotion-words.ts';
import { modes } from './prediction.ts';
import type { Prediction } from './prediction.ts';

const columns = ['file', 'corpus', 'speaker', 'gender', 'language', 'emotion', 'run', 'seed', 'fold', 'mode'] as const;
type Column = (typeof columns)[number];

/** Columns of a prediction file, without those of `fiveHead`. */
export const predictionHead: readonly string[] = [...columns, ...emotions.map((emotion) => `p_${emotion}`)];

/** Additional columns if the model has biases for the five-emotion view. */
export const fiveHead: readonly string[] = fiveEmotions.map((emotion) => `five_${emotion}`);

/** A prediction file cannot be used. The message names the line. */
export class PredictionError extends Error {}

function whole(text: string, what: string): number {
  if (!/^\d+$/.test(text)) throw new PredictionError(`${what} "${text}" is no whole number`);
  return Number(text);
}

/** Eight probabilities, or null if all are empty because no speech was detected. */
function probabilitiesOf(words: readonly string[]): Float32Array | null {
  if (words.every((word) => word === '')) return null;
  const values = Float32Array.from(words, (word) => (word === '' ? Number.NaN : Number(word)));
  const sum = values.reduce((a, b) => a + b, 0);
  // Written so that it also rejects NaN.
  if (!(Math.abs(sum - 1) < 0.01) || values.some((p) => p < 0)) {
    throw new PredictionError(`the probabilities ${words.join(', ')} do not sum to 1`);
  }
  return values;
}

function biasesOf(words: readonly string[]): readonly number[] {
  const values = words.map((word) => (word === '' ? Number.NaN : Number(word)));
  if (values.length === fiveHead.length && values.every(Number.isFinite)) return values;
  throw new PredictionError(`"${words.join(', ')}" are not the biases of five emotions`);
}

/**
 * Reads a prediction file: a row per clip, seed and mode, with eight calibrated probabilities, or eight empty fields if no speech was
 * detected, and optionally the biases of the five-emotion view. Columns can be in any order.
 * @throws PredictionError for missing columns, unknown emotions or modes, and probabilities that do not sum to 1
 */
export function readPredictions(text: string): readonly Prediction[] {
  const [head, ...rows] = readCsv(text);
  const missing = predictionHead.filter((name) => !head?.fields.includes(name));
  if (!head || missing.length > 0) throw new PredictionError(`there are no columns ${missing.join(', ')}`);
  const at = Object.fromEntries(columns.map((name) => [name, head.fields.indexOf(name)])) as Record<Column, number>;
  const probabilitiesAt = emotions.map((emotion) => head.fields.indexOf(`p_${emotion}`));
  const fiveAt = fiveHead.map((name) => head.fields.indexOf(name)).filter((i) => i >= 0);
  return rows.map(({ fields, line }) => {
    const field = (name: Column): string => fields[at[name]] ?? '';
    try {
      const emotion = emotionFromWord(field('emotion'));
      if (!emotion) throw new PredictionError(`"${field('emotion')}" is none of the eight emotions`);
      const mode = modes.find((each) => each === field('mode'));
      if (!mode) throw new PredictionError(`"${field('mode')}" is none of the modes ${modes.join(', ')}`);
      return {
        file: field('file'),
        corpus: field('corpus'),
        speaker: field('speaker'),
        gender: field('gender') || null,
        language: field('language') || null,
        emotion,
        run: field('run'),
        seed: whole(field('seed'), 'the seed'),
        fold: field('fold') === '' ? null : whole(field('fold'), 'the fold'),
        mode,
        probabilities: probabilitiesOf(probabilitiesAt.map((i) => fields[i] ?? '')),
        ...(fiveAt.length > 0 && { fiveBias: biasesOf(fiveAt.map((i) => fields[i] ?? '')) }),
      };
    } catch (error) {
      if (error instanceof PredictionError) throw new PredictionError(`line ${line}: ${error.message}`);
      throw error;
    }
  });
}
