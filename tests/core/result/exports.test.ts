import { describe, expect, it } from 'vitest';
import { csvField, csvFileName } from '#core/csv.ts';
import { timedelta, toCsv } from '#core/result/csv.ts';
import { toFileResult } from '#core/result/export.ts';
import { toExportedFile, toJsonExport } from '#core/result/json.ts';
import { analysisOf, numbersIn, windowOf } from './analyses.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;
const happy = toFileResult({ file: 'a.wav', analysis: analysisOf([windowOf(0, 'happy')]) }, rule);
const silent = toFileResult({ file: 'b.wav', analysis: analysisOf([windowOf(0, null)]) }, rule);
const empty = toFileResult({ file: 'c.wav', analysis: analysisOf([]) }, rule);

describe('times in the CSV', () => {
  it('are written as pandas writes them', () => {
    expect(timedelta(1.25)).toBe('0 days 00:00:01.250000');
    expect(timedelta(0)).toBe('0 days 00:00:00.000000');
    expect(timedelta(3 * 3600 + 25 * 60 + 45.0000004)).toBe('0 days 03:25:45.000000');
    expect(timedelta(59.9999999)).toBe('0 days 00:01:00.000000');
    expect(timedelta(86_400 + 1)).toBe('1 days 00:00:01.000000');
  });

  it('never leave the grammar of pandas', () => {
    for (const s of [-1, Number.NaN, Number.POSITIVE_INFINITY, 0.1, 1e-9, 7199.9995, 12_345.678_912])
      expect(timedelta(s)).toMatch(/^\d+ days [0-2]\d:[0-5]\d:[0-5]\d\.\d{6}$/);
  });
});

describe('the CSV export', () => {
  it('has one line per segment under the agreed header', () => {
    const [activation, valence] = numbersIn(happy.dimensions).map((value) => String(Number(value.toFixed(4))));
    const [header, first, second, ...rest] = toCsv([happy, silent], 'eight').split('\r\n');
    expect(header).toBe(
      'file,start,end,emotion,confidence,likeliest,activation,valence,p_neutral,p_calm,p_happy,p_sad,p_angry,p_fearful,p_disgust,p_surprised,warning',
    );
    expect(first).toBe(
      `a.wav,0 days 00:00:00.000000,0 days 00:00:03.040000,happy,0.8,happy,${activation},${valence},0.0286,0.0286,0.8,0.0286,0.0286,0.0286,0.0286,0.0286,`,
    );
    expect(second).toBe('b.wav,0 days 00:00:00.000000,0 days 00:00:03.040000,no speech,1,,,,,,,,,,,,');
    expect(rest).toEqual(['']);
  });

  it('has five columns of probabilities among five emotions', () => {
    const five = { ...rule, labelSet: 'five' } as const;
    const csv = toCsv([toFileResult({ file: 'a.wav', analysis: analysisOf([windowOf(0, 'happy')]) }, five)], 'five');
    expect(csv.split('\r\n')[0]).toBe(
      'file,start,end,emotion,confidence,likeliest,activation,valence,p_neutral,p_happy,p_sad,p_angry,p_fearful,warning',
    );
    expect(csv.split('\r\n')[1]!.split(',')).toHaveLength(14);
  });

  it('is the header alone where no window was analysed', () => {
    expect(toCsv([empty], 'eight').split('\r\n')).toHaveLength(2);
  });

  it('quotes commas, quotes and line breaks in file names', () => {
    expect(csvField('a, b.wav')).toBe('"a, b.wav"');
    expect(csvField('say "no".wav')).toBe('"say ""no"".wav"');
    expect(csvField('two\nlines.wav')).toBe('"two\nlines.wav"');
    expect(csvField('żółć/ß 1.wav')).toBe('żółć/ß 1.wav');
  });

  it('keeps spreadsheets from taking a file name for a formula, without naming another file', () => {
    expect(csvFileName('=cmd|x.wav')).toBe('./=cmd|x.wav');
    expect(csvFileName('-1.wav')).toBe('./-1.wav');
    expect(csvFileName('@a,b.wav')).toBe('"./@a,b.wav"');
    expect(csvFileName('a=b.wav')).toBe('a=b.wav');
  });
});

describe('the JSON export', () => {
  const head = { model: 'm', labelSet: 'eight', unsureBelow: 0.4 } as const;

  it('carries its schema, the model and every file', () => {
    const failed = { file: 'd.txt', error: { code: 'audio/undecodable', message: 'No.' } };
    const json = toJsonExport([toExportedFile(happy), failed], head);
    expect(json).toMatchObject({ schema: 2, generator: 'undertone', model: 'm', labelSet: 'eight' });
    expect(json.files[0]).toMatchObject({ file: 'a.wav', emotion: 'happy', confidence: 0.8, duration: 3.04 });
    expect(json.files[0]).toHaveProperty('segments', [
      expect.objectContaining({ start: 0, end: 3.04, emotion: 'happy' }),
    ]);
    expect(json.files[0]).toHaveProperty('chapters', [
      expect.objectContaining({ start: 0, end: 3.04, emotions: ['happy'], changes: {} }),
    ]);
    expect(json.files[1]).toEqual(failed);
  });

  it('says unsure as every format does, and names what is likeliest', () => {
    const rare = toFileResult({ file: 'a', analysis: analysisOf([windowOf(0, 'sad', 0.3)]) }, rule);
    expect(rare.answer).toBe('unsure');
    expect(toExportedFile(rare)).toMatchObject({ emotion: 'unsure', likeliest: 'sad', confidence: 0.3 });
    expect(toExportedFile(happy)).toMatchObject({ emotion: 'happy', likeliest: 'happy' });
  });

  it('has no scores where nobody spoke, and says so', () => {
    expect(toExportedFile(silent)).toMatchObject({ emotion: 'no speech', scores: {} });
    for (const key of ['likeliest', 'activation', 'valence']) expect(toExportedFile(silent)).not.toHaveProperty(key);
    expect(toExportedFile(empty)).toMatchObject({ emotion: 'no speech', scores: {}, segments: [], chapters: [] });
  });

  it('warns of sound that was cut off', () => {
    const cut = toFileResult(
      { file: 'a', analysis: analysisOf([windowOf(0, 'sad')], { warning: 'audio/truncated' }) },
      rule,
    );
    expect(toExportedFile(cut).warning).toBe('audio/truncated');
    expect(toExportedFile(happy)).not.toHaveProperty('warning');
  });

  it('survives JSON without a null or a NaN', () => {
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
