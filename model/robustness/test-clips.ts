import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import { grouped } from '#core/evaluation/cases.ts';
import { randomFrom } from '../acoustics/random.ts';

/** In an order that hangs on the names and the seed alone. */
function shuffled(clips: readonly LabelledClip[], seed: string): readonly LabelledClip[] {
  return clips
    .map((clip) => ({ clip, key: randomFrom(`${seed}:${clip.file}`)() }))
    .sort((a, b) => a.key - b.key || (a.clip.file < b.clip.file ? -1 : 1))
    .map(({ clip }) => clip);
}

/** One of each group in turn, until none is left. */
function dealt<T>(groups: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => groups.flatMap((group) => group[i] ?? [])).flat();
}

/** How many clips are heard of each corpus. */
export interface ClipCounts {
  readonly perCorpus: number;
  /** An emotion of which a corpus has fewer is left out of it, and a corpus of which one emotion would be left. */
  readonly perEmotion: number;
}

/**
 * Some clips of each corpus, with its emotions as evenly as it has them and, within an emotion, its speakers. The same ones for the
 * same seed.
 */
export function chooseClips(
  clips: readonly LabelledClip[],
  { perCorpus, perEmotion }: ClipCounts,
  seed: string,
): readonly LabelledClip[] {
  return [...grouped(clips, ({ corpus }) => corpus).values()].flatMap((ofCorpus) => {
    const byEmotion = [...grouped(shuffled(ofCorpus, seed), ({ emotion }) => emotion).values()];
    const common = byEmotion.filter(({ length }) => length >= perEmotion);
    if (common.length === 1 && byEmotion.length > 1) return [];
    const bySpeaker = common.map((own) => dealt([...grouped(own, ({ speaker }) => speaker).values()]));
    return dealt(bySpeaker).slice(0, perCorpus);
  });
}

/** Other clips of the same speaker and emotion, in the list's order; none where the speaker is not known. */
export function clipsLike(clip: LabelledClip, clips: readonly LabelledClip[]): readonly LabelledClip[] {
  if (clip.speaker === null) return [];
  return clips.filter(
    ({ corpus, emotion, file, speaker }) =>
      file !== clip.file && corpus === clip.corpus && speaker === clip.speaker && emotion === clip.emotion,
  );
}
