import { codecs } from '../acoustics/codec.ts';
import { syntheticNoises } from '../acoustics/synthetic-noise.ts';
import { noiseFamilies } from '../acoustics/noise-files.ts';
import type { NoiseFamily } from '../acoustics/noise-files.ts';
import { roomKinds } from '../acoustics/room.ts';
import type { RoomKind } from '../acoustics/room.ts';

/** A change to a clip before the analysis. */
export type Change =
  | { readonly kind: 'none' }
  /** Null: a random family for each clip. */
  | { readonly kind: 'noise'; readonly snrDb: number; readonly family: NoiseFamily | null }
  /** Null: a random one for each clip. */
  | { readonly kind: 'synthetic noise'; readonly snrDb: number; readonly name: string | null }
  | { readonly kind: 'room'; readonly room: RoomKind }
  | { readonly kind: 'microphone'; readonly microphone: 'telephone' | 'laptop' }
  | { readonly kind: 'codec'; readonly codec: string }
  | { readonly kind: 'level'; readonly peakDbfs: number }
  | { readonly kind: 'length'; readonly seconds: number };

/** A condition, which is a row of the table. */
export interface Condition {
  readonly id: string;
  readonly group: TableGroup | '';
  readonly name: string;
  readonly change: Change;
  readonly hasNoiseReduction: boolean;
  /** The condition it is compared with. */
  readonly against: string;
}

/** Material available for changes. */
export interface Material {
  readonly families: readonly NoiseFamily[];
  readonly rooms: readonly RoomKind[];
  readonly codecs: readonly string[];
  /** Only these groups of conditions, and those they are compared with; null for all. */
  readonly groups: readonly TableGroup[] | null;
}

/** Name of the row for unchanged clips. */
export const clean = 'clean';

const snrsDb = [20, 10, 5, 0] as const;
/** The only level for single kinds of noise. Every kind at every level would take hours. */
const kindSnrDb = 10;
const peaksDbfs = [-40, -20, 0, 12] as const;
const lengthsS = [0.5, 1, 2, 3, 5] as const;
const familyWords: Readonly<Record<NoiseFamily, string>> = {
  babble: 'many voices',
  street: 'street',
  machines: 'machines',
  music: 'music',
  house: 'household',
  steady: 'steady noise',
};

function condition(group: Condition['group'], name: string, change: Change): Condition {
  return { id: `${group}: ${name}`, group, name, change, hasNoiseReduction: true, against: clean };
}

function withoutReduction(of: Condition): Condition {
  const group = 'noise reduction off';
  return { ...of, id: `${group}: ${of.name}`, group, hasNoiseReduction: false, against: of.id };
}

/** The groups of conditions in the order of the table, and the two groups that only count windows. */
export const tableGroups = [
  'noise',
  'kind of noise',
  'noise of new kinds',
  'room',
  'microphone',
  'codec',
  'level',
  'length',
  'noise reduction off',
  'no speech',
  'loud speech',
] as const;
export type TableGroup = (typeof tableGroups)[number];

/** The requested conditions that the material allows, the clean one first. */
export function conditionsFor(material: Material): readonly Condition[] {
  const all = allConditions(material);
  const { groups } = material;
  if (!groups) return all;
  const asked = all.filter(({ group }) => groups.includes(group as TableGroup));
  const compared = new Set(asked.map(({ against }) => against));
  return all.filter(({ group, id }) => id === clean || groups.includes(group as TableGroup) || compared.has(id));
}

/** Kinds of noise that are not in the training data. */
function newKinds(): readonly Condition[] {
  const inNoise = (words: string, snrDb: number, name: string | null): Condition =>
    condition('noise of new kinds', `${words}, ${snrDb} dB`, { kind: 'synthetic noise', snrDb, name });
  return [
    ...snrsDb.map((snrDb) => inNoise('all', snrDb, null)),
    ...syntheticNoises().flatMap(({ isLoud, name }) => (isLoud ? [inNoise(name, kindSnrDb, name)] : [])),
  ];
}

function allConditions({ families, rooms, ...its }: Material): readonly Condition[] {
  const untouched: Condition = { ...condition('', clean, { kind: 'none' }), id: clean };
  const noises =
    families.length === 0
      ? []
      : snrsDb.map((snrDb) => condition('noise', `${snrDb} dB, all kinds`, { kind: 'noise', snrDb, family: null }));
  const off = [untouched, ...noises.filter(({ name }) => /^(?:10|0) dB/.test(name))].map(withoutReduction);
  return [
    untouched,
    ...noises,
    ...noiseFamilies
      .filter((family) => families.includes(family))
      .map((family) =>
        condition('kind of noise', `${familyWords[family]}, ${kindSnrDb} dB`, {
          kind: 'noise',
          snrDb: kindSnrDb,
          family,
        }),
      ),
    ...newKinds(),
    ...roomKinds.filter((room) => rooms.includes(room)).map((room) => condition('room', room, { kind: 'room', room })),
    condition('microphone', 'telephone, 300 to 3400 Hz', { kind: 'microphone', microphone: 'telephone' }),
    condition('microphone', 'laptop', { kind: 'microphone', microphone: 'laptop' }),
    ...codecs
      .filter(({ name }) => its.codecs.includes(name))
      .map(({ name }) => condition('codec', name, { kind: 'codec', codec: name })),
    ...peaksDbfs.map((peakDbfs) =>
      condition('level', peakDbfs > 0 ? `clipped by ${peakDbfs} dB` : `peak at ${peakDbfs} dBFS`, {
        kind: 'level',
        peakDbfs,
      }),
    ),
    ...lengthsS.map((seconds) => condition('length', `${seconds} s of speech`, { kind: 'length', seconds })),
    ...off,
  ];
}
