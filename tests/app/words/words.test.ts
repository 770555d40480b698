import { describe, expect, it } from 'vitest';
import { speakers as speakersDe } from '#app/words/de/speakers.ts';
import { answers } from '#app/words/en/emotions.ts';
import { failures } from '#app/words/en/failures.ts';
import { speakers } from '#app/words/en/speakers.ts';
import {
  bytes,
  clock,
  count,
  dbfs,
  hertz,
  kilohertz,
  milliseconds,
  percent,
  roughly,
  times,
} from '#app/words/format.ts';
import { marks } from '#app/ui/marks.ts';

describe('the texts for failures', () => {
  it('have a unique title, an explanation and a remedy for every code', () => {
    const all = Object.entries(failures);
    expect(new Set(all.map(([, { title }]) => title)).size).toBe(all.length);
    for (const [code, { title, explanation, remedy }] of all) {
      expect(title, code).toMatch(/^[A-Z].*[^.]$/);
      expect(explanation, code).toMatch(/^[A-Z].*\.$/);
      expect(remedy, code).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('the names of answers', () => {
  it('each have a unique mark', () => {
    expect(Object.keys(marks).toSorted()).toEqual(Object.keys(answers).toSorted());
    expect(new Set(Object.values(marks)).size).toBe(Object.keys(answers).length);
  });
});

describe('the note on telling voices apart', () => {
  it('names the choice by which one voice that was split in two is put together again', () => {
    for (const { note, sameAs } of [speakers, speakersDe]) expect(note).toContain(sameAs);
  });
});

describe('number formatting', () => {
  it('shows hours on a clock only if there are any', () => {
    expect([0, 7.4, 59.9, 760, 3725].map((s) => clock(s))).toEqual(['0:00', '0:07', '1:00', '12:40', '1:02:05']);
  });

  it('rounds tenths of a second without showing 60', () => {
    expect([59.96, 9.5, 0.04].map((s) => clock(s, 1))).toEqual(['1:00.0', '0:09.5', '0:00.0']);
  });

  it('shows a negative time as 0', () => {
    expect(clock(-3)).toBe('0:00');
  });

  it('rounds durations', () => {
    expect([0, 8.4, 59.6, 200, 4800, 7200].map(roughly)).toEqual(['1 s', '8 s', '1 min', '3 min', '1 h 20 min', '2 h']);
  });

  it('shows silence as minus infinity', () => {
    expect([dbfs(-Infinity), dbfs(-31.6), dbfs(0)]).toEqual(['−∞ dBFS', '−32 dBFS', '0 dBFS']);
  });

  it('rounds units to a readable precision', () => {
    expect([percent(0.734), times(41.2), times(0.84), hertz(500), hertz(2000)]).toEqual([
      '73\u202f%',
      '41\u202f×',
      '0.8\u202f×',
      '500',
      '2k',
    ]);
    expect([bytes(900), bytes(47_312), bytes(1_139_252), count(1240), milliseconds(4.25), kilohertz(44_100)]).toEqual([
      '900 B',
      '47 kB',
      '1.1 MB',
      '1,240',
      '4.3 ms',
      '44.1 kHz',
    ]);
  });
});
