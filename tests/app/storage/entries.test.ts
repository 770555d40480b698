import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onChange } from '#app/storage/changes.ts';
import { closeDatabase, withDatabase } from '#app/storage/database.ts';
import {
  changeEntries,
  changeSound,
  eraseEntries,
  keepEntry,
  listEntries,
  readDetails,
  readSound,
} from '#app/storage/entries.ts';
import { binMs, emptyBin, putInBin, takeFromBin } from '#app/storage/bin.ts';
import { detailed, toKeep } from './made-up.ts';
import { emptyStorage, valueOf } from './world.ts';

const sound = new Blob(['sound'], { type: 'audio/webm' });
const keep = async (name: string, given = {}) => valueOf(await keepEntry(toKeep(name, given))).entry;
const names = async () => valueOf(await listEntries()).map(({ name }) => name);

/** Makes the given stores fail as if the device were full. */
async function fillUp(stores: readonly string[]): Promise<void> {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
    if (stores.includes(this.name)) throw new DOMException('made by a test', 'QuotaExceededError');
    return put.call(this, value);
  });
  await closeDatabase();
}

describe('storing results', () => {
  beforeEach(async () => {
    vi.restoreAllMocks();
    await emptyStorage();
  });

  it('restores the analysis bit-exact, and summarises it in the entry', async () => {
    const entry = await keep('talk.wav');
    expect(valueOf(await readDetails(entry.id))).toEqual(detailed());
    expect(valueOf(await listEntries())).toEqual([entry]);
    expect(entry).toMatchObject({ name: 'talk.wav', answer: 'happy', durationS: 3, soundBytes: 0, deletedAt: null });
    expect(entry.answersS.happy).toBeGreaterThan(0);
  });

  it('stores the audio only if given', async () => {
    const silent = await keep('silent');
    const heard = await keep('heard', { sound });
    expect(valueOf(await readSound(silent.id))).toBeNull();
    expect(await valueOf(await readSound(heard.id))?.text()).toBe('sound');
    expect(heard.soundBytes).toBe(5);
    valueOf(await changeSound(heard.id, null));
    expect(valueOf(await readSound(heard.id))).toBeNull();
    expect(valueOf(await listEntries()).map((entry) => entry.soundBytes)).toEqual([0, 0]);
    valueOf(await changeSound(silent.id, sound));
    expect(await valueOf(await readSound(silent.id))?.text()).toBe('sound');
  });

  it('stores the results without audio if there is no room, and says so', async () => {
    await fillUp(['sounds']);
    const kept = valueOf(await keepEntry(toKeep('talk', { sound })));
    expect(kept.isSoundLeftOut).toBe(true);
    expect(kept.entry.soundBytes).toBe(0);
    expect(valueOf(await readDetails(kept.entry.id))).toEqual(detailed());
  });

  it('reports a full device, and writes nothing', async () => {
    await fillUp(['details']);
    expect(await keepEntry(toKeep('talk'))).toMatchObject({ ok: false, error: { code: 'storage/quota' } });
    vi.restoreAllMocks();
    expect(await names()).toEqual([]);
  });

  it('notifies all tabs of changes', async () => {
    const heard = vi.fn();
    const stop = onChange(['entries'], heard);
    const entry = await keep('a');
    valueOf(await changeEntries([entry.id], { note: 'n' }));
    valueOf(await eraseEntries([entry.id]));
    stop();
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it("updates the current entry rather than a tab's stale copy", async () => {
    const entry = await keep('a');
    valueOf(await changeEntries([entry.id], { name: 'renamed here' }));
    valueOf(await changeEntries([entry.id], { note: 'noted there' }));
    expect(valueOf(await listEntries())[0]).toMatchObject({ name: 'renamed here', note: 'noted there' });
  });

  it('does not restore what another tab erased', async () => {
    const entry = await keep('a');
    valueOf(await eraseEntries([entry.id]));
    valueOf(await changeEntries([entry.id], { name: 'b' }));
    valueOf(await changeSound(entry.id, sound));
    expect(await names()).toEqual([]);
    expect(valueOf(await readSound(entry.id))).toBeNull();
  });

  it('reports missing, truncated or unreadable details as damaged', async () => {
    const { id } = await keep('a');
    const { bytes } = valueOf(await withDatabase((database) => database.get('details', id)))!;
    const replace = (with_: Uint8Array<ArrayBuffer>) =>
      withDatabase((database) => database.put('details', { id, bytes: with_ }));
    valueOf(await replace(bytes.slice(0, bytes.length - 9)));
    expect(await readDetails(id)).toMatchObject({ error: { code: 'storage/damaged' } });
    valueOf(await replace(new TextEncoder().encode('nothing of ours')));
    expect(await readDetails(id)).toMatchObject({ error: { code: 'storage/damaged' } });
    valueOf(await withDatabase((database) => database.delete('details', id)));
    expect(await readDetails(id)).toMatchObject({ error: { code: 'storage/damaged' } });
  });
});

describe('the bin', () => {
  beforeEach(emptyStorage);

  it('restores entries with their audio', async () => {
    const a = await keep('a', { sound });
    await keep('b');
    valueOf(await putInBin([a.id], 1000));
    expect(valueOf(await listEntries()).find(({ id }) => id === a.id)?.deletedAt).toBe(1000);
    valueOf(await takeFromBin([a.id]));
    expect(valueOf(await listEntries()).map(({ deletedAt }) => deletedAt)).toEqual([null, null]);
    expect(valueOf(await readSound(a.id))).not.toBeNull();
  });

  it('removes only entries deleted more than half an hour ago', async () => {
    const [a, b] = [await keep('a', { sound }), await keep('b')];
    await keep('c');
    valueOf(await putInBin([a.id], 0));
    valueOf(await putInBin([b.id], 1));
    valueOf(await emptyBin(binMs));
    expect((await names()).toSorted()).toEqual(['b', 'c']);
    expect(valueOf(await readSound(a.id))).toBeNull();
    expect(await readDetails(a.id)).toMatchObject({ ok: false });
    valueOf(await emptyBin(2, 0));
    expect(await names()).toEqual(['c']);
  });
});
