import type { BetweenFigures, DimensionReport, DimensionRow, DimensionTable, LengthRow } from '#core/reports/schema.ts';
import { emotions } from '#core/classifier/labels.ts';
import { answering } from '#core/config.ts';
import { expectedCalibrationError } from '#core/evaluation/calibration.ts';
import { grouped } from '#core/evaluation/cases.ts';
import { cleanProbabilities, indexOfMax } from '#core/result/answer.ts';
import { dimensionLogit, dimensionValues } from '#core/result/dimensions.ts';
import type { DimensionName } from '#core/result/dimensions.ts';
import { pooledProbabilities } from '#core/result/pooling.ts';
import { fitLogistic } from './dimension-fit.ts';
import type { Logistic } from './dimension-fit.ts';
import type { Prediction } from './prediction.ts';

/** Assumed length of a clip when clips are joined; about the mean of all. */
const clipS = 3;
const joinedClips = [1, 2, 5, 10] as const;
/** Minimum number of joined stretches for measuring calibration in a corpus. */
const minStretches = 30;

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
const shareOf = <T>(items: readonly T[], isOne: (item: T) => boolean): number =>
  meanOf(items.map((i) => Number(isOne(i))));
const byCorpus = (predictions: readonly Prediction[]) => grouped(predictions, ({ corpus }) => corpus);
const without = (predictions: readonly Prediction[], corpus: string): readonly Prediction[] =>
  predictions.filter((each) => each.corpus !== corpus);

function rowOf(
  corpus: string,
  clips: readonly Prediction[],
  name: DimensionName,
  { gain, offset }: Logistic,
): DimensionRow {
  const verdicts = clips.map(({ emotion, probabilities }) => {
    const high = 1 / (1 + Math.exp(-(gain * dimensionLogit(probabilities ?? [], name) + offset)));
    const truth = dimensionValues[name][emotion];
    return { truth, confidence: Math.max(high, 1 - high), isCorrect: high > 0.5 === truth > 0.5 };
  });
  const sure = verdicts.filter(({ confidence }) => confidence >= answering.levelFrom);
  const sides = [0, 1].map((side) => verdicts.filter(({ truth }) => truth === side)).filter((own) => own.length > 0);
  return {
    corpus,
    nClips: new Set(clips.map(({ file }) => file)).size,
    uar: meanOf(sides.map((own) => shareOf(own, ({ isCorrect }) => isCorrect))),
    ece: expectedCalibrationError(verdicts),
    coverage: sure.length / Math.max(1, verdicts.length),
    accuracy: shareOf(sure, ({ isCorrect }) => isCorrect),
  };
}

function rowsOf(
  set: readonly Prediction[],
  name: DimensionName,
  fitWithout: (corpus: string) => Logistic,
): readonly DimensionRow[] {
  const rows = [...byCorpus(set)].flatMap(([corpus, own]) => {
    const judged = own.filter(({ emotion, probabilities }) => probabilities && dimensionValues[name][emotion] !== 0.5);
    const sides = new Set(judged.map(({ emotion }) => dimensionValues[name][emotion]));
    return sides.size === 2 ? [rowOf(corpus, judged, name, fitWithout(corpus))] : [];
  });
  const mean = (key: 'accuracy' | 'coverage' | 'ece' | 'uar'): number => meanOf(rows.map((row) => row[key]));
  const all = { uar: mean('uar'), ece: mean('ece'), coverage: mean('coverage'), accuracy: mean('accuracy') };
  return [...rows, { corpus: null, nClips: rows.reduce((sum, { nClips }) => sum + nClips, 0), ...all }];
}

function tableOf(speakers: readonly Prediction[], corpora: readonly Prediction[], name: DimensionName): DimensionTable {
  const fits = new Map<string, Logistic>();
  const fitWithout = (corpus: string): Logistic => {
    const known = fits.get(corpus) ?? fitLogistic(without(speakers, corpus), without(corpora, corpus), name);
    fits.set(corpus, known);
    return known;
  };
  return {
    ...fitLogistic(speakers, corpora, name),
    speakers: rowsOf(speakers, name, fitWithout),
    corpora: rowsOf(corpora, name, fitWithout),
  };
}

