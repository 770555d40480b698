import { randomFrom } from '../acoustics/random.ts';
import { phasesOf } from './plan.ts';
import type { Conversation } from './plan.ts';
import { states } from './states.ts';
import type { Speaker } from './states.ts';

/** Kinds of speaker groups. */
export const groupKinds = ['a woman and a man', 'two of one sex', 'three people'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** A conversation of speakers of one corpus. */
export interface SpeakerGroup {
  readonly kind: GroupKind;
  readonly corpus: string;
  readonly conversation: Conversation;
}

interface GroupCounts {
  /** Maximum number of groups per kind and corpus. */
  readonly most: number;
  readonly minutes: number;
  readonly seed: string;
}

function pairsOf<T>(things: readonly T[]): readonly (readonly [T, T])[] {
  return things.flatMap((a, i) => things.slice(i + 1).map((b) => [a, b] as const));
}

/** Null if a gender is unknown. */
function kindOf(people: readonly Speaker[], genders: ReadonlyMap<string, string>): GroupKind | null {
  if (people.length === 3) return 'three people';
  const known = people.map(({ name }) => genders.get(name) ?? '');
  if (known.includes('')) return null;
  return new Set(known).size === 1 ? 'two of one sex' : 'a woman and a man';
}

/** Plans conversations of two and three speakers of one corpus, drawn at random. The result depends only on the seed. */
export function planGroups(
  speakers: readonly Speaker[],
  genders: ReadonlyMap<string, string>,
  { minutes, most, seed }: GroupCounts,
): readonly SpeakerGroup[] {
  return [...new Set(speakers.map(({ corpus }) => corpus))].flatMap((corpus) => {
    const random = randomFrom(`${seed}:${corpus}`);
    const people = speakers.filter((each) => each.corpus === corpus);
    const triples = people.flatMap((a, i) => pairsOf(people.slice(i + 1)).map((pair) => [a, ...pair]));
    const groups = [...pairsOf(people), ...triples]
      .map((own) => ({ own, kind: kindOf(own, genders), key: random() }))
      .sort((a, b) => a.key - b.key);
    return groupKinds.flatMap((kind) =>
      groups
        .filter((each) => each.kind === kind)
        .slice(0, most)
        .map(({ own }): SpeakerGroup => {
          const id = `${seed}:${own.map(({ name }) => name).join('+')}`;
          const possible = states.filter((state) => own.every(({ files }) => files[state]));
          const phases = phasesOf(randomFrom(id), minutes, possible);
          return { kind, corpus, conversation: { id, minutes, speakers: own, phases, gaps: 'room tone' } };
        }),
    );
  });
}
