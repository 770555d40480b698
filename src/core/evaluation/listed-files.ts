import type { LabelledClip, ListRow } from './clip-list.ts';
import { emotionFromWord, isOtherEmotion } from './emotion-words.ts';
import type { LabelReading } from './labelled-set.ts';

/** A list of labels that lies beside the sounds. */
export interface ClipListFile {
  /** Where the list lies; the paths in it are taken from there. */
  readonly path: string;
  readonly rows: readonly ListRow[];
}

/** `a/./b/../c` as `a/c`, with forward slashes, without a leading `./` or `/`. */
function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const withoutEnding = (path: string): string => path.replace(/\.\w{1,5}$/, '');

/**
 * Finds listed files among the sounds that are there: at the path itself, beside the list, else the only sound whose path
 * ends so. An ending that differs (`a.wav` listed, `a.flac` there) is forgiven where no other file is meant.
 */
function createFinder(sounds: readonly string[]): (listPath: string, file: string) => readonly string[] {
  const here = new Set(sounds);
  const byName = new Map<string, string[]>();
  for (const sound of sounds) {
    const name = withoutEnding(sound.replace(/^.*\//, ''));
    byName.set(name, [...(byName.get(name) ?? []), sound]);
  }
  return (listPath, file) => {
    const path = plainPath(file);
    const beside = plainPath(`${listPath.replace(/[^/]*$/, '')}${file}`);
    if (here.has(path)) return [path];
    if (here.has(beside)) return [beside];
    const named = byName.get(withoutEnding(path.replace(/^.*\//, ''))) ?? [];
    const exact = named.filter((sound) => `/${sound}`.endsWith(`/${path}`));
    if (exact.length > 0) return exact;
    return named.filter((sound) => `/${withoutEnding(sound)}`.endsWith(`/${withoutEnding(path)}`));
  };
}

/** Reads sounds by a list: what is not listed, listed without sound, or labelled in two ways is left out. */
export function readByLists(sounds: readonly string[], lists: readonly ClipListFile[]): LabelReading {
  const find = createFinder(sounds);
  const clips = new Map<string, LabelledClip>();
  const twice = new Set<string>();
  const named = new Set<string>();
  const leftOut: LabelReading['leftOut'][number][] = [];
  for (const { path, rows } of lists) {
    for (const { line, file, word, speaker, corpus } of rows) {
      const shown = file || `${path}:${line}`;
      if (!file || word === null) {
        leftOut.push({ file: shown, reason: 'broken-row', word: null });
        continue;
      }
      const [found, another] = find(path, file);
      if (found !== undefined) named.add(found);
      const emotion = emotionFromWord(word);
      if (found === undefined) leftOut.push({ file, reason: 'no-sound', word: null });
      else if (another !== undefined) leftOut.push({ file, reason: 'several-sounds', word: null });
      else if (!emotion) {
        leftOut.push({ file: found, reason: isOtherEmotion(word) ? 'other-emotion' : 'unreadable-label', word });
      } else if (clips.has(found)) {
        if (clips.get(found)?.emotion !== emotion) twice.add(found);
      } else clips.set(found, { file: found, emotion, speaker, corpus });
    }
  }
  for (const file of twice) leftOut.push({ file, reason: 'two-labels', word: null });
  for (const file of sounds) if (!named.has(file)) leftOut.push({ file, reason: 'not-listed', word: null });
  return { clips: [...clips.values()].filter(({ file }) => !twice.has(file)), leftOut };
}
