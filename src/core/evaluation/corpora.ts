import type { Emotion } from '../classifier/labels.ts';

/** Corpora whose file names contain speaker and emotion. */
export const corpusNames = ['ravdess', 'crema-d', 'emodb', 'tess', 'savee', 'emovo', 'nemo'] as const;
export type CorpusName = (typeof corpusNames)[number];

/** A corpus's file naming scheme. The pattern has the groups `speaker` and `emotion`. */
interface NamingScheme {
  readonly corpus: CorpusName;
  readonly pattern: RegExp;
  /** The corpus's emotion codes. Emotions other than the eight are mapped to their name. */
  readonly emotions: Readonly<Record<string, Emotion | 'boredom' | 'song'>>;
}

/** Any audio file extension, because corpora are often converted. */
const end = String.raw`\.\w+$`;

const schemes: readonly NamingScheme[] = [
  {
    // Livingstone & Russo 2018, doi.org/10.5281/zenodo.1188976: modality-channel-emotion-intensity-statement-repetition-actor;
    // modality 02 has no sound; channel 01 is speech, 02 song.
    corpus: 'ravdess',
    pattern: new RegExp(
      String.raw`(?:^|/)0[13]-(?:01-(?<emotion>0[1-8])|(?<song>02)-0[1-6])-0[12]-0[12]-0[12]-(?<speaker>[012]\d)${end}`,
    ),
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
    // Cao et al. 2014, github.com/CheyneyComputerScience/CREMA-D: actor_sentence_emotion_level; one file ends in X.
    corpus: 'crema-d',
    pattern: new RegExp(String.raw`(?:^|/)(?<speaker>1\d{3})_[A-Z]{3}_(?<emotion>[A-Z]{3})_(?:LO|MD|HI|XX|X)${end}`),
    emotions: { ANG: 'angry', DIS: 'disgust', FEA: 'fearful', HAP: 'happy', NEU: 'neutral', SAD: 'sad' },
  },
  {
    // Burkhardt et al. 2005, emodb.bilderbar.info: speaker, text, emotion (German initials), version.
    corpus: 'emodb',
    pattern: new RegExp(String.raw`(?:^|/)(?<speaker>\d\d)[ab]\d\d(?<emotion>[WLEAFTN])[a-z]${end}`),
    emotions: { W: 'angry', L: 'boredom', E: 'disgust', A: 'fearful', F: 'happy', T: 'sad', N: 'neutral' },
  },
  {
    // Pichora-Fuller & Dupuis 2020, doi.org/10.5683/SP2/E8H2MF: speaker_word_emotion; one file is spelled OA_.
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
    // Haq & Jackson 2010, personal.ee.surrey.ac.uk/Personal/P.Jackson/SAVEE: speaker/emotion and number, or both in one name.
    corpus: 'savee',
    pattern: new RegExp(String.raw`(?:^|/)(?<speaker>DC|JE|JK|KL)[_/]?(?<emotion>sa|su|[adfhn])\d\d${end}`),
    emotions: { a: 'angry', d: 'disgust', f: 'fearful', h: 'happy', n: 'neutral', sa: 'sad', su: 'surprised' },
  },
  {
    // Costantini et al. 2014 (LREC), EMOVO: emotion (Italian), speaker, sentence.
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
    // Christop 2024, github.com/amu-cai/nEMO: speaker_emotion_sentence.
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

/** Information in a corpus file name. */
export interface CorpusFile {
  readonly corpus: CorpusName;
  /** `corpus:id`, unique across corpora. */
  readonly speaker: string;
  /** One of the eight, or what the corpus has besides: boredom, or song instead of speech. */
  readonly emotion: Emotion | 'boredom' | 'song';
}

function idOf(corpus: CorpusName, mark: string): string {
  const id = mark.toUpperCase();
  if (corpus === 'tess') return id.slice(0, 2);
  return corpus === 'emovo' ? id.toLowerCase() : id;
}

/**
 * Reads corpus, speaker and emotion from a publisher's file name.
 * @param path with forward or backward slashes
 * @param asked only these corpora; all seven by default
 * @returns null if the name matches none of them
 */
export function readCorpusFile(path: string, asked: readonly CorpusName[] = corpusNames): CorpusFile | null {
  const name = path.replaceAll('\\', '/');
  for (const { corpus, emotions, pattern } of schemes) {
    const groups = asked.includes(corpus) ? pattern.exec(name)?.groups : undefined;
    if (!groups) continue;
    const mark = groups['emotion'] ?? '';
    const emotion = groups['song'] ? 'song' : (emotions[mark] ?? emotions[mark.toLowerCase()]);
    if (emotion) return { corpus, speaker: `${corpus}:${idOf(corpus, groups['speaker'] ?? '')}`, emotion };
  }
  return null;
}
