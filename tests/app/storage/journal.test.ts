import { serialize } from 'node:v8';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeHalfFloats } from '#core/classifier/half-float.ts';
import { config } from '#core/config.ts';
import type { LiveUpdate } from '#core/protocol.ts';
import { exampleVector } from '#core/voice/voice-mean.ts';
import { createLiveRecord } from '#app/engine/live-record.ts';
import { withDatabase } from '#app/storage/database.ts';
import { JournalWriter } from '#app/storage/journal-writer.ts';
import { forgetJournal, listAbandoned, recover } from '#app/storage/journal.ts';
import { heard } from '../made-up.ts';
import { detailed } from './made-up.ts';
import { emptyStorage, valueOf } from './world.ts';

const head = (session: string, startedAt = 1000) => ({
  session,
  startedAt,
  source: { label: 'Made-up microphone', mediaType: '', sizeBytes: null, sampleRateHz: 48_000 },
  modelId: 'made-up',
  rule: { labelSet: 'eight' as const, unsureBelow: 0.4 },
});
const { nBands } = config.mel;

/** The worker's update, four per second, with distinct columns. */
function hop(i: number): LiveUpdate & { pooled?: Uint16Array } {
  const envelope = Float32Array.from({ length: 50 }, (_, j) => Math.fround(Math.sin(50 * i + j)));
  const spectrogram = Uint8Array.from({ length: 25 * nBands }, (_, j) => (1600 * i + 31 * j) % 251);
  const timeS = 0.25 * (i + 1);
  const scores = heard(timeS, i % 3 === 2 ? null : 'sad');
  const pooled = i % 4 === 0 ? { pooled: Uint16Array.of(i, i + 1, i + 2) } : {};
  return {
    ...{ timeS, peakDbfs: -6, rmsDbfs: -20, isSpeech: i % 3 !== 2, envelope, spectrogram, scores, latencyMs: 9 },
    ...pooled,
  };
}

/** Whether the first n numbers are equal. Faster than comparing one by one. */
function same(a: Float32Array | Uint8Array, b: Float32Array | Uint8Array, n: number): boolean {
  return Buffer.from(a.slice(0, n).buffer).equals(Buffer.from(b.slice(0, n).buffer));
}

/** Waits for pending writes, because the journal itself never makes listening wait. */
async function written(): Promise<void> {
  await withDatabase((database) => database.count('journal'));
}

