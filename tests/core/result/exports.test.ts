import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { appVersion } from '#core/config.ts';
import { csvField, csvFileName } from '#core/csv.ts';
import { emotions } from '#core/classifier/labels.ts';
import { timedelta, toCsv } from '#core/result/csv.ts';
import { toFileResult } from '#core/result/export.ts';
import { exportTexts, formatFacts, resultFormats } from '#core/result/formats.ts';
import { toExportedFile, toJsonExport } from '#core/result/json.ts';
import { adaptedTo } from '#core/result/origin.ts';
import { analysisOf, numbersIn, windowOf } from './analyses.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4, modelId: 'm1' } as const;
const happy = toFileResult({ file: 'a.wav', analysis: analysisOf([windowOf(0, 'happy')]) }, rule);
const silent = toFileResult({ file: 'b.wav', analysis: analysisOf([windowOf(0, null)]) }, rule);
const empty = toFileResult({ file: 'c.wav', analysis: analysisOf([]) }, rule);

describe('a file with a single segment', () => {
  it('has the same result in the whole, its segment and its chapter', () => {
    const windows = Array.from({ length: 30 }, (_, i) => windowOf(i, 'happy', 0.5 + 0.1 * (i % 4)));
    const { answer, chapters, dimensions, scores, segments } = toFileResult(
      { file: 'd.wav', analysis: analysisOf(windows, { speechS: 30 }) },
      rule,
    );
    expect(answer).toBe('happy');
    expect([segments.length, chapters.length]).toEqual([1, 1]);
    for (const part of [segments[0], chapters[0]]) {
      expect(part?.dimensions?.activation).toBeCloseTo(dimensions?.activation ?? 0, 5);
      for (const emotion of emotions) expect(part?.scores?.[emotion]).toBeCloseTo(scores?.[emotion] ?? 0, 5);
    }
    expect(chapters[0]?.emotions).toEqual(['happy']);
  });
});

describe('times in the CSV', () => {
  it("are in pandas's format", () => {
    expect(timedelta(1.25)).toBe('0 days 00:00:01.250000');
    expect(timedelta(0)).toBe('0 days 00:00:00.000000');
    expect(timedelta(3 * 3600 + 25 * 60 + 45.0000004)).toBe('0 days 03:25:45.000000');
    expect(timedelta(59.9999999)).toBe('0 days 00:01:00.000000');
    expect(timedelta(86_400 + 1)).toBe('1 days 00:00:01.000000');
  });

  it("always match pandas's grammar", () => {
    for (const s of [-1, Number.NaN, Number.POSITIVE_INFINITY, 0.1, 1e-9, 7199.9995, 12_345.678_912])
      expect(timedelta(s)).toMatch(/^\d+ days [0-2]\d:[0-5]\d:[0-5]\d\.\d{6}$/);
  });
});

describe('the CSV export', () => {
  it('has a header and one line per segment', () => {
    const [activation, valence] = numbersIn(happy.dimensions).map((value) => String(Number(value.toFixed(4))));
    const [header, first, second, ...rest] = toCsv('csv', [happy, silent], 'eight').split('\r\n');
    expect(header).toBe(
      'file,start,end,start_s,end_s,answer,likeliest,confidence,activation,valence,p_neutral,p_calm,p_happy,p_sad,p_angry,p_fearful,p_disgust,p_surprised,warning,adapted_to,model,version',
    );
    expect(first).toBe(
      `a.wav,0 days 00:00:00.000000,0 days 00:00:03.040000,0,3.04,happy,happy,0.8,${activation},${valence},0.0286,0.0286,0.8,0.0286,0.0286,0.0286,0.0286,0.0286,,,m1,${appVersion}`,
    );
    expect(second).toBe(
      `b.wav,0 days 00:00:00.000000,0 days 00:00:03.040000,0,3.04,no speech,,1,,,,,,,,,,,,,m1,${appVersion}`,
    );
    expect(rest).toEqual(['']);
  });

  it('has five probability columns for five emotions', () => {
    const five = { ...rule, labelSet: 'five' } as const;
    const csv = toCsv(
      'csv',
      [toFileResult({ file: 'a.wav', analysis: analysisOf([windowOf(0, 'happy')]) }, five)],
      'five',
    );
    expect(csv.split('\r\n')[0]).toBe(
      'file,start,end,start_s,end_s,answer,likeliest,confidence,activation,valence,p_neutral,p_happy,p_sad,p_angry,p_fearful,warning,adapted_to,model,version',
    );
    expect(csv.split('\r\n')[1]!.split(',')).toHaveLength(19);
  });

  it('has only a header if no window was analysed', () => {
    expect(toCsv('csv', [empty], 'eight').split('\r\n')).toHaveLength(2);
  });

  it('quotes commas, quotes and line breaks in file names', () => {
    expect(csvField('a, b.wav')).toBe('"a, b.wav"');
    expect(csvField('say "no".wav')).toBe('"say ""no"".wav"');
    expect(csvField('two\nlines.wav')).toBe('"two\nlines.wav"');
    expect(csvField('żółć/ß 1.wav')).toBe('żółć/ß 1.wav');
  });

  it('prefixes file names that spreadsheets would take for formulas with ./', () => {
    expect(csvFileName('=cmd|x.wav')).toBe('./=cmd|x.wav');
    expect(csvFileName('-1.wav')).toBe('./-1.wav');
    expect(csvFileName('@a,b.wav')).toBe('"./@a,b.wav"');
    expect(csvFileName('a=b.wav')).toBe('a=b.wav');
  });
});

