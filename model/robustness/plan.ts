import { join } from 'node:path';
import { grouped } from '#core/evaluation/cases.ts';
import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import { noiseFoldOf, noiseKindOf } from '../acoustics/noise-files.ts';
import { syntheticKind, syntheticNoises } from '../acoustics/synthetic-noise.ts';
import { babbleKind, babbles, crowds } from './babble.ts';
import type { TableGroup } from './conditions.ts';
import type { Job } from './job.ts';
import { chooseClips, clipsLike } from './test-clips.ts';
import type { ClipCounts } from './test-clips.ts';

/** Scope of a test. */
export interface TestPlan {
  /** Folder that the paths of clips are relative to. */
  readonly root: string;
  readonly seed: string;
  /** Only these groups; null for all. */
  readonly groups: readonly TableGroup[] | null;
  readonly counts: ClipCounts;
  /** Number of noises per kind, and of babbles per size. */
  readonly nNoises: number;
  /** Only noises of this fold, 0..4; null for all. */
  readonly noiseFold: number | null;
}

/** Picks `n` noises, spread evenly, because neighbours in the list are often cut from the same recording. */
function spread<T>(noises: readonly T[], n: number): readonly T[] {
  const step = Math.max(1, noises.length / n);
  return noises.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

function noiseJobs(clips: readonly LabelledClip[], noiseFiles: readonly string[], plan: TestPlan): readonly Job[] {
  const { nNoises, noiseFold, root, seed } = plan;
  const unheard = noiseFold === null ? noiseFiles : noiseFiles.filter((path) => noiseFoldOf(path) === noiseFold);
  return [
    ...[...grouped(unheard, (path) => noiseKindOf(path).kind)].flatMap(([noise, own]) =>
      spread(own, nNoises).map((path): Job => ({ kind: 'noise', noise, paths: [path] })),
    ),
    ...crowds.flatMap((nVoices) =>
      babbles(clips, nVoices, nNoises, seed).map((files): Job => ({
        kind: 'noise',
        noise: babbleKind(nVoices),
        paths: files.map((file) => join(root, file)),
      })),
    ),
    ...syntheticNoises().map(({ name }): Job => ({ kind: 'noise', noise: syntheticKind(name), paths: [] })),
  ];
}

/** The jobs of a test: some clips in every condition, then loud clips at several levels, then noises alone. */
export function planJobs(
  clips: readonly LabelledClip[],
  noiseFiles: readonly string[],
  plan: TestPlan,
): readonly Job[] {
  const { counts, groups, seed } = plan;
  const isAsked = (group: TableGroup): boolean => groups === null || groups.includes(group);
  const chosen = chooseClips(clips, counts, seed);
  // All loud clips, because a few would not show the loss of one window in fifty.
  const loud = isAsked('loud speech')
    ? clips.filter(({ emotion }) => emotion === 'angry' || emotion === 'fearful')
    : [];
  return [
    ...chosen.map((clip): Job => ({ kind: 'clip', clip, more: clipsLike(clip, clips).map(({ file }) => file) })),
    ...loud.map((clip): Job => ({ kind: 'loud', clip })),
    ...(isAsked('no speech') ? noiseJobs(clips, noiseFiles, plan) : []),
  ];
}
