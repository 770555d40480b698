import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import { grouped } from '#core/evaluation/cases.ts';
import { randomFrom } from '../acoustics/random.ts';

/** Shuffles clips. The order depends only on their names and the seed. */
function shuffled(clips: readonly LabelledClip[], seed: string): readonly LabelledClip[] {
  return clips
    .map((clip) => ({ clip, key: randomFrom(`${seed}:${clip.file}`)() }))
    .sort((a, b) => a.key - b.key || (a.clip.file < b.clip.file ? -1 : 1))
    .map(({ clip }) => clip);
}

/** Interleaves groups: one of each in turn. */
function dealt<T>(groups: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => groups.flatMap((group) => group[i] ?? [])).flat();
}

/** Numbers of clips per corpus. */
export interface ClipCounts {
  readonly perCorpus: number;
  /** Emotions with fewer clips in a corpus are skipped, and so is a corpus if that leaves a single emotion. */
  readonly perEmotion: number;
}

/**
 * Chooses clips of each corpus, balanced over emotions and, within an emotion, over speakers. The result depends only on the seed.
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

/** Other clips of the same speaker and emotion, in the list's order; none if the speaker is unknown. */
export function clipsLike(clip: LabelledClip, clips: readonly LabelledClip[]): readonly LabelledClip[] {
  if (clip.speaker === null) return [];
  return clips.filter(
    ({ corpus, emotion, file, speaker }) =>
      file !== clip.file && corpus === clip.corpus && speaker === clip.speaker && emotion === clip.emotion,
  );
}