describe('the table of files', () => {
  const talk = toFileResult(
    { file: 'talk.wav', analysis: analysisOf([windowOf(0, 'happy'), windowOf(3.04, 'sad', 0.3)]) },
    rule,
  );
  const failure = { file: 'bad.wav', error: { code: 'audio/empty', message: 'The file holds no sound.' } };

  it('has one row per file, including failed ones', () => {
    const rows: Record<string, string>[] = parse(toCsv('summary', [talk, silent], 'eight', [failure]), {
      columns: true,
    });
    expect(rows.map(({ file }) => file)).toEqual(['talk.wav', 'b.wav', 'bad.wav']);
    expect(rows[0]).toMatchObject({
      ...{ duration_s: '6.08', answer: talk.answer, likeliest: talk.likeliest, model: 'm1', error: '' },
      ...{ share_happy: expect.stringMatching(/^0\.[45]/) as string, share_angry: '0' },
      // In the second half, sad is only the most likely emotion.
      ...{ share_unsure: expect.stringMatching(/^0\.[45]/) as string, share_sad: '0' },
    });
    expect(rows[1]).toMatchObject({ answer: 'no speech', likeliest: '', p_happy: '', share_happy: '0' });
    expect(rows[2]).toMatchObject({ answer: '', error: 'audio/empty: The file holds no sound.' });
  });

  it('has shares that sum to 1 where there is speech', () => {
    const [row]: Record<string, string>[] = parse(toCsv('summary', [talk], 'eight'), { columns: true });
    const shares = Object.entries(row!).flatMap(([name, value]) => (name.startsWith('share_') ? [Number(value)] : []));
    expect(shares).toHaveLength(9);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 3);
  });
});

describe('the table of hops', () => {
  const talk = toFileResult(
    {
      file: 'talk.wav',
      analysis: analysisOf([windowOf(0, 'happy'), windowOf(3.04, null), windowOf(6.08, 'sad', 0.3)]),
    },
    rule,
  );
  const rows: Record<string, string>[] = parse(toCsv('hops', [talk], 'eight'), { columns: true });

  it('has a row every quarter of a second from start to end, with all probabilities', () => {
    expect(rows).toHaveLength(Math.ceil(9.12 / 0.25));
    expect(rows[0]).toMatchObject({ start_s: '0', end_s: '0.25', answer: 'happy', likeliest: 'happy', model: 'm1' });
    rows.slice(1).forEach(({ start_s }, i) => expect(start_s).toBe(rows[i]!['end_s']));
    expect(rows.at(-1)!['end_s']).toBe('9.12');
    const spoken = rows.filter(({ answer }) => answer !== 'no speech');
    for (const row of spoken)
      expect(emotions.reduce((sum, emotion) => sum + Number(row[`p_${emotion}`]), 0)).toBeCloseTo(1, 2);
  });

  it('contains unsure and no speech like the segments', () => {
    expect(rows.find(({ start_s }) => start_s === '4.5')).toMatchObject({
      answer: 'no speech',
      likeliest: '',
      p_sad: '',
    });
    expect(rows.at(-1)).toMatchObject({ answer: 'unsure', likeliest: 'sad' });
  });

  it('has five probabilities for five emotions', () => {
    const five = toFileResult(
      { file: 'a.wav', analysis: analysisOf([windowOf(0, 'happy')]) },
      { ...rule, labelSet: 'five' },
    );
    const [row]: Record<string, string>[] = parse(toCsv('hops', [five], 'five'), { columns: true });
    const p = Object.entries(row!).flatMap(([name, value]) => (name.startsWith('p_') ? [Number(value)] : []));
    expect(p).toHaveLength(5);
    expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 2);
  });
});

