import { emotions } from '../classifier/labels.ts';
import type { Emotion } from '../classifier/labels.ts';

/** Names of the eight emotions in English, German, French, Spanish, Italian and Polish, without accents, and usual abbreviations. */
const synonyms: Readonly<Record<Emotion, string>> = {
  neutral: `neutral neutrality neu ntr; neutrale sachlich; neutre; neutro neutra neutralidad; neutralita;
    neutralny neutralna neutralne neutralnosc`,
  calm: `calm calmness cal; ruhig ruhe gelassen; calme; calma calmado calmada tranquilo tranquila;
    calmo tranquillo tranquilla; spokoj spokojny spokojna`,
  happy: `happy happiness hap joy joyful; freude freudig froh frohlich froehlich glucklich gluecklich;
    joie joyeux joyeuse heureux heureuse; alegria alegre feliz felicidad; gioia felice felicita allegria;
    radosc radosny radosna szczescie szczesliwy szczesliwa`,
  sad: `sad sadness; traurig trauer traurigkeit; tristesse triste; tristeza; tristezza; smutek smutny smutna`,
  angry: `angry anger ang; wut wutend wuetend arger aerger argerlich aergerlich zorn zornig; colere fache fachee;
    enojo enojado enojada enfado enfadado enfadada ira rabia; rabbia arrabbiato arrabbiata collera; zlosc gniew`,
  fearful: `fearful fear fea afraid scared; angst angstlich aengstlich furcht; peur effraye effrayee apeure;
    miedo temor asustado asustada; paura impaurito impaurita; strach lek przestraszony przestraszona`,
  disgust: `disgust disgusted dis; ekel angeekelt; degout degoute; asco disgusto; disgustato; wstret obrzydzenie odraza`,
  surprised: `surprised surprise sur ps pleasant-surprise pleasant-surprised; uberraschung ueberraschung uberrascht
    ueberrascht; surpris etonnement etonne; sorpresa sorprendido sorprendida; sorpreso; zaskoczenie zaskoczony zdziwienie`,
};

/** Other emotions in labelled sets, in the same languages, and corpus labels for no agreement. */
const others = new Set(
  `amused amusement anxiety anxious apologetic bor bored boredom compassion confused confusion contempt disappointed
  disappointment embarrassment enthusiastic exc excited excitement fru frustrated frustration guilt irritated irritation
  oth other pain pride relief sarcastic shame sleepiness sleepy sympathy tired unknown worried xxx
  langeweile gelangweilt verachtung ennui mepris aburrimiento desprecio noia disprezzo nuda pogarda`.split(/\s+/),
);

const emotionByWord = new Map(
  Object.entries(synonyms).flatMap(([emotion, words]) =>
    words.split(/[\s;]+/).map((word) => [word.replaceAll('-', ' '), emotion as Emotion] as const),
  ),
);

/** Words that negate the next word. */
const negations = new Set('not non no nicht kein keine pas sans sin nie bez without ohne'.split(' '));
/** Words that may stand between a negation and its emotion. */
const degrees = new Set('very really so too that sehr so zu tres muy molto bardzo'.split(' '));

/** Normalises a word for the tables: lower case, without accents, parts separated by one space. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replace(/[\s_\-.,;+&()[\]]+/g, ' ')
    .trim();
}

/** The emotion that a label means (`anger`, `Happiness`, `Wut`, `ps`, ...), or null if it is not one of the eight. */
export function emotionFromWord(word: string): Emotion | null {
  return emotionByWord.get(plain(word)) ?? null;
}

/** The position of a negated emotion in some words, as in `not angry` or `non-angry`. */
function deniedAt(parts: readonly string[], at: number): boolean {
  const before = degrees.has(parts[at - 1] ?? '') ? at - 2 : at - 1;
  return negations.has(parts[before] ?? '');
}

/** Whether a label negates an emotion (`not_angry`, `non-happy`, `nicht traurig`), and so names none. */
export function isDenied(word: string): boolean {
  const parts = plain(word).split(' ');
  return parts.some((part, at) => emotionByWord.has(part) && deniedAt(parts, at));
}

