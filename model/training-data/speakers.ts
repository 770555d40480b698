import type { CorpusName } from '#core/evaluation/corpora.ts';
import { readCsv } from '#core/evaluation/csv-rows.ts';

/** `f`, `m`, or empty where the corpus does not say it in its names. */
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

/** EmoDB's women; the other five speakers are men (emodb.bilderbar.info/index-1280.html). */
const womenOfEmodb = new Set(['08', '09', '13', '14', '16']);

/**
 * Who is a woman and who a man, by what the publishers say.
 * @param speaker `corpus:id` as src/core/evaluation/corpora.ts gives it
 * @param told by the table that comes with CREMA-D or nEMO, see readSpeakers
 */
export function genderOf(corpus: CorpusName, speaker: string, told: ReadonlyMap<string, Gender> = new Map()): Gender {
  const id = speaker.slice(speaker.indexOf(':') + 1);
  switch (corpus) {
    case 'ravdess':
      return Number(id) % 2 === 1 ? 'm' : 'f';
    case 'crema-d':
    case 'nemo':
      return told.get(id) ?? '';
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
 * Who is a woman and who a man, out of the table that comes with a corpus: CREMA-D's VideoDemographics.csv (ActorID, Sex), nEMO's
 * data.tsv (speaker_id, gender).
 * @returns by the speakers' own ids; empty for a table without such columns
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
