import type { LeftOut, LabelReading } from './label-reading.ts';
import type { LabelledClip } from './clip-list.ts';
import { corpusNames, readCorpusFile } from './corpora.ts';
import type { CorpusName } from './corpora.ts';
import type { LabelMapping } from './emotion-words.ts';
import { readByFolders } from './labelled-folders.ts';
import { readByLists } from './listed-files.ts';
import type { ClipListFile } from './listed-files.ts';

/** A source of labels: a CSV, folder names, the file names of one corpus, or of any of the seven. */
export type ReaderName = 'list' | 'folders' | 'names' | CorpusName;

/** A labelled set, as read by one reader. */
export interface LabelledSet extends LabelReading {
  readonly reader: ReaderName;
}

const soundEnding =
  /\.(?:wav|wave|w64|flac|mp[23]|og[gav]|opus|spx|m4[abv]|aac|ac3|web[am]|mp4|mov|mk[av]|aiff?|aifc|caf|amr|3gpp?|3g2|wma|wmv|avi|au|snd|wv|ape)$/i;

/** Whether a file name is that of an audio file, or of a video with audio. */
export function isSoundName(path: string): boolean {
  return soundEnding.test(path);
}

function readByNames(sounds: readonly string[], asked: readonly CorpusName[]): LabelReading {
  const clips: LabelledClip[] = [];
  const leftOut: LeftOut[] = [];
  for (const file of sounds) {
    const read = readCorpusFile(file, asked);
    if (!read) leftOut.push({ file, reason: 'unknown-name', word: null });
    else if (read.emotion === 'song') leftOut.push({ file, reason: 'song', word: null });
    else if (read.emotion === 'boredom') leftOut.push({ file, reason: 'other-emotion', word: read.emotion });
    else clips.push({ file, emotion: read.emotion, speaker: read.speaker, corpus: read.corpus });
  }
  return { clips, leftOut };
}

/**
 * Reads the labels of recordings with one reader.
 * @param mapping the user's emotions for unknown labels in lists and folder names
 */
export function readLabels(
  sounds: readonly string[],
  lists: readonly ClipListFile[],
  reader: ReaderName,
  mapping?: LabelMapping,
): LabelledSet {
  if (reader === 'list') return { reader, ...readByLists(sounds, lists, mapping) };
  if (reader === 'folders') return { reader, ...readByFolders(sounds, mapping) };
  return { reader, ...readByNames(sounds, reader === 'names' ? corpusNames : [reader]) };
}

/**
 * Every reading that finds at least one clip, the most likely first. A list whose labels are all unknown counts too: the person can
 * say what they mean. A list was written for this purpose, so it comes first if it matches. Otherwise, the reader that finds most
 * clips comes first, publishers' names before folders. Mixed names are offered for several corpora.
 * @param sounds paths with forward slashes
 */
export function readingsOf(
  sounds: readonly string[],
  lists: readonly ClipListFile[],
  mapping?: LabelMapping,
): readonly LabelledSet[] {
  const found = corpusNames
    .map((corpus) => readLabels(sounds, lists, corpus))
    .filter(({ clips }) => clips.length > 0)
    .sort((a, b) => b.clips.length - a.clips.length);
  const byNames = found.length > 1 ? [readLabels(sounds, lists, 'names'), ...found] : found;
  const rest = [...byNames, readLabels(sounds, lists, 'folders', mapping)].filter(({ clips }) => clips.length > 0);
  rest.sort((a, b) => b.clips.length - a.clips.length);
  const listed = lists.length > 0 ? [readLabels(sounds, lists, 'list', mapping)] : [];
  const fits = ({ clips, leftOut }: LabelledSet): boolean =>
    clips.length > 0 || leftOut.some(({ reason }) => reason === 'unreadable-label');
  return [...listed.filter(fits), ...rest];
}
