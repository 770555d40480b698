import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toChapterMarks } from '#core/result/formats/chapters.ts';
import { WebVTTParser } from 'webvtt-parser';
import { toFileResult } from '#core/result/export.ts';
import type { FileResult } from '#core/result/export.ts';
import type { ExportedFile, JsonExport } from '#core/result/json.ts';
import { exportPaths, exportTexts, resultFormats } from '#core/result/formats.ts';
import { toAudacityLabels } from '#core/result/formats/audacity.ts';
import { toElan } from '#core/result/formats/elan.ts';
import { praatText, toTextGrid } from '#core/result/formats/text-grid.ts';
import { toWebVtt, vttTime } from '#core/result/formats/web-vtt.ts';
import { analysisOf, windowOf } from './analyses.ts';
import { readEaf } from './readers/eaf.ts';
import { readTextGrid } from './readers/text-grid.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;
const context = { modelId: 'm', rule, writtenAt: '2026-01-02T03:04:05.678Z' };

/** Happy, a pause, unsure, angry: ten seconds and a fraction. */
function talk(file = 'talk.wav'): FileResult {
  const windows = [
    windowOf(0, 'happy'),
    windowOf(3.04, null),
    windowOf(6.08, 'sad', 0.3),
    windowOf(9.12, 'angry', 0.9, 1.2345678),
  ];
  return toFileResult({ file, analysis: analysisOf(windows) }, rule);
}
const nothing = toFileResult({ file: 'none.wav', analysis: analysisOf([], { durationS: 0.25 }) }, rule);
const names = [
  'say "no" & <yes> --> it\'s.mp3',
  'two\nlines\r.wav',
  'tab\there.wav',
  'żółć/早口 😀.wav',
  'שלום.m4a',
  '\u202egnp.exe.wav',
  'lone\ud800.wav',
  'bell\u0007.wav',
  '100% sure #1?.webm',
  '=cmd|calc!A1.wav',
];

