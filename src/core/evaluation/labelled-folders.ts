import type { Emotion } from '../classifier/labels.ts';
import type { LabelledClip } from './clip-list.ts';
import { meaningOfFolder } from './emotion-words.ts';
import type { FolderMeaning } from './emotion-words.ts';
import type { LabelReading } from './labelled-set.ts';

/** Where in a path the label stands, and what it says. */
interface Label {
  readonly at: number;
  readonly emotions: readonly Emotion[];
  /** The folder names an emotion beyond the eight. */
  readonly isOther: boolean;
}

function createReader(): (folder: string) => FolderMeaning {
  const known = new Map<string, FolderMeaning>();
  return (folder) => {
    const meaning = known.get(folder) ?? meaningOfFolder(folder);
    known.set(folder, meaning);
    return meaning;
  };
}

/** A folder that is called by an emotion wins over one that only speaks of one, and among these the innermost. */
function labelOf(meanings: readonly FolderMeaning[]): Label | null {
  const whole = new Set(meanings.flatMap(({ emotions, isWhole }) => (isWhole ? emotions : [])));
  if (whole.size > 0)
    return { at: meanings.findLastIndex((each) => each.isWhole), emotions: [...whole], isOther: false };
  const at = meanings.findLastIndex(({ emotions, isOther }) => emotions.length > 0 || isOther);
  const meaning = meanings[at];
  return meaning ? { at, emotions: meaning.emotions, isOther: meaning.emotions.length === 0 } : null;
}

/** The folder just outside the labelled one is a speaker's where there are several of them; so is the one just inside. */
function speakerOf(folders: readonly string[], at: number, hasOuterSpeakers: boolean): string | null {
  return folders[at + 1] ?? (hasOuterSpeakers ? (folders[at - 1] ?? null) : null);
}

/**
 * Reads a folder per emotion: `set/angry/1.wav`, `set/anna/angry/1.wav` or `set/angry/anna/1.wav`, the latter two with a
 * speaker. The file's own name does not matter.
 */
export function readByFolders(sounds: readonly string[]): LabelReading {
  const read = createReader();
  const placed = sounds.map((file) => {
    const folders = file.split('/').slice(0, -1);
    return { file, folders, label: labelOf(folders.map(read)) };
  });
  const outer = new Set(placed.flatMap(({ folders, label }) => (label ? [folders[label.at - 1]] : [])));
  const hasOuterSpeakers = outer.size > 1;
  const clips: LabelledClip[] = [];
  const leftOut: LabelReading['leftOut'][number][] = [];
  for (const { file, folders, label } of placed) {
    const [emotion, another] = label?.emotions ?? [];
    const word = folders[label?.at ?? folders.length - 1] ?? null;
    if (label && emotion && !another) {
      clips.push({ file, emotion, speaker: speakerOf(folders, label.at, hasOuterSpeakers), corpus: null });
    } else if (another) leftOut.push({ file, reason: 'two-labels', word: null });
    else if (label?.isOther) leftOut.push({ file, reason: 'other-emotion', word });
    else leftOut.push({ file, reason: word === null ? 'no-folder' : 'unreadable-label', word });
  }
  return { clips, leftOut };
}
