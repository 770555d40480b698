import { grouped } from '#core/evaluation/cases.ts';
import { randomFrom } from '../acoustics/random.ts';
import { states } from './states.ts';
import type { Speaker, State } from './states.ts';

/** Background in pauses: room tone, exact zeros, or zeros by a noise gate, which also silences pauses within sentences. */
export const gapKinds = ['room tone', 'zeros', 'gated'] as const;
export type GapKind = (typeof gapKinds)[number];

/** A period in which all speakers are in one state. */
export interface PlannedPhase {
  readonly state: State;
  readonly seconds: number;
}

/** A recording to synthesise. */
export interface Conversation {
  /** Name, and seed of its random choices. */
  readonly id: string;
  readonly minutes: number;
  readonly speakers: readonly Speaker[];
  readonly phases: readonly PlannedPhase[];
  readonly gaps: GapKind;
}

/** Number and minimum length of the phases of a recording. */
interface Shape {
  readonly nPhases: readonly [fewest: number, most: number];
  readonly shortestS: number;
}
const shapes: Readonly<Record<number, Shape>> = {
  3: { nPhases: [2, 4], shortestS: 20 },
  20: { nPhases: [3, 8], shortestS: 40 },
  60: { nPhases: [4, 10], shortestS: 90 },
};
/** One in this many recordings has a single phase, so it has no change. */
const oneOf = 6;
/** Weight of the even state when drawing phases. The other states have weight 1. */
const evenWeight = 2;

const pick = <T>(random: () => number, things: readonly T[]): T => things[Math.floor(random() * things.length)] as T;

function nextState(random: () => number, possible: readonly State[], before: State | undefined): State {
  const others = possible.filter((state) => state !== before);
  return pick(
    random,
    others.flatMap((state) => Array.from({ length: state === 'even' ? evenWeight : 1 }, () => state)),
  );
}

/** Draws phases for a recording. @param possible states that all speakers have clips of */
export function phasesOf(random: () => number, minutes: number, possible: readonly State[]): readonly PlannedPhase[] {
  const { nPhases, shortestS } = shapes[minutes] ?? { nPhases: [1, 1], shortestS: 0 };
  const isConstant = random() < 1 / oneOf;
  const n = isConstant ? 1 : nPhases[0] + Math.floor(random() * (nPhases[1] - nPhases[0] + 1));
  const parts = Array.from({ length: n }, () => -Math.log(1 - random()));
  const whole = parts.reduce((a, b) => a + b, 0);
  const freeS = 60 * minutes - n * shortestS;
  const phases: PlannedPhase[] = [];
  for (const part of parts) {
    const state = nextState(random, possible, phases.at(-1)?.state);
    phases.push({ state, seconds: shortestS + (freeS * part) / whole });
  }
  return phases;
}

/** Draws speakers of one corpus. All corpora are equally likely. */
function peopleFor(random: () => number, speakers: readonly Speaker[], nSpeakers: number): readonly Speaker[] {
  const corpora = [...grouped(speakers, ({ corpus }) => corpus).values()];
  const own = pick(
    random,
    corpora.filter(({ length }) => length >= nSpeakers),
  );
  return own
    .map((speaker) => ({ speaker, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, nSpeakers)
    .map(({ speaker }) => speaker);
}

/** Length and number of different recordings. Each is made with every kind of gap. */
export interface ConversationCounts {
  readonly minutes: number;
  readonly count: number;
  readonly gaps?: readonly GapKind[];
}

/** Plans recordings, half with one speaker and half with two. The result depends only on the seed. */
export function planConversations(
  speakers: readonly Speaker[],
  { count, gaps = gapKinds, minutes }: ConversationCounts,
  seed: string,
): readonly Conversation[] {
  return Array.from({ length: count }, (_, i) => {
    const id = `${seed}:${minutes}:${i}`;
    const random = randomFrom(id);
    const people = peopleFor(random, speakers, 1 + (i % 2));
    const possible = states.filter((state) => people.every(({ files }) => files[state]));
    const phases = phasesOf(random, minutes, possible);
    return gaps.map((kind): Conversation => ({ id, minutes, speakers: people, phases, gaps: kind }));
  }).flat();
}

/** Plans half a minute of even speech by each speaker. */
export function planReadings(speakers: readonly Speaker[], seed: string): readonly Conversation[] {
  return speakers.map((speaker) => ({
    id: `${seed}:reading:${speaker.name}`,
    minutes: 0.5,
    speakers: [speaker],
    phases: [{ state: 'even', seconds: 30 }],
    gaps: 'room tone',
  }));
}
