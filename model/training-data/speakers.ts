import type { CorpusName } from '#core/evaluation/corpora.ts';
import { readCsv } from '#core/csv.ts';

/** `f`, `m`, or empty if unknown. */
export type Gender = 'f' | 'm' | '';

/** Languages by their ISO 639-1 codes. */
export const languages: Readonly<Record<CorpusName, string>> = {
  ravdess: 'en',
  'crema-d': 'en',
  emodb: 'de',
  tess: 'en',
  savee: 'en',
  emovo: 'it',
  nemo: 'pl',
};

/** The women in EmoDB. Its other five speakers are men (emodb.bilderbar.info/index-1280.html). */
const womenOfEmodb = new Set(['08', '09', '13', '14', '16']);

/**
 * The gender of a speaker, according to the publisher of the corpus.
 * @param speaker `corpus:id`, as in src/core/evaluation/corpora.ts
 * @param genders by speaker id, from the table that comes with CREMA-D or nEMO; see readSpeakers
 */
export function genderOf(
  corpus: CorpusName,
  speaker: string,
  genders: ReadonlyMap<string, Gender> = new Map(),
): Gender {
  const id = speaker.slice(speaker.indexOf(':') + 1);
  switch (corpus) {
    case 'ravdess':
      return Number(id) % 2 === 1 ? 'm' : 'f';
    case 'crema-d':
    case 'nemo':
      return genders.get(id) ?? '';
    case 'emodb':
      return womenOfEmodb.has(id) ? 'f' : 'm';
    case 'tess':
      return 'f';
    case 'savee':
      return 'm';
    case 'emovo':
      return id.startsWith('f') ? 'f' : 'm';
  }
}

const idColumns = ['actorid', 'speaker_id'];
const genderColumns = ['sex', 'gender'];

/**
 * Reads genders from the table that comes with a corpus: VideoDemographics.csv of CREMA-D (ActorID, Sex), data.tsv of nEMO (speaker_id,
 * gender).
 * @returns genders by the corpus's own speaker ids; empty for a table without these columns
 */
export function readSpeakers(text: string): ReadonlyMap<string, Gender> {
  const [head, ...rows] = readCsv(text);
  const columns = head?.fields.map((name) => name.trim().toLowerCase()) ?? [];
  const id = columns.findIndex((name) => idColumns.includes(name));
  const gender = columns.findIndex((name) => genderColumns.includes(name));
  if (id < 0 || gender < 0) return new Map();
  const genderIn = (word: string): Gender => (/^f/i.test(word) ? 'f' : /^m/i.test(word) ? 'm' : '');
  return new Map(rows.map(({ fields }) => [fields[id] ?? '', genderIn(fields[gender] ?? '')]));
}
