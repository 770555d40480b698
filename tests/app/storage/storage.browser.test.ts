import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '#app/ui/base.css';
import { recordStream } from '#app/capture/recorder.ts';
import { seekable } from '#app/capture/seekable.ts';
import HistoryList from '#app/history/HistoryList.svelte';
import { eraseDatabase, openDatabase, openVersion } from '#app/storage/database.ts';
import { keepEntry, listEntries, readDetails, readSound } from '#app/storage/entries.ts';
import { JournalWriter } from '#app/storage/journal-writer.ts';
import { listAbandoned } from '#app/storage/journal.ts';
import { migrations } from '#app/storage/migrations.ts';
import { newEntry } from '#app/storage/new-entry.ts';
import { update } from '../made-up.ts';
import { detailed, toKeep } from './made-up.ts';
import { words } from '#app/words/index.ts';

async function clean(): Promise<void> {
  expect((await eraseDatabase()).ok).toBe(true);
}

describe("the browser's database", () => {
  beforeEach(clean);
  afterEach(clean);

  it('restores results bit-exact, and the audio unchanged', async () => {
    const sound = new Blob([new Uint8Array(200_000).fill(7)], { type: 'audio/ogg' });
    const kept = await keepEntry(toKeep('talk', { sound }));
    if (!kept.ok) throw new Error(kept.error.detail);
    const { id } = kept.value.entry;
    expect(await readDetails(id)).toEqual({ ok: true, value: detailed() });
    const back = await readSound(id);
    expect(back).toMatchObject({ ok: true });
    if (back.ok) expect([back.value?.size, back.value?.type]).toEqual([200_000, 'audio/ogg']);
  });

  it('closes for a newer version in another tab, and reports it here', async () => {
    const here = await openDatabase();
    expect(here.ok).toBe(true);
    const further = [...migrations, (database: IDBDatabase) => void database.createObjectStore('later')];
    const there = await openVersion(further, () => undefined);
    if (!there.ok) throw new Error(there.error.code);
    expect(await listEntries()).toMatchObject({ ok: false, error: { code: 'storage/newer' } });
    there.value.close();
  });

  it('does not offer a journal while its lock is held', async () => {
    const head = {
      session: 's',
      startedAt: 1,
      source: { label: 'm', mediaType: '', sizeBytes: null, sampleRateHz: 48_000 },
      modelId: 'm',
      rule: { labelSet: 'eight', unsureBelow: 0.4 } as const,
    };
    const writer = new JournalWriter(head);
    writer.take(update(1, 'happy', 100));
    await writer.finish(detailed());
    expect(await listAbandoned()).toEqual({ ok: true, value: [] });
    await writer.forget();
  });
});

describe('a recording', () => {
  it('has a duration and can be seeked once made seekable', async () => {
    const context = new AudioContext();
    await context.resume();
    const target = context.createMediaStreamDestination();
    const tone = new OscillatorNode(context, { frequency: 300 });
    tone.connect(target);
    tone.start();
    const chunks: Blob[] = [];
    const recorder = recordStream(target.stream, (chunk) => chunks.push(chunk));
    await expect.poll(() => chunks.length).toBeGreaterThan(1);
    await recorder?.stop();
    await context.close();
    const blob = await seekable(new Blob(chunks, { type: chunks[0]?.type ?? '' }));
    const audio = new Audio(URL.createObjectURL(blob));
    await new Promise((resolve, reject) => {
      audio.onloadedmetadata = resolve;
      audio.onerror = () => reject(new Error('it does not play'));
    });
    expect(audio.duration).toBeGreaterThan(1);
    expect(audio.duration).toBeLessThan(60);
    expect(audio.seekable.end(0)).toBeCloseTo(audio.duration, 1);
  });

  it('stays unchanged if unreadable', async () => {
    const nonsense = new Blob(['nonsense'], { type: 'audio/webm' });
    expect(await seekable(nonsense)).toBe(nonsense);
  });
});

describe('a long list', () => {
  it('renders only visible rows, and gives its total size', async () => {
    await page.viewport(1000, 800);
    const entries = Array.from({ length: 3000 }, (_, i) => newEntry(toKeep(`talk ${i}`), 100));
    await render(HistoryList, {
      entries,
      chosen: new Set<string>(),
      hrefOf: (id: string) => `#${id}`,
      onchoose: () => undefined,
      ondelete: () => undefined,
    });
    await expect.element(page.getByRole('link', { name: 'talk 0', exact: true })).toBeVisible();
    const rows = page.getByRole('listitem').elements();
    expect(rows.length).toBeLessThan(100);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('3000');
    window.scrollTo(0, document.documentElement.scrollHeight);
    await expect.element(page.getByRole('button', { name: words.history.deleteOne('talk 2999') })).toBeVisible();
  });
});
