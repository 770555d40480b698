import { crc32 } from 'node:zlib';

/** Families of noise that speech is mixed with. */
export const noiseFamilies = ['babble', 'street', 'machines', 'music', 'house', 'steady'] as const;
export type NoiseFamily = (typeof noiseFamilies)[number];

/** Kind and family of a noise. */
export interface NoiseKind {
  /** Its name in the collection. */
  readonly kind: string;
  /** Null if not mixed with speech, because it is a voice or too short. */
  readonly family: NoiseFamily | null;
}

/** The classes of UrbanSound8K by code, the second number in a file name (Salamon et al. 2014). */
const urban: Readonly<Record<string, NoiseKind>> = {
  '0': { kind: 'air conditioner', family: 'machines' },
  '1': { kind: 'car horn', family: 'street' },
  '2': { kind: 'children playing', family: 'babble' },
  '3': { kind: 'dog bark', family: null },
  '4': { kind: 'drilling', family: 'machines' },
  '5': { kind: 'engine idling', family: 'street' },
  '6': { kind: 'gun shot', family: null },
  '7': { kind: 'jackhammer', family: 'machines' },
  '8': { kind: 'siren', family: 'street' },
  '9': { kind: 'street music', family: 'music' },
};

/** The ten classes of ESC-10 by code, the last number in a published file name (Piczak 2015). */
const esc: Readonly<Record<string, NoiseKind>> = {
  '0': { kind: 'dog', family: null },
  '1': { kind: 'rooster', family: null },
  '10': { kind: 'rain', family: 'house' },
  '11': { kind: 'sea waves', family: 'house' },
  '12': { kind: 'crackling fire', family: 'house' },
  '20': { kind: 'crying baby', family: null },
  '21': { kind: 'sneezing', family: null },
  '38': { kind: 'clock tick', family: 'house' },
  '40': { kind: 'helicopter', family: 'machines' },
  '41': { kind: 'chainsaw', family: 'machines' },
};

/** Kinds by words in the file names of other collections. The first match counts. */
const words: readonly (readonly [RegExp, NoiseKind])[] = [
  [/ISTS|international_speech|icra/i, { kind: 'speech-like test signal', family: null }],
  [/keyboard|typing/i, { kind: 'keyboard', family: 'house' }],
  [/babble|crowd|cafe|restaurant/i, { kind: 'babble', family: 'babble' }],
  [/speech[-_ ]shaped|white|pink|brown/i, { kind: 'steady noise', family: 'steady' }],
  [/music|song|guitar|piano/i, { kind: 'music', family: 'music' }],
  [/factory|buccaneer|m109|machine|bike/i, { kind: 'machines', family: 'machines' }],
  [/volvo|car|street|traffic|bus|train/i, { kind: 'traffic', family: 'street' }],
  [/dishes|tap|water|vacuum|kitchen/i, { kind: 'household', family: 'house' }],
  [/miaow|cat|dog|bird/i, { kind: 'voices of animals', family: null }],
];

function nameOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^.*\//, '');
}

/**
 * The recording that a noise was cut from, used as the `speaker` in a list of noises. Excerpts of a recording are similar and must not
 * be in both training and test data. UrbanSound8K and ESC-10 have the number of the recording in the file name. Any other file
 * counts as a recording of its own.
 */
export function noiseRecordingOf(path: string): string {
  const name = nameOf(path);
  const collection = /^(.+?)__/.exec(name)?.[1];
  const urbanId = /(?:^|__)(\d+)-\d-\d+-\d+\.\w+$/.exec(name)?.[1];
  const escId = /(?:^|__)[1-5]-(\d+)-[A-Z](?:-\d+)?\.\w+$/.exec(name)?.[1];
  const known = urbanId ? 'UrbanSound8K' : escId ? 'ESC-10' : 'other';
  return `noise:${collection ?? known}:${urbanId ?? escId ?? name}`;
}

/** Folds of noises. Training hides one of them from the speech detector (model/training/data/splits.py has the same rule). */
const nFolds = 5;

/** The fold of a noise, 0..4, by its recording. */
export function noiseFoldOf(path: string): number {
  return crc32(noiseRecordingOf(path)) % nFolds;
}

/** The kind of a noise, by its published file name, optionally prefixed with the collection's name and `__`. */
export function noiseKindOf(path: string): NoiseKind {
  const name = nameOf(path).replace(/\.\w+$/, '');
  const urbanCode = /(?:^|__)\d+-(\d)-\d+-\d+$/.exec(name)?.[1];
  if (urbanCode !== undefined) return urban[urbanCode] ?? { kind: 'other', family: null };
  const escCode = /(?:^|__)[1-5]-\d+-[A-Z](?:-(\d+))?$/.exec(name);
  // In this copy of ESC-10 the class is missing from the file names, and it includes animals and babies.
  if (escCode) return esc[escCode[1] ?? ''] ?? { kind: 'ESC-10, animals to engines', family: null };
  return words.find(([pattern]) => pattern.test(name))?.[1] ?? { kind: 'other', family: null };
}