describe('the session journal', () => {
  let held: Set<string>;

  beforeEach(async () => {
    await emptyStorage();
    held = new Set();
    const request = (name: string, work: () => Promise<void>) => {
      held.add(name);
      return work().finally(() => held.delete(name));
    };
    const query = () => Promise.resolve({ held: [...held].map((name) => ({ name })) });
    vi.stubGlobal('navigator', { locks: { request, query } });
  });
  afterEach(() => vi.unstubAllGlobals());

  /** A browser releases the locks of a dead page. */
  const die = (): void => held.clear();

  for (const [nHops, what] of [
    [40, 'ten seconds'],
    [620, 'two and a half minutes'],
    [1700, 'seven minutes'],
  ] as const)
    it(`recovers ${what} except for less than the last second`, async () => {
      const writer = new JournalWriter(head('s'));
      const record = createLiveRecord();
      await written();
      for (let i = 0; i < nHops; i++) {
        record.add(hop(i));
        writer.take(hop(i));
        await written();
      }
      die();
      const { analysis, head: found } = valueOf(await recover('s'));
      const whole = record.read();
      const lostS = whole.durationS - analysis.durationS;
      expect(lostS).toBeLessThan(1);
      expect(found.source.label).toBe('Made-up microphone');
      expect(analysis.windows).toEqual(whole.windows.slice(0, analysis.windows.length));
      expect(whole.windows.length - analysis.windows.length).toBeLessThan(4);
      const { windows: pooledWindows = [], halves } = analysis.pooled ?? {};
      const nRows = pooledWindows.length;
      expect(nRows).toBeGreaterThan(nHops / 4 - 2);
      expect(pooledWindows).toEqual(whole.pooled?.windows.slice(0, nRows));
      expect(halves).toEqual(whole.pooled?.halves.slice(0, 3 * nRows));
      // Compares the columns before the last second. The last column may lack frames.
      expect(analysis.display.columnS).toBe(whole.display.columnS);
      const nColumns = analysis.display.envelope.length / 2 - 1;
      expect(nColumns * whole.display.columnS).toBeGreaterThan(whole.durationS - 2);
      expect(same(analysis.display.envelope, whole.display.envelope, 2 * nColumns)).toBe(true);
      expect(same(analysis.display.spectrogram, whole.display.spectrogram, nColumns * nBands)).toBe(true);
    });

  it('keeps what later corrections need', async () => {
    const writer = new JournalWriter(head('s'));
    await written();
    for (let i = 0; i < 12; i++) {
      writer.take({ ...hop(i), pooled: encodeHalfFloats([i, 2]) });
      await written();
    }
    die();
    const { analysis } = valueOf(await recover('s'));
    const [first] = analysis.windows;
    expect(exampleVector(analysis, first!.startS, first!.endS)?.[1]).toBe(2);
  });

  it('can be read from an earlier version without embeddings', async () => {
    const writer = new JournalWriter(head('s'));
    await written();
    for (let i = 0; i < 8; i++) {
      const before = hop(i);
      delete before.pooled;
      writer.take(before);
      await written();
    }
    die();
    const { analysis } = valueOf(await recover('s'));
    expect(analysis.windows.length).toBeGreaterThan(3);
    expect(analysis).not.toHaveProperty('pooled');
  });

  it('takes little space for a long session', async () => {
    const writer = new JournalWriter(head('s'));
    await written();
    const [envelope, spectrogram] = [new Float32Array(200), new Uint8Array(100 * nBands)];
    for (let s = 1; s <= 3600; s++) {
      writer.take({ ...hop(0), timeS: s, envelope, spectrogram });
      await written();
    }
    const records = valueOf(await withDatabase((database) => database.getAll('journal')));
    expect(records.length).toBeGreaterThan(1000);
    expect(serialize(records).byteLength).toBeLessThan(4e6);
  });

  it('is offered once its page is gone, but not while a page holds it', async () => {
    const writer = new JournalWriter(head('s'));
    for (let i = 0; i < 8; i++) {
      writer.take(hop(i));
      await written();
    }
    expect(valueOf(await listAbandoned())).toEqual([]);
    die();
    const [found] = valueOf(await listAbandoned());
    expect(found?.head.session).toBe('s');
    expect(found?.timeS).toBeGreaterThan(1);
    expect(found?.speechS).toBeGreaterThan(0.5);
    valueOf(await forgetJournal('s'));
    expect(valueOf(await listAbandoned())).toEqual([]);
  });

  it('counts as in use without locks until it has been idle for a while', async () => {
    vi.stubGlobal('navigator', {});
    const writer = new JournalWriter(head('s'));
    for (let i = 0; i < 8; i++) {
      writer.take(hop(i));
      await written();
    }
    expect(valueOf(await listAbandoned())).toEqual([]);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 11_000);
    expect(valueOf(await listAbandoned())).toHaveLength(1);
    vi.restoreAllMocks();
  });

  it('keeps sessions apart and lists the newest first', async () => {
    for (const [session, startedAt] of [
      ['old', 1],
      ['new', 2],
    ] as const) {
      const writer = new JournalWriter(head(session, startedAt));
      for (let i = 0; i < 8; i++) {
        writer.take(hop(i));
        await written();
      }
    }
    die();
    expect(valueOf(await listAbandoned()).map(({ head: { session } }) => session)).toEqual(['new', 'old']);
    valueOf(await forgetJournal('new'));
    expect(valueOf(await recover('old')).analysis.windows.length).toBeGreaterThan(3);
  });

  it('has the exact result with audio once listening has ended', async () => {
    const writer = new JournalWriter(head('s'));
    writer.take(hop(3));
    writer.addSound(new Blob(['one'], { type: 'audio/webm' }));
    writer.take(hop(7));
    writer.addSound(new Blob(['two'], { type: 'audio/webm' }));
    await writer.finish(detailed());
    die();
    const { analysis, sound } = valueOf(await recover('s'));
    expect(analysis).toEqual(detailed());
    expect(await sound?.text()).toBe('onetwo');
    expect(sound?.type).toBe('audio/webm');
  });

  it('is empty once a session has been saved or discarded', async () => {
    const writer = new JournalWriter(head('s'));
    writer.take(hop(7));
    valueOf(await writer.forget());
    writer.take(hop(11));
    await writer.finish(detailed());
    expect(valueOf(await withDatabase((database) => database.count('journal')))).toBe(0);
    expect(held.size).toBe(0);
  });

  it('gives up if storage is unavailable, reports it once, and does not disturb listening', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const told = vi.fn();
    const writer = new JournalWriter(head('s'), told);
    for (let i = 0; i < 12; i++) {
      writer.take(hop(i));
      await written();
    }
    await writer.finish(detailed());
    expect(told).toHaveBeenCalledOnce();
    expect(writer.failure?.code).toBe('storage/unavailable');
    expect((await writer.forget()).ok).toBe(true);
  });
});
