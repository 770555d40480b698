import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase, openVersion } from '#app/storage/database.ts';
import { migrations } from '#app/storage/migrations.ts';
import { storeNames } from '#app/storage/schema.ts';
import { emptyStorage, valueOf } from './world.ts';

/** What a database of each version held when that version was the newest: store to records. Never changed once published. */
const heldBy: readonly Readonly<Record<string, readonly object[]>>[] = [
  {
    entries: [
      {
        id: 'e1',
        kind: 'file',
        name: 'interview.wav',
        note: 'second take',
        heardAt: 1_700_000_000_000,
        source: { label: 'interview.wav', mediaType: 'audio/wav', sizeBytes: 44, sampleRateHz: null },
        modelId: 'm',
        rule: { labelSet: 'eight', unsureBelow: 0.4 },
        voice: null,
        lesson: null,
        durationS: 2,
        speechS: 1,
        warning: null,
        answer: 'happy',
        confidence: 0.8,
        answersS: { happy: 2 },
        detailBytes: 3,
        soundBytes: 0,
        deletedAt: null,
      },
    ],
    details: [{ id: 'e1', bytes: new Uint8Array([1, 2, 3]) }],
    sounds: [],
    journal: [{ session: 's', part: 0, startedAt: 5 }],
    voices: [{ id: 'v', name: 'Ada', createdAt: 1, mean: new Float32Array([0.5]) }],
    lessons: [{ id: 'l', name: 'Lesson', createdAt: 2 }],
  },
];

describe('bringing the database up to date', () => {
  beforeEach(emptyStorage);

  it('is tested for every version there was', () => {
    expect(heldBy).toHaveLength(migrations.length);
  });

  for (let version = 1; version <= migrations.length; version++)
    it(`loses nothing of what version ${version} kept`, async () => {
      const held = heldBy[version - 1] ?? {};
      const old = valueOf(await openVersion(migrations.slice(0, version), () => undefined));
      for (const [store, records] of Object.entries(held))
        for (const record of records) await old.put(store as 'voices', record as never);
      old.close();
      const now = valueOf(await openDatabase());
      expect([...now.objectStoreNames].toSorted()).toEqual(storeNames.toSorted());
      for (const [store, records] of Object.entries(held))
        expect(await now.getAll(store as 'voices')).toEqual(records.map((record) => expect.objectContaining(record)));
      await closeDatabase();
    });
});
