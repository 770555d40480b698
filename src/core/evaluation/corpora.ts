import type { Emotion } from '../classifier/labels.ts';
import type { LabelledClip } from './clip-list.ts';

/** Corpora whose file names say who speaks and with which emotion. */
export type CorpusName = 'ravdess' | 'crema-d' | 'emodb' | 'tess' | 'savee' | 'emovo' | 'nemo';

/** A corpus' way of naming files. The pattern has the groups `speaker` and `emotion`. */
interface NamingScheme {
  readonly corpus: CorpusName;
  readonly pattern: RegExp;
  /** The corpus' own marks of emotion; null for one that is none of the eight (boredom). */
  readonly emotions: Readonly<Record<string, Emotion | null>>;
}

/** Sound of any ending: people convert corpora. */
const end = String.raw`\.\w+$`;

const schemes: readonly NamingScheme[] = [
  {
    // Livingstone & Russo 2018: modality-channel-emotion-intensity-statement-repetition-actor; channel 01 is speech.
    corpus: 'ravdess',
    pattern: new RegExp(String.raw`(?:^|/)0[13]-01-(?<emotion>0[1-8])-0[12]-0[12]-0[12]-(?<speaker>\d\d)${end}`),
    emotions: {
      '01': 'neutral',
      '02': 'calm',
      '03': 'happy',
      '04': 'sad',
      '05': 'angry',
      '06': 'fearful',
      '07': 'disgust',
      '08': 'surprised',
    },
  },
  {
    // Cao et al. 2014: actor_sentence_emotion_level.
    corpus: 'crema-d',
    pattern: new RegExp(String.raw`(?:^|/)(?<speaker>1\d{3})_[A-Z]{3}_(?<emotion>[A-Z]{3})_(?:LO|MD|HI|XX|X)${end}`),
    emotions: { ANG: 'angry', DIS: 'disgust', FEA: 'fearful', HAP: 'happy', NEU: 'neutral', SAD: 'sad' },
  },
  {
    // Burkhardt et al. 2005: speaker, text, emotion (German initials), version.
    corpus: 'emodb',
    pattern: new RegExp(String.raw`(?:^|/)(?<speaker>\d\d)[ab]\d\d(?<emotion>[WLEAFTN])[a-z]${end}`),
    emotions: { W: 'angry', L: null, E: 'disgust', A: 'fearful', F: 'happy', T: 'sad', N: 'neutral' },
  },
  {
    // Pichora-Fuller & Dupuis 2020: speaker_word_emotion; one file is spelled OA_.
    corpus: 'tess',
    pattern: new RegExp(String.raw`(?:^|/)(?<speaker>OAF?|YAF?)_[a-z]+_(?<emotion>[a-z]+)${end}`, 'i'),
    emotions: {
      angry: 'angry',
      disgust: 'disgust',
      fear: 'fearful',
      happy: 'happy',
      neutral: 'neutral',
      ps: 'surprised',
      sad: 'sad',
    },
  },
  {
    // Haq & Jackson 2010: speaker/emotion and number, or both in one name.
    corpus: 'savee',
    pattern: new RegExp(String.raw`(?:^|/)(?<speaker>DC|JE|JK|KL)[_/](?<emotion>sa|su|[adfhn])\d\d${end}`),
    emotions: { a: 'angry', d: 'disgust', f: 'fearful', h: 'happy', n: 'neutral', sa: 'sad', su: 'surprised' },
  },
  {
    // Costantini et al. 2014: emotion (Italian), speaker, sentence.
    corpus: 'emovo',
    pattern: new RegExp(String.raw`(?:^|/)(?<emotion>dis|gio|neu|pau|rab|sor|tri)-(?<speaker>[fm][1-3])-\w+${end}`),
    emotions: {
      dis: 'disgust',
      gio: 'happy',
      neu: 'neutral',
      pau: 'fearful',
      rab: 'angry',
      sor: 'surprised',
      tri: 'sad',
    },
  },
  {
    // Christop 2024: speaker_emotion_sentence.
    corpus: 'nemo',
    pattern: new RegExp(String.raw`(?:^|/)(?<speaker>[A-Z]{2}\d)_(?<emotion>[a-z]+)_\d+${end}`),
    emotions: {
      anger: 'angry',
      fear: 'fearful',
      happiness: 'happy',
      neutral: 'neutral',
      sadness: 'sad',
      surprised: 'surprised',
    },
  },
];

/**
 * Reads corpus, speaker (`corpus:id`, unique over corpora) and emotion out of a file's name as its publisher gave it.
 * @param path with forward or backward slashes
 * @returns null for a name that none of the corpora uses, and for emotions beyond the eight
 */
export function readCorpusName(path: string): (LabelledClip & { readonly corpus: CorpusName }) | null {
  const name = path.replaceAll('\\', '/');
  for (const { corpus, emotions, pattern } of schemes) {
    const groups = pattern.exec(name)?.groups;
    const mark = groups?.['emotion'] ?? '';
    const emotion = emotions[mark] ?? emotions[mark.toLowerCase()];
    if (groups && emotion) {
      const id = (groups['speaker'] ?? '').toUpperCase();
      const speaker = corpus === 'tess' ? id.slice(0, 2) : corpus === 'emovo' ? id.toLowerCase() : id;
      return { file: path, emotion, speaker: `${corpus}:${speaker}`, corpus };
    }
  }
  return null;
}
