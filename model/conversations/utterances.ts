import { join } from 'node:path';
import { config } from '#core/config.ts';
import { meanSquare } from '#core/signal/level.ts';
import { randomFrom } from '../acoustics/random.ts';
import type { Conversation } from './plan.ts';
import type { Speaker, State } from './states.ts';

/** Somebody says something. */
export interface Utterance {
  readonly startS: number;
  readonly endS: number;
  readonly state: State;
  /** Which of the conversation's speakers. */
  readonly speaker: number;
  readonly samples: Float32Array;
}

/** A made-up recording: what is said when, and where one phase gives way to the next. */
export interface Spoken {
  readonly durationS: number;
  readonly utterances: readonly Utterance[];
  /** Starts of the phases after the first, in the middle of a pause. */
  readonly changesS: readonly number[];
}

const rateHz = config.sampleRateHz;
const frameSamples = rateHz / 100;
/** A clip is cut to what is within this of its loudest 10 ms, and a little around it. */
const quietDb = 40;
const marginFrames = 5;
/** The middle one of a person's even clips is brought to this; the others keep their distance from it. */
const evenDbfs = -26;
const pauseS = [0.2, 1.5] as const;
const mostInTurn = 4;

/** A clip without the silence before and after what is said. */
export function trimmed(samples: Float32Array): Float32Array {
  const powers = Array.from({ length: Math.floor(samples.length / frameSamples) }, (_, t) =>
    meanSquare(samples, t * frameSamples, (t + 1) * frameSamples),
  );
  const least = Math.max(...powers) / 10 ** (quietDb / 10);
  const isLoud = (power: number): boolean => power > least;
  const first = powers.findIndex(isLoud);
  if (first < 0) return new Float32Array(0);
  const from = Math.max(0, first - marginFrames) * frameSamples;
  return samples.subarray(from, (powers.findLastIndex(isLoud) + 1 + marginFrames) * frameSamples);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Reads one person's clips, each cut to what is said and at that person's level. */
function createVoice(speaker: Speaker, read: (file: string) => Promise<Float32Array>) {
  let gain: number | null = null;
  async function levelGain(): Promise<number> {
    const powers = await Promise.all(
      (speaker.files.even ?? []).slice(0, 9).map(async (f) => meanSquare(trimmed(await read(f)))),
    );
    return Math.sqrt(10 ** (evenDbfs / 10) / Math.max(1e-12, median(powers)));
  }
  return async (file: string): Promise<Float32Array> => {
    const factor = (gain ??= await levelGain());
    return trimmed(await read(file)).map((x) => x * factor);
  };
}

/** Deals files in random order, and anew when all are dealt. */
function createDeck(files: readonly string[], random: () => number): () => string {
  let left: string[] = [];
  return () => {
    if (left.length === 0)
      left = files
        .map((file) => ({ file, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ file }) => file);
    return left.pop() ?? '';
  };
}

/**
 * Fills a conversation's phases with its speakers' clips and pauses of 0.2 to 1.5 s. Two speakers take turns of one to four clips.
 * @param read of a path: mono samples at the rate of the core
 */
export async function speak(
  { id, phases, speakers }: Conversation,
  root: string,
  read: (path: string) => Promise<Float32Array>,
): Promise<Spoken> {
  const random = randomFrom(`${id}:speech`);
  const people = speakers.map((speaker) => {
    const decks = new Map<State, () => string>();
    const say = createVoice(speaker, (file) => read(join(root, file)));
    return (state: State): Promise<Float32Array> => {
      const deck = decks.get(state) ?? createDeck(speaker.files[state] ?? [], random);
      decks.set(state, deck);
      return say(deck());
    };
  });
  const pause = (): number => pauseS[0] + (pauseS[1] - pauseS[0]) * random();
  const utterances: Utterance[] = [];
  const changesS: number[] = [];
  let [timeS, endS, who, leftInTurn] = [pause(), 0, 0, 0];
  for (const { seconds, state } of phases) {
    if (utterances.length > 0) changesS.push(((utterances.at(-1)?.endS ?? 0) + timeS) / 2);
    endS += seconds;
    while (timeS < endS - pauseS[1]) {
      if (leftInTurn === 0) {
        who = (who + 1) % people.length;
        leftInTurn = 1 + Math.floor(random() * mostInTurn);
      }
      leftInTurn--;
      const samples = (await people[who]?.(state)) ?? new Float32Array(0);
      const spokenS = samples.length / rateHz;
      utterances.push({ startS: timeS, endS: timeS + spokenS, state, speaker: who, samples });
      timeS += spokenS + pause();
    }
  }
  return { durationS: timeS, utterances, changesS };
}
