import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import type { Job } from './job.ts';
import { gapKinds, planConversations, planReadings } from './plan.ts';
import type { Conversation } from './plan.ts';
import type { Speaker } from './states.ts';
import { planVoices } from './voices.ts';

/** The part of the report that a recording is for. */
export type Part = 'talk' | 'reading' | 'voice' | 'tuning';

/** Numbers of recordings. */
export interface JobCounts {
  /** 3 minutes long, in a quiet room. */
  readonly short: number;
  /** How many of these to repeat with the other kinds of gap. */
  readonly gapped: number;
  /** 20 minutes long. */
  readonly medium: number;
  /** 60 minutes long. */
  readonly long: number;
  /** For comparing penalties, 3 and 20 minutes long. */
  readonly tuning: number;
  readonly tuningMedium: number;
}

export interface PlannedJob {
  readonly part: Part;
  readonly job: Job;
}

const toned = ['room tone'] as const;
const otherGaps = gapKinds.filter((kind) => kind !== 'room tone');

/** The jobs of a run. Short recordings and readings in a quiet room are also analysed with re-centring on the running mean. */
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
