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
 * @param actors of CREMA-D, see readActors
 */
export function genderOf(corpus: CorpusName, speaker: string, actors: ReadonlyMap<string, Gender> = new Map()): Gender {
  const id = speaker.slice(speaker.indexOf(':') + 1);
  switch (corpus) {
    case 'ravdess':
      return Number(id) % 2 === 1 ? 'm' : 'f';
    case 'crema-d':
      return actors.get(id) ?? '';
    case 'emodb':
      return womenOfEmodb.has(id) ? 'f' : 'm';
    case 'tess':
      return 'f';
    case 'savee':
      return 'm';
    case 'emovo':
      return id.startsWith('f') ? 'f' : 'm';
    case 'nemo':
      return '';
  }
}

/** CREMA-D's actors by their number, out of its VideoDemographics.csv. */
export function readActors(text: string): ReadonlyMap<string, Gender> {
  const [head, ...rows] = readCsv(text);
  const [id, sex] = [head?.fields.indexOf('ActorID') ?? -1, head?.fields.indexOf('Sex') ?? -1];
  return new Map(
    rows.map(({ fields }) => [
      fields[id] ?? '',
      /^f/i.test(fields[sex] ?? '') ? 'f' : /^m/i.test(fields[sex] ?? '') ? 'm' : '',
    ]),
  );
}
