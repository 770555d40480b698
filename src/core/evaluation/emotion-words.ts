import { emotions } from '../classifier/labels.ts';
import type { Emotion } from '../classifier/labels.ts';

/** Names of the eight in English, German, French, Spanish, Italian and Polish, without accents, and usual abbreviations. */
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

/** Emotions that labelled sets have and the eight do not, in the same languages, and marks of corpora for no agreement. */
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

/** Words that turn the next word into its opposite. */
const negations = new Set('not non no nicht kein keine pas sans sin nie bez without ohne'.split(' '));
/** Words that may stand between a negation and its emotion. */
const degrees = new Set('very really so too that sehr so zu tres muy molto bardzo'.split(' '));

/** A word as the tables have it: lower case, without accents, its parts set off by one space. */
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

/** The emotion that a label means (`anger`, `Happiness`, `Wut`, `ps`, ...), or null for one that is none of the eight. */
export function emotionFromWord(word: string): Emotion | null {
  return emotionByWord.get(plain(word)) ?? null;
}

/** Where in some words an emotion is denied, as in `not angry` or `non-angry`. */
function deniedAt(parts: readonly string[], at: number): boolean {
  const before = degrees.has(parts[at - 1] ?? '') ? at - 2 : at - 1;
  return negations.has(parts[before] ?? '');
}

/** Whether a label denies an emotion (`not_angry`, `non-happy`, `nicht traurig`): it then names none. */
export function isDenied(word: string): boolean {
  const parts = plain(word).split(' ');
  return parts.some((part, at) => emotionByWord.has(part) && deniedAt(parts, at));
}

/** How some corpora write emotions in one sign. `null`: an emotion beyond the eight, or none. */
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
 * The corpus code that all labels of a list are written in, or null: where they are words, and where several codes fit and
 * differ about them.
 */
export function codeOf(words: Iterable<string>): ReadonlyMap<string, Emotion | null> | null {
  const used = [...new Set([...words].map(plain))].filter((word) => word !== '');
  if (used.length < 2) return null;
  const fitting = codes.filter((code) => used.every((word) => word in code));
  const [first] = fitting;
  if (!first || fitting.some((code) => used.some((word) => code[word] !== first[word]))) return null;
  return new Map(used.map((word) => [word, first[word] ?? null]));
}

/** What a label means: one of the eight, something else that is known, or nothing that is known. */
export type WordMeaning = Emotion | 'other-emotion' | 'denied' | 'unknown';

/** What a person says that a label means; `left-out`: nothing that should be judged. Keys are labels as `labelKey` gives them. */
export type LabelMapping = ReadonlyMap<string, Emotion | 'left-out'>;

/** Labels that differ in case, accents and punctuation only have one key. */
export const labelKey = plain;

/** Reads the labels of one list: by the person's mapping, by a corpus code where all are written in one, else as words. */
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

/** The emotions that a folder's name speaks of. */
export interface FolderMeaning {
  /** In the order of the eight, without repeats. */
  readonly emotions: readonly Emotion[];
  /** The whole name is the emotion's, as in `anger` or `Pleasant surprise`; otherwise a word in it, as in `OAF_angry`. */
  readonly isWhole: boolean;
  /** It names an emotion beyond the eight. */
  readonly isOther: boolean;
  /** It says that an emotion is absent, as in `not_angry`. */
  readonly isDenied: boolean;
}

/**
 * What a folder's name says. Abbreviations (`ang`, `ps`) count only as a whole name: as one word among others they may mean
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
