import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import { grouped } from '#core/evaluation/cases.ts';
import { randomFrom } from '../acoustics/random.ts';

/** Numbers of simultaneous speakers. */
export const crowds = [6, 10] as const;

/** The name of a babble in the report. */
export function babbleKind(nVoices: number): string {
  return `babble of ${nVoices} voices that were never heard (made up)`;
}

/**
 * Draws clips of different speakers to be mixed.
 * @returns `count` lists of `nVoices` files; empty if there are too few speakers
 */
export function babbles(
  clips: readonly LabelledClip[],
  nVoices: number,
  count: number,
  seed: string,
): readonly (readonly string[])[] {
  const bySpeaker = [...grouped(clips, ({ corpus, speaker }) => `${corpus}:${speaker}`).values()];
  if (bySpeaker.length < nVoices) return [];
  return Array.from({ length: count }, (_, i) => {
    const random = randomFrom(`${seed}:babble of ${nVoices}:${i}`);
    const drawn = bySpeaker.map((own) => ({ own, key: random() })).sort((a, b) => a.key - b.key);
    return drawn.slice(0, nVoices).map(({ own }) => own[Math.floor(random() * own.length)]?.file ?? '');
  });
}
