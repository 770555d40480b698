import { emotions } from '#core/classifier/labels.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { seededRandom } from '#core/evaluation/bootstrap.ts';
import type { Mode, Prediction } from '../../../model/tables/prediction.ts';
import { predictionHead } from '../../../model/tables/read-predictions.ts';

/** A made-up corpus. */
export interface MadeUpCorpus {
  readonly corpus: string;
  readonly language: string;
  readonly nSpeakers: number;
  readonly emotions: readonly Emotion[];
  readonly clipsPerEmotion: number;
}

export const madeUpCorpora: readonly MadeUpCorpus[] = [
  { corpus: 'ravdess', language: 'en', nSpeakers: 10, emotions, clipsPerEmotion: 4 },
  { corpus: 'emodb', language: 'de', nSpeakers: 5, emotions: ['neutral', 'happy', 'sad', 'angry'], clipsPerEmotion: 5 },
  { corpus: 'turev', language: 'tr', nSpeakers: 4, emotions: ['calm', 'happy', 'sad', 'angry'], clipsPerEmotion: 3 },
];

/** How accurate a run is made, by mode. */
export interface MadeUpRun {
  readonly run: string;
  readonly seeds: readonly number[];
  /** Share of clips whose most likely emotion is correct, 0..1, in each mode. */
  readonly hitRate: Partial<Readonly<Record<Mode, number>>>;
  readonly corpora?: readonly MadeUpCorpus[];
}

function probabilitiesFor(truth: Emotion, hitRate: number, random: () => number): Float32Array {
  const isHit = random() < hitRate;
  const others = emotions.filter((emotion) => emotion !== truth);
  const best = isHit ? truth : (others[Math.floor(random() * others.length)] ?? truth);
  const confidence = 0.3 + 0.6 * random() * (isHit ? 1 : 0.6);
  return Float32Array.from(emotions, (emotion) => (emotion === best ? confidence : (1 - confidence) / 7));
}

/** The predictions of a made-up run. Reproducible. */
export function madeUpPredictions({ corpora = madeUpCorpora, hitRate, run, seeds }: MadeUpRun): Prediction[] {
  const all: Prediction[] = [];
  for (const seed of seeds) {
    for (const [mode, rate] of Object.entries(hitRate) as [Mode, number][]) {
      const random = seededRandom(seed * 100 + run.length * 7 + mode.length);
      for (const { clipsPerEmotion, corpus, language, nSpeakers, ...its } of corpora) {
        for (let s = 1; s <= nSpeakers; s++) {
          for (const emotion of its.emotions) {
            for (let i = 1; i <= clipsPerEmotion; i++) {
              // Four neutral clips per speaker form the baseline and are not scored.
              if (mode.startsWith('baseline') && emotion === 'neutral' && i <= 4) continue;
              const speaker = `${corpus}:${s}`;
              all.push({
                file: `${corpus}/${s}-${emotion}-${i}.wav`,
                corpus,
                speaker,
                gender: corpus === 'turev' ? null : s % 2 === 1 ? 'm' : 'f',
                language,
                emotion,
                run,
                seed,
                fold: s % 5,
                mode,
                probabilities: probabilitiesFor(emotion, rate, random),
              });
            }
          }
        }
      }
    }
  }
  return all;
}

/** Predictions in the CSV format of training. */
export function toCsv(predictions: readonly Prediction[]): string {
  const rows = predictions.map((p) => [
    ...[p.file, p.corpus, p.speaker, p.gender ?? '', p.language ?? '', p.emotion, p.run, p.seed, p.fold, p.mode],
    ...emotions.map((_, i) => p.probabilities?.[i] ?? ''),
  ]);
  return `${[predictionHead, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}
