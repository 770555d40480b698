import type { LabelledClip } from './clip-list.ts';
import { labelKey, meaningOfFolder } from './emotion-words.ts';
import type { FolderMeaning, LabelMapping } from './emotion-words.ts';
import type { LabelReading } from './label-reading.ts';

/** The position of the label in a path, and its emotion. */
interface Label extends Pick<FolderMeaning, 'emotions' | 'isOther' | 'isDenied'> {
  readonly at: number;
}

function createReader(mapping: LabelMapping): (folder: string) => FolderMeaning {
  const known = new Map<string, FolderMeaning>();
  const read = (folder: string): FolderMeaning => {
    const mapped = mapping.get(labelKey(folder));
    if (mapped === undefined) return meaningOfFolder(folder);
    const isOther = mapped === 'left-out';
    return { emotions: isOther ? [] : [mapped], isWhole: !isOther, isOther, isDenied: false };
  };
  return (folder) => {
    const meaning = known.get(folder) ?? read(folder);
    known.set(folder, meaning);
    return meaning;
  };
}

/** A folder named after an emotion wins over one that only contains it in its name. Among equals, the innermost wins. */
function labelOf(meanings: readonly FolderMeaning[]): Label | null {
  const whole = new Set(meanings.flatMap(({ emotions, isWhole }) => (isWhole ? emotions : [])));
  if (whole.size > 0) {
    const at = meanings.findLastIndex((each) => each.isWhole);
    return { at, emotions: [...whole], isOther: false, isDenied: false };
  }
  const at = meanings.findLastIndex(({ emotions, isOther, isDenied }) => emotions.length > 0 || isOther || isDenied);
  const meaning = meanings[at];
  return meaning ? { at, ...meaning, isOther: meaning.emotions.length === 0 && !meaning.isDenied } : null;
}

/** Folder names that are not speakers: training and test parts, intensities, sessions, file types. */
const nobody =
  /^(?:train(?:ing)?|tests?|testing|val(?:id(?:ation)?)?|dev(?:el(?:opment)?)?|eval(?:uation)?|(?:split|fold|session|ses|part|disc|disk|cd|set|batch)[ _-]?\d*|strong|weak|normal|high|medium|mid|low|audio|audios|wavs?|mp3|flac|sounds?|clips?|data(?:set)?|speech|recordings?|files?|corpus|\d+ ?k(?:hz)?)$/i;

const isSomebody = (folder: string | undefined): boolean => folder !== undefined && !nobody.test(folder.trim());

/** The nearest possible speaker folder inside the labelled one, or else the nearest around it if there are several. */
function speakerOf(folders: readonly string[], at: number, hasOuterSpeakers: boolean): string | null {
  return folders.slice(at + 1).find(isSomebody) ?? (hasOuterSpeakers ? outerOf(folders, at) : null);
}

function outerOf(folders: readonly string[], at: number): string | null {
  return folders.slice(0, Math.max(0, at)).findLast(isSomebody) ?? null;
}

/**
 * Reads a folder per emotion: `set/angry/1.wav`, `set/anna/angry/1.wav` or `set/angry/anna/1.wav`, the latter two with a
 * speaker. Folders such as `train`, `session2` or `strong` are not speakers. The file name does not matter.
 * @param mapping the user's emotions for unknown folder names
 */
export function readByFolders(sounds: readonly string[], mapping: LabelMapping = new Map()): LabelReading {
  const read = createReader(mapping);
  const placed = sounds.map((file) => {
    const folders = file.split('/').slice(0, -1);
    return { file, folders, label: labelOf(folders.map(read)) };
  });
  const outer = new Set(placed.flatMap(({ folders, label }) => (label ? [outerOf(folders, label.at)] : [])));
  const hasOuterSpeakers = outer.size > 1;
  const clips: LabelledClip[] = [];
  const leftOut: LabelReading['leftOut'][number][] = [];
  for (const { file, folders, label } of placed) {
    const [emotion, another] = label?.emotions ?? [];
    const word = folders[label?.at ?? folders.length - 1] ?? null;
    if (label && emotion && !another) {
      clips.push({ file, emotion, speaker: speakerOf(folders, label.at, hasOuterSpeakers), corpus: null });
    } else if (another) leftOut.push({ file, reason: 'two-labels', word: null });
    else if (label?.isDenied) leftOut.push({ file, reason: 'denied-label', word });
    else if (label?.isOther) leftOut.push({ file, reason: 'other-emotion', word });
    else leftOut.push({ file, reason: word === null ? 'no-folder' : 'unreadable-label', word });
  }
  return { clips, leftOut };
}
