import { describe, expect, it } from 'vitest';
import { anything, filtered, isNarrow } from '#app/history/history-filter.ts';
import type { HistoryFilter } from '#app/history/history-filter.ts';
import type { EntryRecord } from '#app/storage/records.ts';

/** Noon on a day in this device's time zone. */
const noon = (day: number): number => new Date(2026, 0, day, 12).getTime();

function entry(name: string, given: Partial<EntryRecord> = {}): EntryRecord {
  return {
    id: name,
    kind: 'file',
    name,
    note: '',
    heardAt: noon(1),
    source: { label: name, mediaType: '', sizeBytes: null, sampleRateHz: null },
    modelId: 'm',
    rule: { labelSet: 'eight', unsureBelow: 0.4 },
    voice: null,
    fineTuning: null,
    durationS: 1,
    speechS: 1,
    warning: null,
    answer: 'happy',
    confidence: 0.8,
    answersS: { happy: 1 },
    detailBytes: 1,
    soundBytes: 0,
    deletedAt: null,
    ...given,
  };
}

const entries = [
  entry('talk 10', { heardAt: noon(3), durationS: 5 }),
  entry('talk 9', { heardAt: noon(4), note: 'Gespräch über Ångström', answersS: { sad: 2, 'no speech': 1 } }),
  entry('', { id: 'live', kind: 'live', heardAt: noon(5), durationS: 60, answersS: { angry: 0, happy: 3 } }),
];
const found = (filter: Partial<HistoryFilter>) =>
  filtered(entries, { ...anything, ...filter }, ({ name }) => name || 'Live session').map(({ id }) => id);

describe('filtering the history', () => {
  it('shows everything by default, newest first', () => {
    expect(found({})).toEqual(['live', 'talk 9', 'talk 10']);
    expect(isNarrow(anything)).toBe(false);
    expect(isNarrow({ ...anything, order: 'name' })).toBe(false);
    expect(isNarrow({ ...anything, text: 'a' })).toBe(true);
  });

  it('finds words in names and notes in any order, ignoring case and accents', () => {
    expect(found({ text: 'TALK' })).toEqual(['talk 9', 'talk 10']);
    expect(found({ text: 'angstrom talk' })).toEqual(['talk 9']);
    expect(found({ text: 'session' })).toEqual(['live']);
    expect(found({ text: 'talk session' })).toEqual([]);
  });

  it('finds entries that contain an emotion anywhere', () => {
    expect(found({ answer: 'sad' })).toEqual(['talk 9']);
    expect(found({ answer: 'no speech' })).toEqual(['talk 9']);
    expect(found({ answer: 'angry' })).toEqual([]);
  });

  it('filters by kind and by an inclusive range of days', () => {
    expect(found({ kind: 'live' })).toEqual(['live']);
    expect(found({ fromDay: '2026-01-04' })).toEqual(['live', 'talk 9']);
    expect(found({ toDay: '2026-01-04' })).toEqual(['talk 9', 'talk 10']);
    expect(found({ fromDay: '2026-01-04', toDay: '2026-01-04' })).toEqual(['talk 9']);
    expect(found({ fromDay: '2026-01-06' })).toEqual([]);
  });

  it('sorts by age, by name in natural order, and by length', () => {
    expect(found({ order: 'oldest' })).toEqual(['talk 10', 'talk 9', 'live']);
    expect(found({ order: 'name' })).toEqual(['live', 'talk 9', 'talk 10']);
    expect(found({ order: 'longest' })).toEqual(['live', 'talk 10', 'talk 9']);
  });
});
