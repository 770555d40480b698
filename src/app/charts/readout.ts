import type { Emotion } from '#core/classifier/labels.ts';
import { levelOf } from '#core/result/dimensions.ts';
import { clock, percent } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';
import type { PlottedSound } from './canvas/sound-plot.ts';

/** What the charts say of one point in time. */
export interface Readout {
  readonly timeS: number;
  /** 0..1; null if nobody speaks. */
  readonly activation: number | null;
  /** The three likeliest, with their probabilities; none if nobody speaks. */
  readonly likeliest: readonly { readonly emotion: Emotion; readonly probability: number }[];
}

const nLikeliest = 3;

/** Reads the charts at a time. */
export function readoutAt({ points, emotions }: Pick<PlottedSound, 'points' | 'emotions'>, timeS: number): Readout {
  // A point covers the time up to it.
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.timeS ?? 0) < timeS) low = middle + 1;
    else high = middle;
  }
  const { activation = null, probabilities } = spokenNear(points, Math.min(low, points.length - 1)) ?? {
    probabilities: null,
  };
  const likeliest = emotions
    .map((emotion, i) => ({ emotion, probability: probabilities?.[i] ?? 0 }))
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, nLikeliest);
  return { timeS, activation, likeliest: probabilities ? likeliest : [] };
}

/** The point, or where it is within speech but has no probabilities, such as at the first sound, the nearest that has some. */
function spokenNear(points: PlottedSound['points'], at: number): PlottedSound['points'][number] | undefined {
  const isWithin = (i: number): boolean => (points[i]?.answer ?? 'no speech') !== 'no speech';
  for (let [before, after] = [at, at]; isWithin(before) || isWithin(after);) {
    const found = [before, after].find((i) => points[i]?.probabilities);
    if (found !== undefined) return points[found];
    if (isWithin(after)) after++;
    if (isWithin(before)) before--;
  }
  return points[at];
}

/** The energy at a point in words; empty if it is not known. */
export function energyText({ activation }: Readout): string {
  return activation === null ? '' : words.headline.energy[levelOf(activation)];
}

/** A readout as one sentence, for screen readers: `0:42, High energy, angry 54 %, happy 20 %, sad 10 %`. */
export function readoutText(readout: Readout): string {
  const { timeS, likeliest } = readout;
  if (likeliest.length === 0) return `${clock(timeS)}, ${words.answers['no speech']}`;
  const names = likeliest.map(({ emotion, probability }) => `${words.answers[emotion]} ${percent(probability)}`);
  return [clock(timeS), energyText(readout), ...names].filter(Boolean).join(', ');
}
