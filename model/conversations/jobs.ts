import type { Job } from './job.ts';
import { gapKinds, planConversations, planReadings } from './plan.ts';
import type { Conversation } from './plan.ts';
import type { Speaker } from './states.ts';

/** What a recording is for. */
export type Part = 'talk' | 'reading' | 'tuning';

/** How many recordings are made up. */
export interface JobCounts {
  readonly short: number;
  readonly medium: number;
  readonly long: number;
  /** Of 20 minutes, and twice as many of 3. */
  readonly tuning: number;
}

export interface PlannedJob {
  readonly part: Part;
  readonly job: Job;
}

/** The jobs of a run. Short recordings and readings come with every kind of gap, and once more re-centred on the running mean. */
export function planJobs(
  speakers: readonly Speaker[],
  counts: JobCounts,
  { seed, tuningSeed }: { readonly seed: string; readonly tuningSeed: string },
): readonly PlannedJob[] {
  const toned = { gaps: ['room tone'] } as const;
  const plain = (part: Part, conversations: readonly Conversation[]): readonly PlannedJob[] =>
    conversations.map((conversation) => ({ part, job: { conversation, isRecentred: false } }));
  const alsoRecentred = (planned: readonly PlannedJob[]): readonly PlannedJob[] =>
    planned.flatMap(({ part, job }) =>
      job.conversation.gaps === 'room tone'
        ? [
            { part, job },
            { part, job: { ...job, isRecentred: true } },
          ]
        : [{ part, job }],
    );
  const short = planConversations(speakers, { minutes: 3, count: counts.short }, seed);
  const readings = planReadings(speakers, seed).flatMap((reading) => gapKinds.map((gaps) => ({ ...reading, gaps })));
  return [
    ...alsoRecentred(plain('talk', short)),
    ...plain('talk', planConversations(speakers, { minutes: 20, count: counts.medium, ...toned }, seed)),
    ...plain('talk', planConversations(speakers, { minutes: 60, count: counts.long, ...toned }, seed)),
    ...alsoRecentred(plain('reading', readings)),
    ...plain('tuning', planConversations(speakers, { minutes: 20, count: counts.tuning, ...toned }, tuningSeed)),
    ...plain('tuning', planConversations(speakers, { minutes: 3, count: 2 * counts.tuning, ...toned }, tuningSeed)),
  ];
}
