import { describe, expect, it } from 'vitest';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { ResultFormat } from '#core/result/formats.ts';
import { previewOf } from '#app/export/export-preview.ts';
import { exportedFiles, packed } from '#app/export/export-files.ts';
import { firstTicks } from '#app/export/first-ticks.ts';
import { baseNameOf, exportContext, saveExport } from '#app/export/exports.ts';
import type { ExportSource } from '#app/export/export-request.ts';
import { soundReportOf } from '#app/recording/sound-report.ts';
import { words } from '#app/words/index.ts';
import { analysis } from '../made-up.ts';

const said = words.exports;
const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;
const context = exportContext('m1', rule, [{ file: 'bad.wav', failure: { code: 'audio/empty' } }]);
const resultsOf = (...files: string[]) => files.map((file) => soundReportOf(file, analysis(4, 'sad'), rule).result);

/** A source of recordings, with images of which one has the name of a table. */
function source(files: string[], more: Partial<ExportSource> = {}): ExportSource {
  return { id: 'all', name: 'All', baseName: 'undertone', results: () => resultsOf(...files), ...more };
}
const pictures = {
  id: 'pictures',
  name: 'Pictures',
  note: '',
  files: () =>
    Promise.resolve([
      { name: 'undertone.csv', blob: new Blob(['x']) },
      { name: '../a.png', blob: new Blob() },
    ]),
};
const request = (from: ExportSource, formats: ResultFormat[], extras: string[] = []) =>
  ({ source: from, formats, extras, packing: 'zip' }) as const;

describe('the exported files', () => {
  it('include the chosen formats, and extras if selected', async () => {
    const from = source(['a/x.wav', 'b/x.wav'], { extras: [pictures] });
    const plain = await exportedFiles(request(from, ['csv', 'webvtt']), context);
    expect(plain.map(({ name }) => name)).toEqual(['undertone.csv', 'a/x.vtt', 'b/x.vtt']);
    const more = await exportedFiles(request(from, ['csv'], ['pictures']), context);
    expect(more.map(({ name }) => name)).toEqual(['undertone.csv', 'undertone (2).csv', 'a.png']);
  });

  it('name the model and explain failures in JSON', async () => {
    const [json] = await exportedFiles(request(source(['x.wav']), ['json']), context);
    const read = JSON.parse((await json?.blob.text()) ?? '') as { model: string; files: unknown[] };
    expect(read.model).toBe('m1');
    expect(read.files[1]).toEqual({
      file: 'bad.wav',
      error: { code: 'audio/empty', message: words.failures['audio/empty'].title },
    });
  });

  it('include three tables as Parquet if selected', async () => {
    const from = source(['a/x.wav', 'b/x.wav']);
    const files = await exportedFiles(request(from, [], ['parquet']), context);
    expect(files.map(({ name }) => name)).toEqual(['segment', 'file', 'hop'].map((row) => `undertone.${row}s.parquet`));
    const [segments, perFile, hops] = await Promise.all(
      files.map(async ({ blob }) => parquetReadObjects({ file: await blob.arrayBuffer() })),
    );
    const [result] = resultsOf('a/x.wav');
    expect(perFile?.map(({ answer, file }) => [file, answer])).toEqual([
      ['a/x.wav', result?.answer],
      ['b/x.wav', result?.answer],
      ['bad.wav', null],
    ]);
    expect(perFile?.[2]).toMatchObject({
      error: `audio/empty: ${words.failures['audio/empty'].title}`,
      duration_s: null,
    });
    const { key_value_metadata: told } = parquetMetadata(await files[1]!.blob.arrayBuffer());
    expect(JSON.parse(told?.find(({ key }) => key === 'undertone')?.value ?? '')).toMatchObject({ model: 'm1' });
    expect(segments).toHaveLength(2 * (result?.segments.length ?? 0));
    expect(hops?.[1]).toMatchObject({ file: 'a/x.wav', start_s: 0.25, end_s: 0.5 });
  });

  it('are the table of files only if every file failed, as CSV and Parquet', async () => {
    const files = await exportedFiles(request(source([]), ['csv', 'summary', 'hops'], ['parquet']), context);
    expect(files.map(({ name }) => name)).toEqual(['undertone.summary.csv', 'undertone.files.parquet']);
  });

  it('are packed into one zip, or saved individually with unique names', async () => {
    const from = source(['a/x.wav', 'b/x.wav']);
    const files = await exportedFiles(request(from, ['webvtt']), context);
    const zip = await packed(files, { source: from, packing: 'zip' });
    expect(zip.map(({ name }) => name)).toEqual(['undertone.zip']);
    const single = await packed(files, { source: from, packing: 'single' });
    expect(single.map(({ name }) => name)).toEqual(['x.vtt', 'x (2).vtt']);
    const one = await packed(files.slice(0, 1), { source: from, packing: 'zip' });
    expect(one.map(({ name }) => name)).toEqual(['x.vtt']);
  });

  it('are named after the recording, without folders and extension', () => {
    expect(baseNameOf('a/b/talk.x.wav')).toBe('talk.x');
    expect(baseNameOf('..')).toBe('recording');
  });
});