function stretchesOf(clips: readonly Prediction[], nClips: number): readonly (readonly Prediction[])[] {
  const sameVoice = grouped(clips, ({ emotion, seed, speaker }) => `${speaker} ${emotion} ${seed}`);
  return [...sameVoice.values()].flatMap((own) =>
    Array.from({ length: Math.floor(own.length / nClips) }, (_, i) => own.slice(i * nClips, (i + 1) * nClips)),
  );
}

function lengthRow(set: readonly Prediction[], nClips: number, unsureBelow: number): LengthRow {
  const heard = set.filter(({ probabilities }) => probabilities);
  const corpora = [...byCorpus(heard).values()].map((own) => stretchesOf(own, nClips));
  const enough = corpora.filter((stretches) => stretches.length >= minStretches);
  const figures = enough.map((stretches) => {
    const answers = stretches.map((clips) => {
      const sum = emotions.map((_, i) => clips.reduce((total, clip) => total + (clip.probabilities?.[i] ?? 0), 0));
      const [mean, pooled] = [cleanProbabilities(sum), pooledProbabilities(sum, nClips * clipS)];
      const best = indexOfMax(mean);
      const isCorrect = emotions[best] === clips[0]?.emotion;
      return { mean: { confidence: mean[best] ?? 0, isCorrect }, pooled: { confidence: pooled[best] ?? 0, isCorrect } };
    });
    const sureness = (key: 'mean' | 'pooled') => ({
      ece: expectedCalibrationError(answers.map((answer) => answer[key])),
      answered: shareOf(answers, (answer) => answer[key].confidence >= unsureBelow),
    });
    return {
      accuracy: shareOf(answers, ({ mean }) => mean.isCorrect),
      mean: sureness('mean'),
      pooled: sureness('pooled'),
    };
  });
  const over = (key: 'mean' | 'pooled') => ({
    ece: meanOf(figures.map((figure) => figure[key].ece)),
    answered: meanOf(figures.map((figure) => figure[key].answered)),
  });
  return {
    seconds: nClips * clipS,
    nStretches: enough.reduce((total, { length }) => total + length, 0),
    accuracy: meanOf(figures.map(({ accuracy }) => accuracy)),
    mean: over('mean'),
    pooled: over('pooled'),
  };
}

function betweenOf(set: readonly Prediction[], unsureBelow: number): BetweenFigures {
  const heard = set.flatMap(({ emotion, probabilities }) =>
    probabilities ? [{ truth: emotion, p: [...Array.from(probabilities)] }] : [],
  );
  const unsure = heard.filter(({ p }) => Math.max(...p) < unsureBelow);
  const ranked = unsure.map(({ p, truth }) => {
    const order = emotions.map((emotion, i) => ({ emotion, p: p[i] ?? 0 })).toSorted((a, b) => b.p - a.p);
    return order.findIndex(({ emotion }) => emotion === truth);
  });
  return {
    nClips: new Set(set.map(({ file }) => file)).size,
    unsure: unsure.length / Math.max(1, heard.length),
    first: shareOf(ranked, (rank) => rank === 0),
    either: shareOf(ranked, (rank) => rank < 2),
  };
}

/** Makes the table of energy, tone, longer stretches and results between two emotions, in the mode `alone`. */
export function dimensionReport(
  main: readonly Prediction[],
  leftOut: readonly Prediction[],
  unsureBelow: number,
): DimensionReport {
  const alone = (set: readonly Prediction[]): readonly Prediction[] => set.filter(({ mode }) => mode === 'alone');
  const [speakers, corpora] = [alone(main), alone(leftOut)];
  const lengths = (set: readonly Prediction[]) => joinedClips.map((n) => lengthRow(set, n, unsureBelow));
  return {
    levelFrom: answering.levelFrom,
    unsureBelow,
    activation: tableOf(speakers, corpora, 'activation'),
    valence: tableOf(speakers, corpora, 'valence'),
    lengths: { speakers: lengths(speakers), corpora: lengths(corpora) },
    between: { speakers: betweenOf(speakers, unsureBelow), corpora: betweenOf(corpora, unsureBelow) },
  };
}