/** One-character emotion codes of some corpora. `null`: another emotion, or none. */
const codes: readonly Readonly<Record<string, Emotion | null>>[] = [
  // RAVDESS (Livingstone & Russo 2018), the third number of its file names; spreadsheets drop the zero.
  Object.fromEntries(
    (['neutral', 'calm', 'happy', 'sad', 'angry', 'fearful', 'disgust', 'surprised'] as const).flatMap((emotion, i) => [
      [String(i + 1), emotion],
      [`0${i + 1}`, emotion],
    ]),
  ),
  // MSP-Podcast (Lotfian & Busso 2019): C contempt, O other, X no agreement.
  {
    a: 'angry',
    s: 'sad',
    h: 'happy',
    u: 'surprised',
    f: 'fearful',
    d: 'disgust',
    n: 'neutral',
    c: null,
    o: null,
    x: null,
  },
  // EmoDB (Burkhardt et al. 2005), German initials: L boredom.
  { w: 'angry', e: 'disgust', a: 'fearful', f: 'happy', t: 'sad', n: 'neutral', l: null },
  // SAVEE (Haq & Jackson 2010).
  { a: 'angry', d: 'disgust', f: 'fearful', h: 'happy', n: 'neutral', sa: 'sad', su: 'surprised' },
];

/**
 * The corpus code used by all labels of a list, or null if they are words, or if several codes match and
 * disagree.
 */
export function codeOf(words: Iterable<string>): ReadonlyMap<string, Emotion | null> | null {
  const used = [...new Set([...words].map(plain))].filter((word) => word !== '');
  if (used.length < 2) return null;
  const fitting = codes.filter((code) => used.every((word) => word in code));
  const [first] = fitting;
  if (!first || fitting.some((code) => used.some((word) => code[word] !== first[word]))) return null;
  return new Map(used.map((word) => [word, first[word] ?? null]));
}

/** The meaning of a label: one of the eight emotions, something else that is known, or unknown. */
export type WordMeaning = Emotion | 'other-emotion' | 'denied' | 'unknown';

/** The user's meaning of labels; `left-out`: excluded. Keys are from `labelKey`. */
export type LabelMapping = ReadonlyMap<string, Emotion | 'left-out'>;

/** A key that ignores case, accents and punctuation. */
export const labelKey = plain;

/** Reads the labels of one list: by the user's mapping, by a corpus code if all labels use one, otherwise as words. */
export function createLabelReader(
  words: Iterable<string>,
  mapping: LabelMapping = new Map(),
): (word: string) => WordMeaning {
  const code = codeOf(words);
  return (word) => {
    const key = plain(word);
    const mapped = mapping.get(key);
    if (mapped !== undefined) return mapped === 'left-out' ? 'other-emotion' : mapped;
    if (code?.has(key)) return code.get(key) ?? 'other-emotion';
    if (isDenied(key)) return 'denied';
    return emotionByWord.get(key) ?? (others.has(key) ? 'other-emotion' : 'unknown');
  };
}

/** The emotions in a folder name. */
export interface FolderMeaning {
  /** In the order of the eight, without repeats. */
  readonly emotions: readonly Emotion[];
  /** Whether the whole name is an emotion, as in `anger` or `Pleasant surprise`; otherwise a word in it, as in `OAF_angry`. */
  readonly isWhole: boolean;
  /** Whether it names another emotion. */
  readonly isOther: boolean;
  /** Whether it negates an emotion, as in `not_angry`. */
  readonly isDenied: boolean;
}

/**
 * Finds emotions in a folder name. Abbreviations (`ang`, `ps`) only count as a whole name, because among other words they can mean
 * anything.
 */
export function meaningOfFolder(name: string): FolderMeaning {
  const tidy = plain(name);
  const whole = emotionByWord.get(tidy.replace(/^\d+ | \d+$/g, ''));
  if (whole) return { emotions: [whole], isWhole: true, isOther: false, isDenied: false };
  const parts = tidy.split(' ');
  if (isDenied(tidy)) return { emotions: [], isWhole: false, isOther: false, isDenied: true };
  const found = new Set(
    parts.filter((part) => part.length > 3 || part === 'sad' || part === 'joy').map(emotionFromWord),
  );
  return {
    emotions: emotions.filter((emotion) => found.has(emotion)),
    isWhole: false,
    isOther: parts.some((part) => part.length > 3 && others.has(part)),
    isDenied: false,
  };
}
