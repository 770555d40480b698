import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onChange } from '#app/storage/changes.ts';
import {
  closeDatabase,
  databaseName,
  eraseDatabase,
  openDatabase,
  openVersion,
  withDatabase,
} from '#app/storage/database.ts';
import { migrations } from '#app/storage/migrations.ts';
import { storeNames } from '#app/storage/schema.ts';
import { emptyStorage, valueOf } from './world.ts';

const voice = { id: 'a', name: 'Ada', createdAt: 1 };
/** One version newer than the app knows. */
const further = [...migrations, (database: IDBDatabase) => void database.createObjectStore('later')];

describe('the database', () => {
  beforeEach(emptyStorage);
  afterEach(() => vi.unstubAllGlobals());

  it('is created with all stores, and opened only once', async () => {
    const [first, second] = await Promise.all([openDatabase(), openDatabase()]);
    expect(valueOf(first)).toBe(valueOf(second));
    expect([...valueOf(first).objectStoreNames].toSorted()).toEqual(storeNames.toSorted());
    expect(valueOf(first).version).toBe(migrations.length);
  });

  it('reports that storage is unavailable without IndexedDB or permission', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await openDatabase()).toMatchObject({ ok: false, error: { code: 'storage/unavailable' } });
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('blocked by the person', 'SecurityError');
      },
    });
    expect(await openDatabase()).toMatchObject({ ok: false, error: { code: 'storage/unavailable' } });
  });

  it('can be opened again after a temporary failure', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect((await openDatabase()).ok).toBe(false);
    vi.unstubAllGlobals();
    await emptyStorage();
    expect((await openDatabase()).ok).toBe(true);
  });

  it('is left alone if created by a newer version of the app', async () => {
    const newer = valueOf(await openVersion(further, () => undefined));
    await newer.put('voices', voice);
    newer.close();
    expect(await openDatabase()).toMatchObject({ ok: false, error: { code: 'storage/newer' } });
    const again = valueOf(await openVersion(further, () => undefined));
    expect(await again.get('voices', 'a')).toEqual(voice);
    again.close();
  });

  it('closes for a newer version in another tab, so that it need not wait', async () => {
    const older = valueOf(await openDatabase());
    const newer = valueOf(await openVersion(further, () => undefined));
    expect(() => older.transaction('voices')).toThrow();
    expect(await openDatabase()).toMatchObject({ ok: false, error: { code: 'storage/newer' } });
    newer.close();
  });

  it('reports another tab that does not close it', async () => {
    const stubborn = await openDB(databaseName, 1, { upgrade: (raised) => void raised.createObjectStore('old') });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const opening = openVersion(further, () => undefined);
      await vi.waitUntil(() => vi.getTimerCount() > 0);
      vi.runAllTimers();
      expect(await opening).toMatchObject({ ok: false, error: { code: 'storage/blocked' } });
    } finally {
      vi.useRealTimers();
      stubborn.close();
    }
  });

  it('is reported as damaged if a store is missing', async () => {
    const half = await openDB(databaseName, migrations.length, {
      upgrade: (raised) => void raised.createObjectStore('entries'),
    });
    half.close();
    expect(await openDatabase()).toMatchObject({ ok: false, error: { code: 'storage/damaged' } });
  });

  it('is erased completely, and all tabs are notified', async () => {
    const heard = vi.fn();
    const stop = onChange(['voices'], heard);
    valueOf(await withDatabase((database) => database.put('voices', voice)));
    valueOf(await eraseDatabase());
    expect(heard).toHaveBeenCalledOnce();
    stop();
    expect(valueOf(await withDatabase((database) => database.count('voices')))).toBe(0);
  });
});

describe('a database operation', () => {
  beforeEach(emptyStorage);

  it('returns storage errors as values', async () => {
    for (const [name, code] of [
      ['QuotaExceededError', 'storage/quota'],
      ['UnknownError', 'storage/damaged'],
      ['NotReadableError', 'storage/damaged'],
      ['AbortError', 'storage/unavailable'],
    ] as const) {
      const result = await withDatabase(() => Promise.reject(new DOMException('made by a test', name)));
      expect(result).toEqual({ ok: false, error: { code, detail: 'made by a test' } });
    }
  });

  it('throws on bugs', async () => {
    await expect(withDatabase(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
    const notClonable = { ...voice, act: () => undefined };
    await expect(withDatabase((database) => database.put('voices', notClonable))).rejects.toThrow();
  });

  it('reconnects if the connection was closed', async () => {
    valueOf(await openDatabase()).close();
    expect(valueOf(await withDatabase((database) => database.put('voices', voice)))).toBe('a');
    await closeDatabase();
    expect(valueOf(await withDatabase((database) => database.get('voices', 'a')))).toEqual(voice);
  });
});