describe('the export formats', () => {
  it('agree on the times of all segments to the millisecond', () => {
    const result = talk();
    const wanted = result.segments.map(({ startS, endS }) => [Math.round(1000 * startS), Math.round(1000 * endS)]);
    const [emotion, confidence] = readTextGrid(toTextGrid(result));
    for (const tier of [emotion, confidence])
      expect(tier?.intervals.map((each) => [each.startS, each.endS].map((s) => Math.round(1000 * s)))).toEqual(wanted);
    expect(readEaf(toElan(result, 'eight', context.writtenAt)).annotations.map((a) => [a.startMs, a.endMs])).toEqual(
      wanted,
    );
    const labels = toAudacityLabels(result).trimEnd().split('\n').slice(0, -1);
    expect(
      labels.map((line) =>
        line
          .split('\t')
          .slice(0, 2)
          .map((s) => Math.round(1000 * Number(s))),
      ),
    ).toEqual(wanted);
  });

  it('agree on all answers, most likely emotions, activations and valences', () => {
    const result = talk();
    const numbers = (values: readonly (number | string | undefined)[]) => values.map((value) => Number(value ?? ''));
    const [csv, json] = exportTexts(['csv', 'json'], [result], 'x', context).map(({ text }) => text);
    const rows: Record<string, string>[] = parse(csv!, { columns: true });
    const { segments } = (JSON.parse(json!) as JsonExport).files[0] as ExportedFile;
    const tiers = new Map(
      readTextGrid(toTextGrid(result)).map((tier) => [tier.name, tier.intervals.map((i) => i.text)]),
    );
    const eaf = readEaf(toElan(result, 'eight', context.writtenAt));
    const labels = toAudacityLabels(result)
      .trimEnd()
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('\t')[2]!);

    const answers = ['happy', 'no speech', 'unsure', 'angry'];
    expect(segments.map(({ answer }) => answer)).toEqual(answers);
    expect(rows.map((row) => row['answer'])).toEqual(answers);
    expect(tiers.get('answer')).toEqual(answers);
    expect(eaf.annotations.map(({ value }) => value)).toEqual(answers);
    labels.forEach((label, i) => expect(label.startsWith(answers[i]!)).toBe(true));

    const likeliest = ['happy', '', 'sad', 'angry'];
    expect(segments.map((segment) => segment.likeliest ?? '')).toEqual(likeliest);
    for (const told of [rows.map((row) => row['likeliest']), tiers.get('likeliest'), eaf.values['likeliest']])
      expect(told).toEqual(likeliest);

    for (const name of ['activation', 'valence'] as const) {
      const wanted = numbers(segments.map((segment) => segment[name]));
      const inLabels = labels.map((label) => new RegExp(`${name} ([\\d.]+)`).exec(label)?.[1]);
      for (const told of [rows.map((row) => row[name]), tiers.get(name), eaf.values[name], inLabels])
        numbers(told!).forEach((value, i) => expect(value).toBeCloseTo(wanted[i]!, 2));
    }
  });

  it('accept unusual file names', () => {
    for (const name of names) {
      const result = talk(name);
      expect(readTextGrid(toTextGrid(result))).toHaveLength(6);
      expect(readEaf(toElan(result, 'eight', context.writtenAt)).annotations).toHaveLength(4);
      const { errors, cues } = new WebVTTParser().parse(toWebVtt(result), 'subtitles');
      expect(errors).toEqual([]);
      expect(cues).toHaveLength(3);
      const [csv] = exportTexts(['csv'], [result], 'x', context);
      const rows: Record<string, string>[] = parse(csv!.text, { columns: true });
      expect(rows.map((row) => row['file']?.replace(/^\.\//, ''))).toEqual(
        Array(4).fill(name.replace(/\p{Surrogate}/gu, '\ufffd')),
      );
    }
  });
});

describe('a Praat TextGrid', () => {
  it('covers the whole sound in every tier, without gaps or overlaps', () => {
    const result = talk();
    for (const { kind, startS, endS, intervals } of readTextGrid(toTextGrid(result))) {
      expect(kind).toBe('IntervalTier');
      expect(startS).toBe(0);
      expect(endS).toBeCloseTo(result.durationS, 3);
      expect(intervals[0]?.startS).toBe(0);
      expect(intervals.at(-1)?.endS).toBe(endS);
      intervals.slice(1).forEach((each, i) => expect(each.startS).toBe(intervals[i]?.endS));
    }
  });

  it('has the answers in one tier and their details in others', () => {
    const tiers = readTextGrid(toTextGrid(talk()));
    const [emotion, confidence, likeliest] = tiers;
    expect(tiers.map(({ name }) => name)).toEqual([
      'answer',
      'confidence',
      'likeliest',
      'activation',
      'valence',
      'model',
    ]);
    expect(likeliest?.intervals.map(({ text }) => text)).toEqual(['happy', '', 'sad', 'angry']);
    expect(emotion?.intervals.map(({ text }) => text)).toEqual(['happy', 'no speech', 'unsure', 'angry']);
    expect(confidence?.intervals.map(({ text }) => text)).toEqual(['0.800', '1.000', '0.300', '0.826']);
  });

  it('fills gaps between segments with empty intervals, and an empty sound with one', () => {
    const gaps = { ...talk(), durationS: 12, segments: talk().segments.filter((_, i) => i % 2 === 1) };
    const [emotion] = readTextGrid(toTextGrid(gaps));
    expect(emotion?.intervals.map(({ text }) => text)).toEqual(['', 'no speech', '', 'angry', '']);
    const [none] = readTextGrid(toTextGrid(nothing));
    expect(none?.intervals).toEqual([{ startS: 0, endS: 0.25, text: '' }]);
    expect(readTextGrid(toTextGrid({ ...nothing, durationS: Number.NaN }))[0]?.intervals).toHaveLength(1);
  });

  it('doubles quotes in text', () => {
    expect(praatText('say "no"')).toBe('"say ""no"""');
  });
});

describe('an ELAN document', () => {
  it('takes its annotations from a controlled vocabulary, with a confidence each', () => {
    const eaf = readEaf(toElan(talk(), 'eight', context.writtenAt));
    expect(eaf.annotations.map(({ value }) => value)).toEqual(['happy', 'no speech', 'unsure', 'angry']);
    expect(eaf.values['confidence']).toEqual(['0.800', '1.000', '0.300', '0.826']);
    expect(eaf.values['likeliest']).toEqual(['happy', '', 'sad', 'angry']);
    expect(eaf.values['activation']?.[1]).toBe('');
    expect(eaf.vocabulary).toHaveLength(10);
    expect(readEaf(toElan(nothing, 'five', context.writtenAt)).vocabulary).toHaveLength(7);
  });

  it('refers to the sound file next to it, whatever its name and folder', () => {
    const media = (file: string) => readEaf(toElan(talk(file), 'eight', context.writtenAt)).media;
    expect(media('a/b/talk.WAV')).toEqual({ url: 'file:///talk.WAV', relativeUrl: './talk.WAV', type: 'audio/x-wav' });
    expect(media('say "no" & <yes>.mp3').relativeUrl).toBe('./say "no" & <yes>.mp3');
    expect(media('two\nlines.flac')).toMatchObject({ relativeUrl: './two\nlines.flac', type: 'unknown' });
    expect(media('bell\u0007.mov')).toMatchObject({ relativeUrl: './bell\ufffd.mov', type: 'video/quicktime' });
  });
});

describe('an Audacity label track', () => {
  it('has a start, an end and a label on each line', () => {
    const lines = toAudacityLabels(talk()).split('\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(line).toMatch(/^\d+\.\d{6}\t\d+\.\d{6}\t[^\t\\]+$/);
    expect(lines[0]).toMatch(/^0\.000000\t3\.250000\thappy 80%, activation 0\.\d{3}, valence 0\.\d{3}$/);
    expect(toAudacityLabels(nothing)).toMatch(/^0\.250000\t0\.250000\tUndertone [\d.]+\n$/);
  });
});

describe('WebVTT captions', () => {
  it('show the result during speech, and nothing in pauses', () => {
    const { errors, cues } = new WebVTTParser().parse(toWebVtt(talk()), 'subtitles');
    expect(errors).toEqual([]);
    const inFront = (text: string): string => text.split(', activation')[0] ?? '';
    expect(cues.map(({ startTime, endTime, text }) => [startTime, endTime, inFront(text)])).toEqual([
      [0, 3.25, '<c.happy>happy</c> 80%'],
      [6, 9, '<c.unsure>unsure</c>, likeliest sad 30%'],
      [9, 10.355, '<c.angry>angry</c> 83%'],
    ]);
  });

  it('count more than 24 hours', () => {
    expect(vttTime(0)).toBe('00:00:00.000');
    expect(vttTime(3_723_004)).toBe('01:02:03.004');
    expect(vttTime(360_000_000)).toBe('100:00:00.000');
  });

  it('have no cues if nothing was heard', () => {
    const { errors, cues } = new WebVTTParser().parse(toWebVtt(nothing), 'subtitles');
    expect([errors, cues]).toEqual([[], []]);
  });
});

describe('chapter marks', () => {
  it('are WebVTT cues for each chapter from start to end', () => {
    const { errors, cues } = new WebVTTParser().parse(toChapterMarks(talk()), 'chapters');
    expect(errors).toEqual([]);
    expect(cues.map(({ startTime, endTime }) => [startTime, endTime])).toEqual([[0, 10.355]]);
    expect(cues[0]?.text).toMatch(/^(between )?[a-z]+( and [a-z]+)?$/);
    expect(toChapterMarks(nothing)).toMatch(/^WEBVTT\n\nNOTE Undertone [\d.]+\n$/);
  });
});

describe('an export in several formats', () => {
  it('has one table for all recordings, or one file for each, depending on the format', () => {
    const texts = exportTexts(resultFormats, [talk('a/x.wav'), talk('b/x.wav')], 'undertone', context);
    expect(texts.map(({ path }) => path)).toEqual([
      'undertone.csv',
      'undertone.summary.csv',
      'undertone.hops.csv',
      'undertone.json',
      ...['.TextGrid', '.eaf', '.labels.txt', '.vtt', '.chapters.vtt'].flatMap((ending) => [
        `a/x${ending}`,
        `b/x${ending}`,
      ]),
    ]);
  });

  it('uses the given name for a single recording', () => {
    expect(exportPaths(['csv', 'webvtt'], ['session'], 'undertone-session')).toEqual([
      ['undertone-session.csv'],
      ['undertone-session.vtt'],
    ]);
  });

  it('is empty without results, except for failures in the summary and in JSON', () => {
    expect(exportTexts(resultFormats, [], 'x', context)).toEqual([]);
    const failures = [{ file: 'bad.wav', error: { code: 'audio/empty', message: 'The file is empty' } }];
    const texts = exportTexts(resultFormats, [], 'x', { ...context, failures });
    expect(texts.map(({ path }) => path)).toEqual(['x.summary.csv', 'x.json']);
    expect(texts[0]!.text).toContain('bad.wav,,,');
    expect(JSON.parse(texts[1]!.text)).toMatchObject({ model: 'm', files: failures });
  });
});
