import { beforeEach, describe, expect, it } from 'vitest';
import type { LabelSet } from '#core/classifier/labels.ts';
import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import type { AnalysisClient } from '#app/engine/client.ts';
import type { Capture } from '#app/capture/capture.ts';
import { LiveSession } from '#app/live/live-session.svelte.ts';
import { MadeUpClient, madeUpCapture, promised, soon, update } from '../made-up.ts';

describe('a live session', () => {
  let client: MadeUpClient;
  let session: LiveSession;
  let labelSet: LabelSet;
  let engine: () => Promise<Result<AnalysisClient>>;

  beforeEach(() => {
    client = new MadeUpClient();
    labelSet = 'eight';
    engine = () => Promise.resolve(ok(client.asClient));
    session = new LiveSession({ engine: () => engine(), rule: () => ({ labelSet, unsureBelow: 0.4 }) });
  });

  async function listening() {
    const made = madeUpCapture();
    await session.listen('microphone', () => Promise.resolve(ok(made.capture)));
    return made;
  }

  it('asks for the microphone, then listens and shows its results and source', async () => {
    const made = await listening();
    expect(session.phase).toBe('listening');
    expect(session.source).toEqual({ kind: 'microphone', label: 'Made-up microphone', sampleRateHz: 48_000 });
    client.say(update(0.25, 'happy'));
    expect(session.reading).toEqual({ timeS: 0.25, peakDbfs: -6, rmsDbfs: -20, isSpeech: true });
    expect(session.verdict?.answer).toBe('happy');
    expect(session.columns.end).toBe(25);
    expect(made.done).toEqual({ connected: 1, disposed: 0 });
  });

  it('keeps the level if scores arrive without new sound', async () => {
    await listening();
    client.say(update(0.25, 'happy'));
    client.say({ ...update(0.25, 'happy', 0), peakDbfs: -Infinity, rmsDbfs: -Infinity });
    expect(session.reading.rmsDbfs).toBe(-20);
  });

  it('releases the microphone when stopped, and has a summary', async () => {
    const made = await listening();
    client.say(update(0.25, 'happy'));
    await session.stop();
    expect(session.phase).toBe('done');
    expect(session.analysis?.durationS).toBe(2);
    expect(session.failure).toBeNull();
    expect(made.done.disposed).toBe(1);
  });

  it('ends with a summary and an error when the microphone is unplugged', async () => {
    const made = await listening();
    made.end();
    await soon();
    expect(session.phase).toBe('done');
    expect(session.failure?.code).toBe('mic/unplugged');
    expect(session.analysis).not.toBeNull();
  });

  it('ends with a summary and no error at the end of an example', async () => {
    const made = madeUpCapture();
    await session.listen('example', () => Promise.resolve(ok(made.capture)));
    made.end();
    await soon();
    expect(session.phase).toBe('done');
    expect(session.failure).toBeNull();
  });

  it('reports why the microphone is unavailable, and can be retried', async () => {
    await session.listen('microphone', () => Promise.resolve(fail('mic/denied')));
    expect(session.phase).toBe('idle');
    expect(session.failure?.code).toBe('mic/denied');
    await listening();
    expect(session.phase).toBe('listening');
    expect(session.failure).toBeNull();
  });

  it('releases a microphone that is granted after cancelling', async () => {
    const answer = promised<Result<Capture>>();
    const made = madeUpCapture();
    const listened = session.listen('microphone', () => answer.promise);
    expect(session.phase).toBe('asking');
    await session.stop();
    expect(session.phase).toBe('idle');
    answer.settle(ok(made.capture));
    await listened;
    expect(session.phase).toBe('idle');
    expect(made.done).toEqual({ connected: 0, disposed: 1 });
  });

  it('releases the microphone if the engine cannot start', async () => {
    engine = () => Promise.resolve(fail('model/missing'));
    const made = await listening();
    expect(session.phase).toBe('idle');
    expect(session.failure?.code).toBe('model/missing');
    expect(made.done.disposed).toBe(1);
  });

  it('connects a restarted worker and continues', async () => {
    const made = await listening();
    client.say(update(0.25, 'happy'));
    client.crash();
    await soon();
    expect(client.opened).toBe(2);
    expect(made.done.connected).toBe(2);
    client.say(update(0.5, 'happy'));
    expect(session.phase).toBe('listening');
    expect(session.points.map(({ timeS }) => timeS)).toEqual([0.25, 0.5]);
  });

  it('switches to another microphone, and keeps the current one if that fails', async () => {
    const track = { stopped: 0, stop: () => void track.stopped++ };
    const other = { getTracks: () => [track] } as unknown as MediaStream;
    await session.replaceMicrophone(() => Promise.resolve(ok(other)));
    expect(track.stopped).toBe(1);
    await listening();
    client.say(update(0.25, 'happy'));
    await session.replaceMicrophone(() => Promise.resolve(fail('mic/in-use')));
    expect([session.phase, session.failure?.code, session.source?.label]).toEqual([
      ...['listening', 'mic/in-use', 'Made-up microphone'],
    ]);
    await session.replaceMicrophone(() => Promise.resolve(ok(other)));
    expect([session.failure, session.source?.label, track.stopped]).toEqual([null, 'Another microphone', 1]);
    expect([session.points.length, client.opened]).toEqual([1, 1]);
  });

  it('keeps the most recent curves while requested, also after a crash', async () => {
    expect((await session.trace(false)).ok).toBe(true);
    await listening();
    await session.trace(true);
    for (let timeS = 1; timeS <= 40; timeS++) {
      const curves = {
        startS: timeS - 1,
        hopS: 0.02,
        pitchHz: Float32Array.of(110),
        loudnessLufs: Float32Array.of(-23),
      };
      client.say({ ...update(timeS, 'happy'), curves });
    }
    expect(session.curves.at(-1)?.startS).toBe(39);
    expect(session.curves[0]?.startS).toBe(20);
    client.crash();
    await soon();
    expect(client.traces).toEqual([true, true]);
    await session.trace(false);
    expect(client.traces).toEqual([true, true, false]);
    await session.stop();
    session.discard();
    expect(session.curves).toEqual([]);
  });

  it('reclassifies everything when the label set changes', async () => {
    await listening();
    for (let hop = 1; hop <= 8; hop++) client.say(update(hop / 4, 'calm'));
    expect(session.verdict?.answer).toBe('calm');
    labelSet = 'five';
    client.say(update(2.25, 'calm'));
    expect(session.verdict?.answer).toBe('neutral');
    expect(session.points.map(({ answer }) => answer)).toEqual(Array.from({ length: 9 }, () => 'neutral'));
  });

  it('announces new results to screen readers at most every four seconds', async () => {
    await listening();
    client.say(update(0.25, 'happy'));
    expect(session.announced?.emotions).toEqual(['happy']);
    for (let hop = 2; hop <= 12; hop++) client.say(update(hop / 4, 'angry'));
    expect(session.verdict?.answer).toBe('angry');
    expect(session.announced?.emotions).toEqual(['happy']);
    for (let hop = 13; hop <= 17; hop++) client.say(update(hop / 4, 'angry'));
    expect(session.announced?.emotions).toEqual(['angry']);
  });

  it('does not announce silence during speech', async () => {
    await listening();
    client.say({ ...update(4, null), isSpeech: true });
    expect(session.announced).toBeNull();
    client.say(update(4.25, 'sad'));
    expect(session.announced?.emotions).toEqual(['sad']);
  });

  it('keeps the device awake only while listening', async () => {
    let held = 0;
    session = new LiveSession({
      engine: () => engine(),
      rule: () => ({ labelSet, unsureBelow: 0.4 }),
      awake: () => {
        held++;
        return () => held--;
      },
    });
    await listening();
    expect(held).toBe(1);
    await session.stop();
    expect(held).toBe(0);
  });

  it('reports a muted input, and clears the report with the session', async () => {
    await listening();
    client.say({ ...update(5.5, null), peakDbfs: -Infinity, rmsDbfs: -Infinity });
    expect(session.trouble).toBe('muted');
    await session.stop();
    session.discard();
    expect(session.trouble).toBeNull();
  });

  it('ends with a summary and no error when tab sharing stops', async () => {
    const made = madeUpCapture();
    await session.listen('share', () => Promise.resolve(ok(made.capture)));
    made.end();
    await soon();
    expect(session.phase).toBe('done');
    expect(session.failure).toBeNull();
  });

  it('clears everything when discarded', async () => {
    await listening();
    client.say(update(0.25, 'happy'));
    await session.stop();
    session.discard();
    expect([session.phase, session.analysis, session.verdict, session.points.length, session.columns.end]).toEqual([
      'idle',
      null,
      null,
      0,
      0,
    ]);
  });
});
