import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter, configure } from '@zip.js/zip.js/lib/zip-core-native.js';
import { fromBuffer } from 'yauzl';
import { analysisBytes } from '#app/storage/analysis-bytes.ts';
import { putInBin } from '#app/storage/bin.ts';
import { withDatabase } from '#app/storage/database.ts';
import { changeEntries, keepEntry, listEntries, readDetails, readSound } from '#app/storage/entries.ts';
import { readBackup } from '#app/storage/read-backup.ts';
import { rescueHistory } from '#app/storage/rescue.ts';
import { writeBackup } from '#app/storage/write-backup.ts';
import type { BackupOutcome } from '#app/storage/write-backup.ts';
import type { Result } from '#app/words/errors.ts';
import { detailed, toKeep } from './made-up.ts';
import { emptyStorage, valueOf } from './world.ts';

configure({ useWebWorkers: false });
const sound = new Blob(['this is sound'], { type: 'audio/webm;codecs=opus' });
const keep = async (name: string, given = {}) => valueOf(await keepEntry(toKeep(name, given))).entry;
const all = async () => valueOf(await listEntries()).toSorted((a, b) => a.name.localeCompare(b.name));

/** The output of a writer as a file. */
async function fileOf<T>(write: (stream: WritableStream<Uint8Array>) => Promise<T>): Promise<[Blob, T]> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const [bytes, result] = await Promise.all([
    new Response(readable).arrayBuffer().catch(() => new ArrayBuffer(0)),
    write(writable),
  ]);
  return [new Blob([bytes]), result];
}

/** A ZIP with only an index file. */
async function zipOf(contents: unknown, name = 'history.json'): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter());
  await zip.add(name, new TextReader(JSON.stringify(contents)));
  return zip.close();
}

/** File names in a ZIP, read by an independent reader. */
async function namesIn(file: Blob): Promise<string[]> {
  const bytes = Buffer.from(await file.arrayBuffer());
  return new Promise((resolve, reject) =>
    fromBuffer(bytes, { validateEntrySizes: true }, (error, zip) => {
      if (error) return reject(error);
      const names: string[] = [];
      zip.on('entry', ({ fileName }: { fileName: string }) => names.push(fileName));
      zip.on('end', () => resolve(names));
      zip.on('error', reject);
    }),
  );
}