describe('saving', () => {
  it('reports if there is nothing to save', async () => {
    const saved = await saveExport(request(source([]), ['csv']), exportContext('m1', rule));
    expect(saved).toEqual({ ok: false, error: { code: 'export/empty' } });
  });

  it('reports if an image cannot be created', async () => {
    const broken = { ...pictures, files: () => Promise.reject(new Error('no canvas')) };
    const saved = await saveExport(request(source(['x.wav'], { extras: [broken] }), [], ['pictures']), context);
    expect(saved).toMatchObject({ ok: false, error: { code: 'export/failed' } });
  });
});

describe('the initial selection in the dialog', () => {
  const extra = source(['x.wav'], { extras: [pictures] });

  it('is the previous one, as far as available', () => {
    expect(firstTicks(extra, ['json', 'pictures', 'gone'])).toEqual(['json', 'pictures']);
  });

  it('always includes something, if anything is available', () => {
    expect(firstTicks(extra, [])).toEqual(['csv']);
    expect(firstTicks(extra, ['gone'])).toEqual(['csv']);
    const { results, ...onlyExtras } = extra;
    expect(results).toBeDefined();
    expect(firstTicks(onlyExtras, ['csv'])).toEqual(['pictures']);
    expect(firstTicks(undefined, ['csv'])).toEqual([]);
  });
});

describe('the preview in the dialog', () => {
  const preview = (files: string[], formats: ResultFormat[], packing: 'zip' | 'single', extras: string[] = []) =>
    previewOf(source(files, { extras: [pictures] }), resultsOf(...files), { formats, extras, packing });

  it('names the file or zip, or gives the number of files', () => {
    expect(preview(['x.wav'], ['csv'], 'zip')).toEqual({
      canSave: true,
      isMany: false,
      sentence: said.saves('undertone.csv'),
    });
    expect(preview(['x.wav'], ['csv', 'json'], 'single').sentence).toBe(said.savesMany('2'));
    expect(preview(['x.wav', 'y.wav'], ['elan'], 'zip').sentence).toBe(said.savesZip('undertone.zip'));
    expect(preview(['x.wav'], [], 'single', ['pictures']).sentence).toBe(said.savesSeveral);
  });

  it('says what is missing', () => {
    expect(preview(['x.wav'], [], 'zip')).toMatchObject({ canSave: false, sentence: said.chooseFormat });
    const nothing = previewOf(source([]), [], { formats: ['csv'], extras: [], packing: 'zip' });
    expect(nothing).toMatchObject({ canSave: false, sentence: said.nothing });
  });

  it('says that nothing was long enough to analyse', () => {
    const empty = resultsOf('x.wav').map((result) => ({ ...result, segments: [] }));
    const { canSave, sentence } = previewOf(source(['x.wav']), empty, { formats: ['csv'], extras: [], packing: 'zip' });
    expect(canSave).toBe(true);
    expect(sentence).toContain(said.noSegments);
  });
});
