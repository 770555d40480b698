import { grouped } from '#core/evaluation/cases.ts';
import { randomFrom } from '../acoustics/random.ts';
import { states } from './states.ts';
import type { Speaker, State } from './states.ts';

/** What is heard where nobody speaks: a quiet room; exact zeros; or a noise gate, which also silences pauses within sentences. */
export const gapKinds = ['room tone', 'zeros', 'gated'] as const;
export type GapKind = (typeof gapKinds)[number];

/** A stretch in which everybody is in one state. */
export interface PlannedPhase {
  readonly state: State;
  readonly seconds: number;
}

/** A recording to be made up. */
export interface Conversation {
  /** Names it and seeds its random choices. */
  readonly id: string;
  readonly minutes: number;
  readonly speakers: readonly Speaker[];
  readonly phases: readonly PlannedPhase[];
  readonly gaps: GapKind;
}

/** Phases of a recording of so many minutes. */
interface Shape {
  readonly nPhases: readonly [fewest: number, most: number];
  readonly shortestS: number;
}
const shapes: Readonly<Record<number, Shape>> = {
  3: { nPhases: [2, 4], shortestS: 20 },
  20: { nPhases: [3, 8], shortestS: 40 },
  60: { nPhases: [4, 10], shortestS: 90 },
};
/** One recording of so many has one phase only: nothing changes in it. */
const oneOf = 6;
/** How often an even phase is drawn, against one of each other state. */
const evenWeight = 2;

const pick = <T>(random: () => number, things: readonly T[]): T => things[Math.floor(random() * things.length)] as T;

function nextState(random: () => number, possible: readonly State[], before: State | undefined): State {
  const others = possible.filter((state) => state !== before);
  return pick(
    random,
    others.flatMap((state) => Array.from({ length: state === 'even' ? evenWeight : 1 }, () => state)),
  );
}

/** Phases for so many minutes, in states that everybody has clips of. */
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

/** One or two people of one corpus, every corpus being as likely as another. */
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

/** What is made up: so many different recordings of each length and number of speakers, each with every kind of gap. */
export interface ConversationCounts {
  readonly minutes: number;
  readonly count: number;
  readonly gaps?: readonly GapKind[];
}

/** Recordings of one speaker and of two, half of each; the same ones for the same seed. */
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

/** Half a minute in which each speaker reads evenly. */
export function planReadings(speakers: readonly Speaker[], seed: string): readonly Conversation[] {
  return speakers.map((speaker) => ({
    id: `${seed}:reading:${speaker.name}`,
    minutes: 0.5,
    speakers: [speaker],
    phases: [{ state: 'even', seconds: 30 }],
    gaps: 'room tone',
  }));
}
