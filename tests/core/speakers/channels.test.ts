import { describe, expect, it } from 'vitest';
import { createChannelCollector, haveOneSpeakerEach, turnsOfChannels } from '#core/speakers/channels.ts';
import type { ChannelTrack } from '#core/speakers/channels.ts';
import { whiteNoise } from '../../fixtures/signal/sounds.ts';

const rateHz = 8000;

interface Part {
  readonly seconds: number;
  readonly left: number;
  readonly right: number;
}

/** Noise at the given levels, in blocks of `blockSamples`. */
function trackOf(parts: readonly Part[], blockSamples = 700): ChannelTrack | null {
  const channel = (side: 'left' | 'right'): Float32Array =>
    Float32Array.from(
      parts.flatMap((part) => [...whiteNoise(part.seconds * rateHz, 1)].map((sample) => sample * part[side])),
    );
  const [left, right] = [channel('left'), channel('right')];
  const collector = createChannelCollector(rateHz);
  for (let at = 0; at < left.length; at += blockSamples)
    collector.push([left.subarray(at, at + blockSamples), right.subarray(at, at + blockSamples)]);
  return collector.read();
}

const call: readonly Part[] = [
  { seconds: 2, left: 0.2, right: 0.001 },
  { seconds: 1, left: 0, right: 0 },
  { seconds: 3, left: 0.004, right: 0.1 },
  { seconds: 1, left: 0.3, right: 0.01 },
];
const speech = [
  { startS: 0, endS: 2 },
  { startS: 3, endS: 7 },
];

describe('a call with one speaker per channel', () => {
  it('is distinguished from sound shared by both channels', () => {
    expect(haveOneSpeakerEach(trackOf(call)!, speech)).toBe(true);
    const shared = call.map(({ seconds, left, right }) => ({ seconds, left: left + right, right: left + right }));
    expect(haveOneSpeakerEach(trackOf(shared)!, speech)).toBe(false);
    const oneSided = call.map(({ seconds, left, right }) => ({ seconds, left: left + right, right: 0 }));
    expect(haveOneSpeakerEach(trackOf(oneSided)!, speech)).toBe(false);
    expect(haveOneSpeakerEach(trackOf(call)!, [])).toBe(false);
  });

  it('assigns each turn to its channel within 50 ms', () => {
    const turns = turnsOfChannels(trackOf(call)!, speech);
    expect(turns.map(({ speaker }) => speaker)).toEqual([0, 1, 0]);
    const edges = turns.flatMap(({ endS, startS }) => [startS, endS]);
    [0, 2, 3, 6, 6, 7].forEach((wanted, i) => {
      expect(Math.abs((edges[i] ?? 0) - wanted)).toBeLessThanOrEqual(0.051);
    });
  });

  it('keeps the turn through a cough on the other channel', () => {
    const coughed = [
      { seconds: 2, left: 0.2, right: 0 },
      { seconds: 0.2, left: 0, right: 0.2 },
      { seconds: 2, left: 0.2, right: 0 },
    ];
    const turns = turnsOfChannels(trackOf(coughed)!, [{ startS: 0, endS: 4.2 }]);
    expect(turns).toHaveLength(1);
    expect(turns[0]).toMatchObject({ startS: 0, speaker: 0 });
  });

  it('gives the same result for blocks of any size', () => {
    expect(trackOf(call, 33)).toEqual(trackOf(call, 8000));
  });
});

it('gives no channel track for mono or a changing number of channels', () => {
  const mono = createChannelCollector(rateHz);
  mono.push([new Float32Array(rateHz)]);
  expect(mono.read()).toBeNull();
  const changing = createChannelCollector(rateHz);
  changing.push([new Float32Array(rateHz), new Float32Array(rateHz)]);
  changing.push([new Float32Array(rateHz)]);
  expect(changing.read()).toBeNull();
});
