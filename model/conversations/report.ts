import type { ChapterRow, NamedRow, PenaltyRow } from '#core/reports/schema.ts';
import { findStartsS } from '#core/result/chapter-bounds.ts';
import { toGrid } from '#core/result/grid.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import { chapters as settings } from '#core/config.ts';
import { boundaryScore, sumOfScores } from './boundaries.ts';
import type { Answer, Job } from './job.ts';
import { namedSeconds } from './shares.ts';
import type { NamedSeconds } from './shares.ts';

/** A recording that was analysed. */
export interface Heard {
  readonly job: Job;
  readonly answer: Extract<Answer, { kind: 'heard' }>;
}

const people = (n: number): string => (n === 1 ? 'one speaker' : 'two speakers');

function sharesOf(name: string, nRecordings: number, parts: readonly NamedSeconds[]): NamedRow {
  const sum = (key: keyof NamedSeconds): number => parts.reduce((total, part) => total + part[key], 0);
  const speechS = sum('speechS');
  const share = (key: keyof NamedSeconds): number => (speechS > 0 ? sum(key) / speechS : 0);
  return {
    ...{ name, nRecordings, speechS },
    ...{ right: share('rightS'), wrong: share('wrongS'), unsure: share('unsureS'), noSpeech: share('noSpeechS') },
    ...{ even: share('evenS'), angry: share('angryS'), disgust: share('disgustS') },
  };
}

/** Rows by number of speakers, kind of gap and re-centring, in the order in which they occur. @param fromS what is before it does not count */
export function namedRows(heard: readonly Heard[], rule: SegmentRule, fromS = 0): readonly NamedRow[] {
  const groups = new Map<string, NamedSeconds[]>();
  for (const { answer, job } of heard) {
    const { gaps, speakers } = job.conversation;
    const name = `${people(speakers.length)}, ${gaps}${job.isRecentred ? ', re-centred on the running mean' : ''}`;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(namedSeconds(answer, rule, fromS));
  }
  return [...groups].map(([name, parts]) => sharesOf(name, parts.length, parts));
}

/** How a recording's chapters agree with what was made up. */
const scoreOf = ({ answer: { analysis, truth } }: Heard, penalty: number = settings.penalty) =>
  boundaryScore(truth.changesS, findStartsS(toGrid(analysis), penalty));

/** How chapters agree with what was made up, by length. */
export function chapterRows(heard: readonly Heard[]): readonly ChapterRow[] {
  const lengths = [...new Set(heard.map(({ job }) => job.conversation.minutes))].toSorted((a, b) => a - b);
  return lengths.map((minutes) => {
    const scores = heard.filter(({ job }) => job.conversation.minutes === minutes).map((each) => scoreOf(each));
    const nearby = scores.filter(({ nFound, nTrue }) => Math.abs(nFound - nTrue) <= 2).length;
    const n = scores.length;
    const { f1, nFound, nTrue } = sumOfScores(scores);
    return { minutes, nRecordings: n, chapters: 1 + nTrue / n, found: 1 + nFound / n, f1, nearby: nearby / n };
  });
}

/** Penalties that were tried. */
const penalties = [4, 6, 8, 12, 16, 20, 24, 28, 32, 40, 48, 64] as const;

/** How well each penalty does on conversations that are in no other figure. */
export function penaltyRows(heard: readonly Heard[]): readonly PenaltyRow[] {
  return penalties.map((penalty) => {
    const { f1, nFound, nTrue } = sumOfScores(heard.map((each) => scoreOf(each, penalty)));
    return { penalty, f1, nFound, nTrue };
  });
}
