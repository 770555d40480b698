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

const emotionByWord = new Map(
  Object.entries(words).flatMap(([emotion, synonyms]) => synonyms.map((word) => [word, emotion as Emotion] as const)),
);

/** The emotion that a label means (`anger`, `Happiness`, `ps`, ...), or null for one that is none of the eight. */
export function emotionFromWord(word: string): Emotion | null {
  return emotionByWord.get(word.trim().toLowerCase()) ?? null;
}
