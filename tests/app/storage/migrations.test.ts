import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase, openVersion } from '#app/storage/database.ts';
import { renamed } from '#app/storage/former-names.ts';
import { migrations } from '#app/storage/migrations.ts';
import { storeNames } from '#app/storage/schema.ts';
import { emptyStorage, valueOf } from './world.ts';

/** An entry as stored by every version, with a fine-tuning in use. */
const entry = {
  id: 'e1',
  kind: 'file',
  name: 'interview.wav',
  note: 'second take',
  heardAt: 1_700_000_000_000,
  source: { label: 'interview.wav', mediaType: 'audio/wav', sizeBytes: 44, sampleRateHz: null },
  modelId: 'm',
  rule: { labelSet: 'eight', unsureBelow: 0.4 },
  voice: null,
  durationS: 2,
  speechS: 1,
  warning: null,
  answer: 'happy',
  confidence: 0.8,
  answersS: { happy: 2 },
  detailBytes: 3,
  soundBytes: 0,
  deletedAt: null,
};
const unchanged = {
  details: [{ id: 'e1', bytes: new Uint8Array([1, 2, 3]) }],
  sounds: [],
  journal: [{ session: 's', part: 0, startedAt: 5 }],
  voices: [{ id: 'v', name: 'Ada', createdAt: 1, mean: new Float32Array([0.5]) }],
};
const taught = { id: 'l', name: 'My words', createdAt: 2, examples: [{ vector: new Float32Array([0.25]) }] };

type Held = Readonly<Record<string, readonly object[]>>;

/** Contents of a database at each version: store to records. Never changed once released. */
const heldBy: readonly Held[] = [
  { ...unchanged, entries: [{ ...entry, lesson: 'My words' }], lessons: [taught, { ...taught, id: 'k' }] },
  { ...unchanged, entries: [{ ...entry, fineTuning: 'My words' }], fineTunings: [taught, { ...taught, id: 'k' }] },
];

const byId = (a: { id?: string }, b: { id?: string }) => (a.id ?? '').localeCompare(b.id ?? '');

describe('migrating the database', () => {
  beforeEach(emptyStorage);

  it('is tested from every version', () => {
    expect(heldBy).toHaveLength(migrations.length);
  });

  for (let version = 1; version <= migrations.length; version++)
    it(`keeps all data of version ${version}`, async () => {
      const held = heldBy[version - 1] ?? {};
      const wanted = heldBy.at(-1) ?? {};
      const old = valueOf(await openVersion(migrations.slice(0, version), () => undefined));
      for (const [store, records] of Object.entries(held))
        for (const record of records) await old.put(store as 'voices', record as never);
      old.close();
      const now = valueOf(await openDatabase());
      expect([...now.objectStoreNames].toSorted()).toEqual(storeNames.toSorted());
      for (const [store, records] of Object.entries(wanted))
        expect(await now.getAll(store as 'voices')).toEqual(records.toSorted(byId));
      await closeDatabase();
    });

  it('renames the choice of a fine-tuning', () => {
    const centre = { on: 'none' };
    expect(renamed({ centre, lessonId: 'l' })).toEqual({ centre, fineTuningId: 'l' });
    expect(renamed({ centre, fineTuningId: null })).toEqual({ centre, fineTuningId: null });
  });
});
