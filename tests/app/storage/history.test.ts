import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis } from '#core/result/types.ts';
import { FileJob } from '#app/files/file-job.svelte.ts';
import { History } from '#app/storage/history.svelte.ts';
import { SessionLog } from '#app/storage/session-log.svelte.ts';
import { readDetails } from '#app/storage/entries.ts';
import { listAbandoned } from '#app/storage/journal.ts';
import { update } from '../made-up.ts';
import { detailed } from './made-up.ts';
import { emptyStorage, valueOf } from './world.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;
const beginning = { label: 'Made-up microphone', sampleRateHz: 48_000, modelId: 'm', rule, keepsSound: false };

function done(name: string, analysis: Analysis = detailed(), content = 'sound'): FileJob {
  const job = new FileJob(new File([content], name, { type: 'audio/wav' }), name);
  job.analysis = analysis;
  return job;
}

describe('the history state', () => {
  let history: History;
  let stop: () => void;

  beforeEach(async () => {
    await emptyStorage();
    // Without locks, a recently written session counts as in use.
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ usage: 5, quota: 10 }) } });
    history = new History();
    stop = history.start();
    await history.refresh();
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const keep = (job: FileJob, keepsSound = false) => history.keepFile(job, { rule, modelId: 'm', keepsSound });
  const names = async (): Promise<string[]> => {
    await history.refresh();
    return history.entries.map(({ name }) => name);
  };

  it('knows its entries and the space used', async () => {
    expect([history.phase, history.entries.length, history.space?.usedBytes]).toEqual(['ready', 0, 5]);
    await keep(done('a.wav'), true);
    expect(await names()).toEqual(['a.wav']);
    expect(history.bytes).toBe(history.entries[0]!.detailBytes + 5);
  });

  it('stores a file once if analysed again with the same result', async () => {
    const [first, again] = [done('a.wav'), done('a.wav')];
    await keep(first);
    await names();
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    await keep(again, true);
    expect(await names()).toEqual(['a.wav']);
    expect(again.keptId).toBe(first.keptId);
    expect(history.entries[0]).toMatchObject({ heardAt: Date.now(), soundBytes: 5 });
    await keep(done('a.wav', detailed(4)));
    await keep(done('b.wav'));
    expect((await names()).toSorted()).toEqual(['a.wav', 'a.wav', 'b.wav']);
  });

  it("replaces a file's result, and keeps its note, markers and audio", async () => {
    const job = done('a.wav');
    const first = keep(job, true);
    // The result changes while the first one is being stored.
    job.analysis = detailed(4);
    await Promise.all([first, keep(job, true)]);
    await names();
    const [before] = history.entries;
    valueOf(await history.note(job.keptId!, 'about the engine'));
    valueOf(await history.mark(job.keptId!, [{ timeS: 1, text: 'here' }]));
    job.analysis = detailed(3);
    await keep(job, true);
    expect(await names()).toEqual(['a.wav']);
    const written = { note: 'about the engine', markers: [{ timeS: 1, text: 'here' }], soundBytes: 5 };
    expect(history.entries[0]).toMatchObject({ id: before!.id, durationS: 3, ...written });
    expect(valueOf(await readDetails(job.keptId!))).toEqual(detailed(3));
    valueOf(await history.delete([job.keptId!]));
    await keep(job);
    expect(await names()).toEqual(['a.wav']);
    expect(history.entries[0]!.id).not.toBe(before!.id);
  });

  it('finds the markers of a file again, also for a different result', async () => {
    const job = done('a.wav');
    await keep(job);
    valueOf(await history.mark(job.keptId!, [{ timeS: 1, text: 'here' }]));
    await names();
    const again = done('a.wav');
    await history.keepFile(again, { rule, modelId: 'another', keepsSound: false });
    expect(again.markers).toEqual([{ timeS: 1, text: 'here' }]);
    expect(await names()).toHaveLength(2);
    expect(history.entries.map(({ markers }) => markers?.length)).toEqual([1, 1]);
  });

  it('saves a draft note when reopened after the page was closed', async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      get length() {
        return kept.size;
      },
      key: (i: number) => [...kept.keys()][i] ?? null,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    });
    const job = done('a.wav');
    await keep(job);
    const id = job.keptId!;
    history.draft(id, { note: 'about the eng' });
    history.draft(id, { markers: [{ timeS: 1, text: 'he' }] });
    expect(kept.size).toBe(1);
    valueOf(await history.note(id, 'about the engine'));
    expect(kept.size).toBe(0);
    await names();
    expect(history.find(id)).toMatchObject({ note: 'about the engine', markers: [{ timeS: 1, text: 'he' }] });
    history.draft(id, { note: 'about the engine, and' });
    const reopened = new History();
    const stopReopened = reopened.start();
    await expect.poll(() => reopened.find(id)?.note).toBe('about the engine, and');
    expect(kept.size).toBe(0);
    stopReopened();
  });

  it('restores deleted entries, and erases the bin', async () => {
    await keep(done('a.wav'));
    await keep(done('b.wav'));
    await names();
    const ids = history.entries.map(({ id }) => id);
    valueOf(await history.delete(ids));
    expect(await names()).toEqual([]);
    expect(history.bin).toHaveLength(2);
    valueOf(await history.restore(history.deleted));
    expect((await names()).toSorted()).toEqual(['a.wav', 'b.wav']);
    expect([history.deleted, history.bin]).toEqual([[], []]);
    valueOf(await history.delete(ids.slice(0, 1)));
    await names();
    valueOf(await history.eraseBin());
    expect(await names()).toHaveLength(1);
    expect(history.find(ids[0]!)).toBeNull();
  });

  it('follows changes in other tabs', async () => {
    const other = new History();
    const stopOther = other.start();
    await keep(done('a.wav'));
    await expect.poll(() => other.entries).toHaveLength(1);
    stopOther();
  });

  it('stores a session with its current rule, and removes the journal', async () => {
    const log = new SessionLog(beginning, {});
    log.take(update(1, 'happy'));
    const five = { labelSet: 'five', unsureBelow: 0.2 } as const;
    const { entry } = valueOf(await history.keepSession(log, detailed(), five));
    expect(log.keptId).toBe(entry.id);
    expect(entry).toMatchObject({ kind: 'live', name: '', rule: five, heardAt: log.startedAt });
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    expect(valueOf(await listAbandoned())).toEqual([]);
  });

  it('offers an interrupted session if it contains speech', async () => {
    for (const [emotion, seconds] of [
      ['happy', 4],
      [null, 4],
    ] as const) {
      const log = new SessionLog(beginning, {});
      for (let s = 1; s <= seconds; s++) {
        log.take(update(s, emotion, 100));
        await history.refresh();
      }
    }
    await history.findAbandoned();
    expect(history.abandoned).toEqual([]);
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    await history.findAbandoned();
    expect(history.abandoned).toHaveLength(1);
    const id = valueOf(await history.settleAbandoned(history.abandoned[0]!, true));
    await names();
    expect(history.find(id!)).toMatchObject({ kind: 'live', answer: 'happy', deletedAt: null });
    await history.findAbandoned();
    expect(history.abandoned).toEqual([]);
  });

  it('moves a discarded session to the bin, from where it can be restored', async () => {
    const log = new SessionLog(beginning, {});
    for (let s = 1; s <= 3; s++) {
      log.take(update(s, 'sad', 100));
      await history.refresh();
    }
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    await history.findAbandoned();
    valueOf(await history.settleAbandoned(history.abandoned[0]!, false));
    expect(await names()).toEqual([]);
    expect(history.bin).toHaveLength(1);
  });

  it('reports why nothing can be stored, and keeps working', async () => {
    await emptyStorage();
    vi.stubGlobal('indexedDB', undefined);
    const job = done('a.wav');
    await keep(job);
    expect([job.keptId, history.keepFailure?.code]).toEqual([null, 'storage/unavailable']);
    await history.refresh();
    expect([history.phase, history.failure?.code]).toEqual(['failed', 'storage/unavailable']);
  });
});