describe('the provenance of a result', () => {
  const fittedTo = { voice: 'Anna, loud', fineTuning: 'mine', running: false };
  const adapted = toFileResult({ file: 'a.wav', analysis: analysisOf([windowOf(0, 'happy')], { fittedTo }) }, rule);
  const said = 'voice Anna, loud; fine-tuning mine';

  it('includes the version in package.json', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toHaveProperty('version', appVersion);
  });

  it('is in every row of every table and in JSON', () => {
    for (const table of ['csv', 'summary', 'hops'] as const) {
      const rows: Record<string, string>[] = parse(toCsv(table, [adapted], 'eight'), { columns: true });
      for (const row of rows) expect(row).toMatchObject({ adapted_to: said, model: 'm1', version: appVersion });
      expect(rows.length).toBeGreaterThan(0);
    }
    expect(toExportedFile(adapted)).toMatchObject({ adaptedTo: said, model: 'm1' });
    expect(toExportedFile(happy)).not.toHaveProperty('adaptedTo');
  });

  it('is in every text format of a single recording', () => {
    const formats = resultFormats.filter((format) => !formatFacts[format].isTable);
    const context = { modelId: 'm1', rule, writtenAt: '2026-01-02T03:04:05.678Z' };
    const texts = exportTexts(formats, [adapted], 'x', context);
    expect(texts).toHaveLength(5);
    for (const { text } of texts) expect(text).toContain(`Undertone ${appVersion}, m1, adapted to ${said}`);
  });

  it('names the recording itself if the analysis adapted to it', () => {
    expect(adaptedTo({ voice: null, fineTuning: null, running: true })).toBe('the recording itself');
    expect(adaptedTo(undefined)).toBe('');
  });
});

describe('the JSON export', () => {
  const head = { model: 'm', labelSet: 'eight', unsureBelow: 0.4 } as const;

  it('contains its schema version, the model and every file', () => {
    const failed = { file: 'd.txt', error: { code: 'audio/undecodable', message: 'No.' } };
    const json = toJsonExport([toExportedFile(happy), failed], head);
    expect(json).toMatchObject({
      schema: 3,
      version: appVersion,
      generator: 'undertone',
      model: 'm',
      labelSet: 'eight',
    });
    expect(json.files[0]).toMatchObject({
      file: 'a.wav',
      answer: 'happy',
      confidence: 0.8,
      duration: 3.04,
      model: 'm1',
    });
    expect(json.files[0]).toHaveProperty('segments', [
      expect.objectContaining({ start: 0, end: 3.04, answer: 'happy' }),
    ]);
    expect(json.files[0]).toHaveProperty('chapters', [
      expect.objectContaining({ start: 0, end: 3.04, emotions: ['happy'], changes: {} }),
    ]);
    expect(json.files[1]).toEqual(failed);
  });

  it('contains unsure with the most likely emotion', () => {
    const rare = toFileResult({ file: 'a', analysis: analysisOf([windowOf(0, 'sad', 0.3)]) }, rule);
    expect(rare.answer).toBe('unsure');
    expect(toExportedFile(rare)).toMatchObject({ answer: 'unsure', likeliest: 'sad', confidence: 0.3 });
    expect(toExportedFile(happy)).toMatchObject({ answer: 'happy', likeliest: 'happy' });
  });

  it('has no scores where nobody speaks', () => {
    expect(toExportedFile(silent)).toMatchObject({ answer: 'no speech', scores: {} });
    for (const key of ['likeliest', 'activation', 'valence']) expect(toExportedFile(silent)).not.toHaveProperty(key);
    expect(toExportedFile(empty)).toMatchObject({ answer: 'no speech', scores: {}, segments: [], chapters: [] });
  });

  it('warns about truncated sound', () => {
    const cut = toFileResult(
      { file: 'a', analysis: analysisOf([windowOf(0, 'sad')], { warning: 'audio/truncated' }) },
      rule,
    );
    expect(toExportedFile(cut).warning).toBe('audio/truncated');
    expect(toExportedFile(happy)).not.toHaveProperty('warning');
  });

  it('contains neither null nor NaN', () => {
    const bad = analysisOf(
      [{ startS: 0, endS: 3, speechShare: Number.NaN, probabilities: new Float32Array(8).fill(Number.NaN) }],
      {
        overall: new Float32Array(8).fill(Number.NaN),
        speechS: Number.NaN,
      },
    );
    const file = toExportedFile(toFileResult({ file: 'bad', analysis: bad }, rule));
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
    expect(numbersIn(file).every(Number.isFinite)).toBe(true);
  });
});
