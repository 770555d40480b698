import { bootstrapIntervals } from '#core/evaluation/bootstrap.ts';
import type { ChapterRow, NamedRow, PenaltyRow } from '#core/reports/schema.ts';
import { findStartsS } from '#core/result/chapter-bounds.ts';
import { toGrid } from '#core/result/grid.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import { chapters as settings } from '#core/config.ts';
import { boundaryScore, sumOfScores } from './boundaries.ts';
import type { ConversationJob, ConversationResult } from './job.ts';
import { namedSeconds } from './shares.ts';
import type { NamedSeconds } from './shares.ts';

/** An analysed recording. */
export interface Heard {
  readonly job: ConversationJob;
  readonly answer: ConversationResult;
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

/** Rows by number of speakers, kind of gap and re-centring, in order of occurrence. @param fromS start of the part that counts */
export function namedRows(heard: readonly Heard[], rule: SegmentRule, fromS = 0): readonly NamedRow[] {
  const groups = new Map<string, NamedSeconds[]>();
  const add = (name: string, seconds: NamedSeconds): number => {
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    return group.push(seconds);
  };
  for (const { answer, job } of heard) {
    const { analysis, recentred, truth } = answer;
    const name = `${people(job.conversation.speakers.length)}, ${job.conversation.gaps}`;
    add(name, namedSeconds({ analysis, truth }, rule, fromS));
    if (recentred)
      add(`${name}, re-centred on the running mean`, namedSeconds({ analysis: recentred, truth }, rule, fromS));
  }
  return [...groups].map(([name, parts]) => sharesOf(name, parts.length, parts));
}

/** Agreement of a recording's chapters with the true phases. */
const scoreOf = ({ answer: { analysis, truth } }: Heard, penalty: number = settings.penalty) =>
  boundaryScore(truth.changesS, findStartsS(toGrid(analysis), penalty));

const minutesIn = (heard: readonly Heard[]): readonly number[] =>
  [...new Set(heard.map(({ job }) => job.conversation.minutes))].toSorted((a, b) => a - b);
const ofMinutes = (heard: readonly Heard[], minutes: number): readonly Heard[] =>
  heard.filter(({ job }) => job.conversation.minutes === minutes);

/** Agreement of chapters with the true phases, by length of the recording. */
export function chapterRows(heard: readonly Heard[]): readonly ChapterRow[] {
  return minutesIn(heard).map((minutes) => {
    const scores = ofMinutes(heard, minutes).map((each) => scoreOf(each));
    const nearby = scores.filter(({ nFound, nTrue }) => Math.abs(nFound - nTrue) <= 2).length;
    const n = scores.length;
    const { f1, nFound, nTrue } = sumOfScores(scores);
    const intervals = bootstrapIntervals(scores, (drawn) => ({ f1: sumOfScores(drawn).f1 }));
    return {
      ...{ minutes, nRecordings: n, chapters: 1 + nTrue / n, found: 1 + nFound / n },
      ...{ f1, f1Interval: intervals?.f1 ?? null, nearby: nearby / n },
    };
  });
}

/** Penalties to compare. */
const penalties = [8, 12, 16, 20, 24, 28, 32, 40] as const;

/** F1 of each penalty, by length, on conversations that are not used for any other figure. */
export function penaltyRows(heard: readonly Heard[]): readonly PenaltyRow[] {
  return minutesIn(heard).flatMap((minutes) => {
    const own = ofMinutes(heard, minutes);
    return penalties.map((penalty) => {
      const { f1, nFound, nTrue } = sumOfScores(own.map((each) => scoreOf(each, penalty)));
      return { minutes, nRecordings: own.length, penalty, f1, nFound, nTrue };
    });
  });
}
