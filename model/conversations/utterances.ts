import { join } from 'node:path';
import { config } from '#core/config.ts';
import { meanSquare } from '#core/signal/level.ts';
import { randomFrom } from '../acoustics/random.ts';
import type { Conversation } from './plan.ts';
import type { Speaker, State } from './states.ts';

/** A clip in a recording. */
export interface Utterance {
  readonly startS: number;
  readonly endS: number;
  readonly state: State;
  /** Index in the conversation's speakers. */
  readonly speaker: number;
  readonly samples: Float32Array;
}

/** A synthesised recording: its utterances, and the changes from one phase to the next. */
export interface Spoken {
  readonly durationS: number;
  readonly utterances: readonly Utterance[];
  /** Starts of all phases but the first, each in the middle of a pause. */
  readonly changesS: readonly number[];
}

const rateHz = config.sampleRateHz;
const frameSamples = rateHz / 100;
/** Clips are trimmed where they are this much quieter than their loudest 10 ms, with a margin. */
const quietDb = 40;
const marginFrames = 5;
/** The gain of a speaker's clips brings the median level of the even ones to this. */
const evenDbfs = -26;
const pauseS = [0.2, 1.5] as const;
const mostInTurn = 4;

/** Trims silence at the start and end of a clip. */
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

/** Reads a speaker's clips, trimmed and with that speaker's gain. */
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

/** Draws files in random order without replacement, and starts over when none is left. */
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
 * Fills the phases of a conversation with its speakers' clips and pauses of 0.2 to 1.5 s. Two speakers alternate in turns of one to
 * four clips.
 * @param read reads a path as mono samples at the core's rate
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
