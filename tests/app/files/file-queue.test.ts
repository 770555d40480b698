import { beforeEach, describe, expect, it } from 'vitest';
import { encodeHalfFloats } from '#core/classifier/half-float.ts';
import type { Analysis } from '#core/result/types.ts';
import { fail, ok } from '#app/words/errors.ts';
import { FileQueue } from '#app/files/file-queue.svelte.ts';
import { MadeUpClient, analysis, promised, soon } from '../made-up.ts';

const found = (name: string, bytes = 100) => ({ file: new File([new Uint8Array(bytes)], name), path: name });

describe('the file queue', () => {
  let client: MadeUpClient;
  let queue: FileQueue;
  const phases = () => queue.jobs.map(({ name, phase }) => `${name} ${phase}`);

  beforeEach(() => {
    client = new MadeUpClient();
    queue = new FileQueue(() => Promise.resolve(ok(client.asClient)));
  });

  it('processes files one after another, in order', async () => {
    queue.add([found('a'), found('b')]);
    await soon();
    expect(phases()).toEqual(['a working', 'b waiting']);
    client.files[0]?.finish(ok(analysis(1, 'sad')));
    await soon();
    expect(phases()).toEqual(['a done', 'b working']);
  });

  it('processes as many files at once as the engine allows, including later ones', async () => {
    client.nAtOnce = 2;
    queue.add([found('a'), found('b'), found('c')]);
    await soon();
    expect(phases()).toEqual(['a working', 'b working', 'c waiting']);
    client.files[0]?.report({ doneS: 5, totalS: 10, speed: 40 });
    client.files[1]?.report({ doneS: 5, totalS: 10, speed: 30 });
    expect(queue.totals.speed).toBe(70);
    client.files[1]?.finish(ok(analysis(1, 'sad')));
    await soon();
    expect(phases()).toEqual(['a working', 'b done', 'c working']);
    client.files[2]?.finish(ok(analysis(1, 'sad')));
    await soon();
    queue.add([found('d')]);
    await soon();
    expect(phases()).toEqual(['a working', 'b done', 'c done', 'd working']);
    for (const { finish } of client.files) finish(ok(analysis(1, 'sad')));
    await soon();
    expect(queue.isRunning).toBe(false);
  });

  it('continues after an unreadable file', async () => {
    queue.add([found('bad'), found('good')]);
    await soon();
    client.files[0]?.finish(fail('audio/undecodable'));
    await soon();
    expect(phases()).toEqual(['bad failed', 'good working']);
    expect(queue.jobs[0]?.failure?.code).toBe('audio/undecodable');
    client.files[1]?.finish(ok(analysis(1, 'sad')));
    await soon();
    expect(queue.totals).toMatchObject({ n: 2, nDone: 2, nFailed: 1, share: 1 });
    expect(queue.isRunning).toBe(false);
  });

  it('fails every waiting file if the engine cannot start', async () => {
    queue = new FileQueue(() => Promise.resolve(fail('model/missing')));
    queue.add([found('a'), found('b')]);
    await soon();
    expect(queue.jobs.map((job) => job.failure?.code)).toEqual(['model/missing', 'model/missing']);
  });

  it('cancels the current file, ignores its late result, and starts the next', async () => {
    queue.add([found('a'), found('b')]);
    await soon();
    queue.jobs[0]?.cancel();
    client.files[0]?.finish(fail('engine/cancelled'));
    await soon();
    expect(phases()).toEqual(['a cancelled', 'b working']);
  });

  it('retries a file, even before its cancelled run has ended', async () => {
    queue.add([found('a')]);
    await soon();
    const [job] = queue.jobs;
    if (!job) throw new Error('no job');
    job.cancel();
    queue.retry(job);
    client.files[0]?.finish(fail('engine/cancelled'));
    await soon();
    expect(phases()).toEqual(['a working']);
    client.files[1]?.finish(ok(analysis(1, 'sad')));
    await soon();
    expect(phases()).toEqual(['a done']);
  });

  it('measures progress in bytes', async () => {
    queue.add([found('small', 100), found('large', 300)]);
    await soon();
    client.files[0]?.report({ doneS: 5, totalS: 10, speed: 40 });
    expect(queue.totals.share).toBeCloseTo(0.125);
    expect(queue.totals.speed).toBe(40);
  });

  it('does not count a file as done whose progress is complete but whose result is not there yet', async () => {
    queue.add([found('a')]);
    await soon();
    client.files[0]?.report({ doneS: 10, totalS: 10, speed: 40 });
    expect([queue.totals.share, queue.totals.nDone]).toEqual([1, 0]);
    client.files[0]?.finish(ok(analysis(1, 'sad')));
    await soon();
    expect(queue.totals.nDone).toBe(1);
  });

  it('opens a file added alone, and closes it when removed', async () => {
    queue.add([found('a')]);
    await soon();
    expect(queue.open?.name).toBe('a');
    queue.add([found('b')]);
    expect(queue.open?.name).toBe('b');
    for (const job of queue.jobs) queue.remove(job.id);
    expect([queue.open, queue.jobs.length]).toEqual([null, 0]);
  });

  it('adapts a file to its voice without analysing it again, and can restore the original result', async () => {
    const kept: (Analysis | null)[] = [];
    queue = new FileQueue(
      () => Promise.resolve(ok(client.asClient)),
      async (job) => void kept.push(job.analysis),
    );
    queue.add([found('a')]);
    await soon();
    const first: Analysis = {
      ...analysis(1, 'sad'),
      pooled: { nPooled: 1, windows: [0], halves: encodeHalfFloats([1]) },
    };
    client.files[0]?.finish(ok(first));
    await soon();
    const [job] = queue.jobs;
    if (!job) throw new Error('no job');
    await queue.adaptOtherwise(job, client.asClient);
    expect(job.analysis?.windows[0]?.probabilities?.[2]).toBe(1);
    expect(job.analysis?.fittedTo).toEqual({ voice: null, fineTuning: null, running: true });
    const adapted = job.analysis;
    await queue.adaptOtherwise(job, client.asClient);
    expect(job.analysis).toBe(first);
    await queue.adaptOtherwise(job, client.asClient);
    expect(job.analysis).toBe(adapted);
    expect(kept).toEqual([first, adapted, first, adapted]);
    expect([client.files.length, client.judged]).toEqual([1, 1]);
  });

  it('counts a file as done once its result is stored, and meanwhile starts the next', async () => {
    const stores = [promised<void>(), promised<void>()];
    let nStored = 0;
    queue = new FileQueue(
      () => Promise.resolve(ok(client.asClient)),
      () => stores[nStored++]?.promise ?? Promise.resolve(),
    );
    queue.add([found('a'), found('b')]);
    await soon();
    client.files[0]?.finish(ok(analysis(1, 'sad')));
    await soon();
    expect(phases()).toEqual(['a done', 'b working']);
    expect(queue.totals.nDone).toBe(0);
    stores[0]?.settle();
    await soon();
    expect(queue.totals.nDone).toBe(1);
    client.files[1]?.finish(ok(analysis(1, 'sad')));
    await soon();
    expect([queue.totals.nDone, queue.isRunning]).toEqual([1, true]);
    stores[1]?.settle();
    await soon();
    expect([queue.totals.nDone, queue.isRunning]).toEqual([2, false]);
  });

  it('opens none if several are added', () => {
    queue.add([found('a'), found('b')]);
    expect(queue.open).toBeNull();
  });
});