describe('a history backup', () => {
  beforeEach(async () => {
    vi.restoreAllMocks();
    await emptyStorage();
  });

  it('restores everything bit-exact in an empty browser', async () => {
    const rule = { labelSet: 'five', unsureBelow: 0.4, fiveBias: [-0.2, 0, 0.2, 0, 0] } as const;
    const a = await keep('a.wav', { sound, analysis: detailed(2, 'sad'), rule });
    const b = await keep('b', { kind: 'live', analysis: detailed(4, 'angry') });
    valueOf(await changeEntries([a.id], { note: 'with a note' }));
    const before = await all();
    const [file, written] = await fileOf(writeBackup);
    expect(valueOf(written)).toEqual({ nWritten: 2, nUnreadable: 0 });
    await emptyStorage();
    expect(valueOf(await readBackup(file))).toEqual({ nAdded: 2, nSkipped: 0, nDamaged: 0, failure: null });
    expect(await all()).toEqual(before);
    expect(valueOf(await readDetails(a.id))).toEqual(detailed(2, 'sad'));
    expect(valueOf(await readDetails(b.id))).toEqual(detailed(4, 'angry'));
    const back = valueOf(await readSound(a.id));
    expect([await back?.text(), back?.type]).toEqual(['this is sound', sound.type]);
  });

  it('can be read from earlier versions, which called fine-tunings lessons', async () => {
    const fittedTo = { voice: null, running: false };
    const now = { ...detailed(2, 'sad'), fittedTo: { ...fittedTo, fineTuning: 'My words' } };
    await keep('a.wav', { analysis: now });
    const [entry] = (await all()).map(({ fineTuning, ...rest }) => ({ ...rest, lesson: fineTuning }));
    const zip = new ZipWriter(new BlobWriter());
    const old = await analysisBytes({ ...now, fittedTo: { ...fittedTo, lesson: 'My words' } } as never);
    await zip.add('details/a', new Uint8ArrayReader(old));
    const entries = [{ entry, details: 'details/a', sound: null }];
    await zip.add('history.json', new TextReader(JSON.stringify({ format: 'undertone-history', version: 1, entries })));
    await emptyStorage();
    expect(valueOf(await readBackup(await zip.close()))).toMatchObject({ nAdded: 1, nDamaged: 0 });
    const [back] = await all();
    expect(back).toMatchObject({ name: 'a.wav', fineTuning: 'My words' });
    expect(back).not.toHaveProperty('lesson');
    expect(valueOf(await readDetails(back?.id ?? '')).fittedTo).toEqual(now.fittedTo);
  });

  it('is a ZIP that other programs can read, with playable audio files', async () => {
    const a = await keep('a.wav', { sound });
    const b = await keep('b', { kind: 'live', sound });
    const [file] = await fileOf(writeBackup);
    expect((await namesIn(file)).toSorted()).toEqual(
      [`details/${a.id}`, `details/${b.id}`, 'history.json', `sounds/${a.id}.wav`, `sounds/${b.id}.webm`].toSorted(),
    );
  });

  it('adds missing entries and leaves existing ones alone', async () => {
    const a = await keep('a');
    const b = await keep('b');
    const [file] = await fileOf(writeBackup);
    valueOf(await changeEntries([a.id], { name: 'renamed since' }));
    valueOf(await putInBin([b.id], 5));
    await keep('c');
    expect(valueOf(await readBackup(file))).toMatchObject({ nAdded: 1, nSkipped: 1 });
    expect((await all()).map(({ name, deletedAt }) => [name, deletedAt])).toEqual([
      ['b', null],
      ['c', null],
      ['renamed since', null],
    ]);
  });

  it('leaves out deleted entries, and reports an empty history', async () => {
    const a = await keep('a');
    valueOf(await putInBin([a.id], 5));
    const [, written] = await fileOf(writeBackup);
    expect(written).toMatchObject({ ok: false, error: { code: 'export/empty' } });
  });

  it('is rejected with a reason if invalid, without changing anything', async () => {
    const a = await keep('a');
    const [file] = await fileOf(writeBackup);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const contents = { format: 'undertone-history', version: 3, entries: [] };
    for (const [what, wrong, code] of [
      ['text', new Blob(['name,emotion\n']), 'import/foreign'],
      ['nothing', new Blob([]), 'import/foreign'],
      ['another ZIP', await zipOf({}, 'other.json'), 'import/foreign'],
      ['another list', await zipOf({ format: 'something else' }), 'import/foreign'],
      ['a newer version', await zipOf(contents), 'import/newer'],
      ['half of it', new Blob([bytes.slice(0, bytes.length / 2)]), 'import/damaged'],
      ['no list of entries', await zipOf({ ...contents, version: 1, entries: 5 }), 'import/damaged'],
    ] as const)
      expect(await readBackup(wrong), what).toMatchObject({ ok: false, error: { code } });
    expect(await all()).toEqual([a]);
  });

  it('restores intact entries and counts damaged ones', async () => {
    const a = await keep('a');
    const b = await keep('b', { analysis: detailed(2, 'sad') });
    const [file] = await fileOf(writeBackup);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const at = Buffer.from(bytes).indexOf(`details/${a.id}`) + 100;
    bytes[at] = bytes[at]! ^ 0xff;
    await emptyStorage();
    expect(valueOf(await readBackup(new Blob([bytes])))).toMatchObject({ nAdded: 1, nDamaged: 1 });
    expect((await all()).map(({ id }) => id)).toEqual([b.id]);
  });

  it('skips entries that the app could not show', async () => {
    const a = await keep('a');
    const bad = [
      null,
      {},
      { ...a, id: '../x' },
      { ...a, durationS: '3' },
      { ...a, rule: { ...a.rule, fiveBias: [0, 0] } },
      { ...a, answer: 'hungry' },
      { ...a, rule: null },
    ];
    const entries = bad.map((entry) => ({ entry, details: `details/${a.id}`, sound: null }));
    const file = await zipOf({ format: 'undertone-history', version: 1, entries });
    await emptyStorage();
    expect(valueOf(await readBackup(file))).toMatchObject({ nAdded: 0, nDamaged: bad.length });
    expect(await all()).toEqual([]);
  });

  it('keeps the entries added before storage fills up, and reports it', async () => {
    for (const name of ['a', 'b', 'c']) await keep(name);
    const [file] = await fileOf(writeBackup);
    await emptyStorage();
    const put = IDBObjectStore.prototype.put;
    let nEntries = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (this.name === 'entries' && ++nEntries > 2) throw new DOMException('made by a test', 'QuotaExceededError');
      return put.call(this, value);
    });
    expect(valueOf(await readBackup(file))).toMatchObject({ nAdded: 2, failure: { code: 'storage/quota' } });
    vi.restoreAllMocks();
    expect(await all()).toHaveLength(2);
  });

  it('reports a failed stream', async () => {
    await keep('a');
    const full = new WritableStream({ write: () => Promise.reject(new Error('disk full')) });
    expect(await writeBackup(full)).toMatchObject({ ok: false, error: { code: 'export/failed' } });
  });
});

describe('rescuing a damaged history', () => {
  beforeEach(emptyStorage);

  it('saves the readable entries in a file that can be imported', async () => {
    const [a, b, c] = [await keep('a', { sound }), await keep('b'), await keep('c')];
    valueOf(await withDatabase((database) => database.delete('details', b.id)));
    const get = IDBObjectStore.prototype.get;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (this.name === 'entries' && key === c.id) throw new DOMException('made by a test', 'UnknownError');
      return get.call(this, key);
    });
    const [file, written]: [Blob, Result<BackupOutcome>] = await fileOf(rescueHistory);
    spy.mockRestore();
    expect(valueOf(written)).toEqual({ nWritten: 1, nUnreadable: 2 });
    await emptyStorage();
    valueOf(await readBackup(file));
    expect((await all()).map(({ id }) => id)).toEqual([a.id]);
    expect(await valueOf(await readSound(a.id))?.text()).toBe('this is sound');
  });

  it('reports if nothing is readable', async () => {
    const [, written] = await fileOf(rescueHistory);
    expect(written).toMatchObject({ ok: false, error: { code: 'export/empty' } });
  });
});
