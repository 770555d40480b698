import { emotions } from '../classifier/labels.ts';
import type { Emotion } from '../classifier/labels.ts';

const words: Readonly<Record<Emotion, readonly string[]>> = {
  neutral: ['neutral', 'neutrality', 'neu', 'ntr'],
  calm: ['calm', 'calmness', 'cal'],
  happy: ['happy', 'happiness', 'hap', 'joy', 'joyful'],
  sad: ['sad', 'sadness'],
  angry: ['angry', 'anger', 'ang'],
  fearful: ['fearful', 'fear', 'fea', 'afraid', 'scared'],
  disgust: ['disgust', 'disgusted', 'dis'],
  surprised: ['surprised', 'surprise', 'sur', 'pleasant surprise', 'pleasant_surprise', 'pleasant surprised', 'ps'],
};

/** Emotions that labelled sets have and the eight do not. */
const others = new Set(
  `amused amusement anxiety anxious apologetic bored boredom compassion confused confusion contempt disappointed
  disappointment embarrassment enthusiastic excited excitement frustrated frustration guilt irritated irritation other pain
  pride relief sarcastic shame sleepiness sleepy sympathy tired unknown worried xxx`.split(/\s+/),
);

const emotionByWord = new Map(
  Object.entries(words).flatMap(([emotion, synonyms]) => synonyms.map((word) => [word, emotion as Emotion] as const)),
);

/** The emotion that a label means (`anger`, `Happiness`, `ps`, ...), or null for one that is none of the eight. */
export function emotionFromWord(word: string): Emotion | null {
  return emotionByWord.get(word.trim().toLowerCase()) ?? null;
}

/** Whether a label names an emotion beyond the eight (`boredom`, `contempt`, ...), rather than none at all. */
export function isOtherEmotion(word: string): boolean {
  return others.has(word.trim().toLowerCase());
}

/** The emotions that a folder's name speaks of. */
export interface FolderMeaning {
  /** In the order of the eight, without repeats. */
  readonly emotions: readonly Emotion[];
  /** The whole name is the emotion's, as in `anger` or `Pleasant surprise`; otherwise a word in it, as in `OAF_angry`. */
  readonly isWhole: boolean;
  /** It names an emotion beyond the eight. */
  readonly isOther: boolean;
}

/**
 * What a folder's name says. Abbreviations (`ang`, `ps`) count only as a whole name: as one word among others they may mean
 * anything.
 */
export function meaningOfFolder(name: string): FolderMeaning {
  const tidy = name
    .trim()
    .toLowerCase()
    .replace(/[\s_\-.,;+&()[\]]+/g, ' ')
    .trim();
  const whole = emotionByWord.get(tidy.replace(/^\d+ | \d+$/g, ''));
  if (whole) return { emotions: [whole], isWhole: true, isOther: false };
  const parts = tidy.split(' ');
  const found = new Set(
    parts.filter((part) => part.length > 3 || part === 'sad' || part === 'joy').map(emotionFromWord),
  );
  return {
    emotions: emotions.filter((emotion) => found.has(emotion)),
    isWhole: false,
    isOther: parts.some((part) => part.length > 3 && others.has(part)),
  };
}
