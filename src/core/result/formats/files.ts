import { wholeCharacters } from './text.ts';

/** What Windows, macOS and zip readers stumble over in a name; and what turns the reading direction, so that an ending hides. */
// eslint-disable-next-line no-control-regex -- matches control characters on purpose
const unsafe = /[<>:"|?*\\\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Names that Windows keeps for devices, whatever follows their first dot. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** File systems take 255 bytes; what is added (a number, an ending) needs room. */
const longestBytes = 200;
const nameless = 'recording';

/**
 * One part of a path as a name that every system takes: forbidden characters become `_`, device names get one before
 * them, dots and spaces at the ends go, and what is too long is cut. Never empty.
 */
export function safeName(name: string): string {
  const kept = wholeCharacters(name).normalize('NFC').replace(unsafe, '_');
  const bare = cutBytes(kept, longestBytes).replace(/^[.\s]+|[.\s]+$/gu, '');
  return bare === '' ? nameless : bare.replace(reserved, '_$&');
}

/** The first characters of a text that fit into so many bytes of UTF-8. */
function cutBytes(text: string, nBytes: number): string {
  let left = nBytes;
  let cut = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    if (left < 0) break;
    cut += character;
  }
  return cut;
}

/** A path whose parts are safe, relative, and never leave their folder: `../../a/.` becomes `a`. */
export function safePath(path: string): string {
  const parts = path.split(/[/\\]/).filter((part) => !/^[.\s]*$/.test(part));
  return parts.length === 0 ? nameless : parts.map(safeName).join('/');
}

/** A name without its ending: `a/talk.x.wav` is `a/talk.x`, `.wav` and `a` stay. */
export function withoutEnding(path: string): string {
  return path.replace(/(?<=[^/])\.[^./\s]{1,8}$/u, '');
}

/** File systems that do not tell capitals apart would write one over the other. */
const asSeen = (path: string): string => path.normalize('NFC').toLowerCase();

/** Hands out paths of which no two are the same, capitals and ways of writing an accent aside. */
export function createUniquePaths(): (path: string) => string {
  const taken = new Set<string>();
  return (path) => {
    const stem = withoutEnding(path);
    const ending = path.slice(stem.length);
    let unique = path;
    for (let n = 2; taken.has(asSeen(unique)); n++) unique = `${stem} (${n})${ending}`;
    taken.add(asSeen(unique));
    return unique;
  };
}

/**
 * A safe path without ending for each recording, in their order, no two alike. Recordings told apart by their ending
 * alone (`a.wav`, `a.mp3`) keep it.
 */
export function stemsOf(files: readonly string[]): readonly string[] {
  const paths = files.map(safePath);
  const stems = paths.map(withoutEnding);
  const counts = new Map<string, number>();
  for (const stem of stems.map(asSeen)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const taken = new Set<string>();
  return stems.map((stem, i) => {
    const wanted = (counts.get(asSeen(stem)) ?? 0) > 1 ? (paths[i] ?? stem) : stem;
    let unique = wanted;
    for (let n = 2; taken.has(asSeen(unique)); n++) unique = `${wanted} (${n})`;
    taken.add(asSeen(unique));
    return unique;
  });
}
