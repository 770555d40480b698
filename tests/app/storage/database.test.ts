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
/** One version further than the app knows. */
const further = [...migrations, (database: IDBDatabase) => void database.createObjectStore('later')];

describe('the database', () => {
  beforeEach(emptyStorage);
  afterEach(() => vi.unstubAllGlobals());

  it('is made with every store, and opened once for all who ask', async () => {
    const [first, second] = await Promise.all([openDatabase(), openDatabase()]);
    expect(valueOf(first)).toBe(valueOf(second));
    expect([...valueOf(first).objectStoreNames].toSorted()).toEqual(storeNames.toSorted());
    expect(valueOf(first).version).toBe(migrations.length);
  });

  it('says that nothing can be kept where there is no IndexedDB, or none is allowed', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await openDatabase()).toMatchObject({ ok: false, error: { code: 'storage/unavailable' } });
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('blocked by the person', 'SecurityError');
      },
    });
    expect(await openDatabase()).toMatchObject({ ok: false, error: { code: 'storage/unavailable' } });
  });

  it('can be opened again after a failure that passed', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect((await openDatabase()).ok).toBe(false);
    vi.unstubAllGlobals();
    await emptyStorage();
    expect((await openDatabase()).ok).toBe(true);
  });

  it('is left alone when a newer version of the app made it', async () => {
    const newer = valueOf(await openVersion(further, () => undefined));
    await newer.put('voices', voice);
    newer.close();
    expect(await openDatabase()).toMatchObject({ ok: false, error: { code: 'storage/newer' } });
    const again = valueOf(await openVersion(further, () => undefined));
    expect(await again.get('voices', 'a')).toEqual(voice);
    again.close();
  });

  it('lets go for a newer version in another tab, so that this one need not wait', async () => {
    const older = valueOf(await openDatabase());
    const newer = valueOf(await openVersion(further, () => undefined));
    expect(() => older.transaction('voices')).toThrow();
    expect(await openDatabase()).toMatchObject({ ok: false, error: { code: 'storage/newer' } });
    newer.close();
  });

  it('says so when another tab does not let go', async () => {
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

  it('is called damaged when a store is missing', async () => {
    const half = await openDB(databaseName, migrations.length, {
      upgrade: (raised) => void raised.createObjectStore('entries'),
    });
    half.close();
    expect(await openDatabase()).toMatchObject({ ok: false, error: { code: 'storage/damaged' } });
  });

  it('is erased with everything in it, and every tab is told', async () => {
    const heard = vi.fn();
    const stop = onChange(['voices'], heard);
    valueOf(await withDatabase((database) => database.put('voices', voice)));
    valueOf(await eraseDatabase());
    expect(heard).toHaveBeenCalledOnce();
    stop();
    expect(valueOf(await withDatabase((database) => database.count('voices')))).toBe(0);
  });
});

describe('work on the database', () => {
  beforeEach(emptyStorage);

  it('gives what storage refuses as a value', async () => {
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

  it('does not hide bugs', async () => {
    await expect(withDatabase(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
    const notClonable = { ...voice, act: () => undefined };
    await expect(withDatabase((database) => database.put('voices', notClonable))).rejects.toThrow();
  });

  it('begins anew when the connection was closed under its hands', async () => {
    valueOf(await openDatabase()).close();
    expect(valueOf(await withDatabase((database) => database.put('voices', voice)))).toBe('a');
    await closeDatabase();
    expect(valueOf(await withDatabase((database) => database.get('voices', 'a')))).toEqual(voice);
  });
});
