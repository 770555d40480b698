import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import type { Job } from './job.ts';
import { gapKinds, planConversations, planReadings } from './plan.ts';
import type { Conversation } from './plan.ts';
import type { Speaker } from './states.ts';
import { planVoices } from './voices.ts';

/** What a recording is for. */
export type Part = 'talk' | 'reading' | 'voice' | 'tuning';

/** How many recordings are made up. */
export interface JobCounts {
  /** Of 3 minutes in a quiet room. */
  readonly short: number;
  /** So many of them with the other kinds of gap, too. */
  readonly gapped: number;
  /** Of 20 minutes. */
  readonly medium: number;
  /** Of 60 minutes. */
  readonly long: number;
  /** Of 3 minutes and of 20, on which penalties are compared. */
  readonly tuning: number;
  readonly tuningMedium: number;
}

export interface PlannedJob {
  readonly part: Part;
  readonly job: Job;
}

const toned = ['room tone'] as const;
const otherGaps = gapKinds.filter((kind) => kind !== 'room tone');

/** The jobs of a run. Short recordings and readings in a quiet room are also answered re-centred on the running mean. */
export function planJobs(
  clips: readonly LabelledClip[],
  speakers: readonly Speaker[],
  counts: JobCounts,
  { seed, tuningSeed }: { readonly seed: string; readonly tuningSeed: string },
): readonly PlannedJob[] {
  const talks = (part: Part, planned: readonly Conversation[], canRecentre = false): readonly PlannedJob[] =>
    planned.map((conversation) => {
      const alsoRecentred = canRecentre && conversation.gaps === 'room tone';
      return { part, job: { kind: 'talk', conversation, alsoRecentred } };
    });
  const some = (minutes: number, count: number, of: string, gaps: Parameters<typeof planConversations>[1]['gaps']) =>
    planConversations(speakers, { minutes, count, ...(gaps ? { gaps } : {}) }, of);
  const readings = planReadings(speakers, seed).flatMap((reading) => gapKinds.map((gaps) => ({ ...reading, gaps })));
  return [
    ...talks('talk', some(3, counts.short, seed, toned), true),
    ...talks('talk', some(3, Math.min(counts.short, counts.gapped), seed, otherGaps)),
    ...talks('talk', some(20, counts.medium, seed, toned)),
    ...talks('talk', some(60, counts.long, seed, toned)),
    ...talks('reading', readings, true),
    ...planVoices(clips, seed).map((job): PlannedJob => ({ part: 'voice', job })),
    ...talks('tuning', some(3, counts.tuning, tuningSeed, toned)),
    ...talks('tuning', some(20, counts.tuningMedium, tuningSeed, toned)),
  ];
}
