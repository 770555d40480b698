import { describe, expect, it } from 'vitest';
import { filtered, fourthOrder, highPass, lowPass, peak } from '../../../model/acoustics/biquad.ts';
import { codecs, hasCodec, throughCodec } from '../../../model/acoustics/codec.ts';
import { recordedAt } from '../../../model/acoustics/level.ts';
import { onLaptop, overTelephone } from '../../../model/acoustics/microphone.ts';
import { reverberationS, roomKindOf } from '../../../model/acoustics/room.ts';
import { firstSpeech } from '../../../model/acoustics/speech-length.ts';
import { randomFrom } from '../../../model/acoustics/random.ts';

const rateHz = 16_000;
const sine = (hz: number, seconds = 1): Float32Array =>
  Float32Array.from({ length: seconds * rateHz }, (_, i) => 0.5 * Math.sin((2 * Math.PI * hz * i) / rateHz));

/** Gain in dB that a filter applies to a tone, after settling. */
function gainDb(change: (samples: Float32Array) => Float32Array, hz: number): number {
  const power = (x: Float32Array): number => x.subarray(rateHz / 2).reduce((sum, v) => sum + v * v, 0);
  return 10 * Math.log10(power(change(sine(hz))) / power(sine(hz)));
}

describe('biquad filters', () => {
  it('with Butterworth q attenuate by 3 dB at the corner frequency', () => {
    expect(gainDb((x) => filtered(x, [highPass(300, rateHz)]), 300)).toBeCloseTo(-3.01, 1);
    const fourth = fourthOrder.map((q) => lowPass(1000, rateHz, q));
    expect(gainDb((x) => filtered(x, fourth), 1000)).toBeCloseTo(-3.01, 1);
    // One octave above. The bilinear transform makes it steeper than 24 dB.
    expect(gainDb((x) => filtered(x, fourth), 2000)).toBeLessThan(-24);
  });

  it('raise the peak by the given gain and leave the rest unchanged', () => {
    const raise = (x: Float32Array) => filtered(x, [peak(3000, rateHz, 1.5, 6)]);
    expect(gainDb(raise, 3000)).toBeCloseTo(6, 1);
    expect(Math.abs(gainDb(raise, 100))).toBeLessThan(0.1);
  });
});

describe('microphones', () => {
  it('of telephones pass 300 to 3400 Hz', () => {
    const telephone = (x: Float32Array) => overTelephone(x, rateHz);
    expect(Math.abs(gainDb(telephone, 1000))).toBeLessThan(0.5);
    expect(gainDb(telephone, 100)).toBeLessThan(-30);
    expect(gainDb(telephone, 6500)).toBeLessThan(-30);
  });

  it('of laptops attenuate the bass and resonate', () => {
    const laptop = (x: Float32Array) => onLaptop(x, rateHz);
    expect(gainDb(laptop, 60)).toBeLessThan(-18);
    expect(gainDb(laptop, 3000)).toBeCloseTo(6, 1);
  });
});

describe('recordedAt', () => {
  it('sets the peak and quantises to 16 bits', () => {
    const quiet = recordedAt(sine(440), -40);
    expect(Math.max(...quiet)).toBeCloseTo(0.01, 3);
    expect(quiet.every((x) => Number.isInteger(x * 32_768))).toBe(true);
  });

  it('clips beyond full scale', () => {
    const clipped = recordedAt(sine(440), 12);
    expect(Math.max(...clipped)).toBeLessThan(1);
    expect(clipped.filter((x) => x > 0.999).length / clipped.length).toBeGreaterThan(0.3);
  });

  it('leaves silence unchanged', () => {
    expect(recordedAt(new Float32Array(100), -20).every((x) => x === 0)).toBe(true);
  });
});

describe('a room impulse response', () => {
  it('has the reverberation time of its decay', () => {
    const random = randomFrom('room');
    for (const seconds of [0.3, 0.6, 1.5]) {
      // A decay of 60 dB in `seconds`, after 10 ms of travel.
      const impulse = Float32Array.from({ length: 2 * rateHz }, (_, i) =>
        i < 160 ? 0 : 10 ** ((-3 * (i - 160)) / rateHz / seconds) * (2 * random() - 1) * (i === 160 ? 0 : 0.5),
      );
      impulse[160] = 1;
      expect(reverberationS(impulse, rateHz)).toBeGreaterThan(0.9 * seconds);
      expect(reverberationS(impulse, rateHz)).toBeLessThan(1.1 * seconds);
    }
  });

  it('is dry, an office, a hall, or in between', () => {
    expect([0.2, 0.5, 0.85, 1.5].map(roomKindOf)).toEqual(['dry', 'office', null, 'hall']);
    expect(reverberationS(new Float32Array(100), rateHz)).toBe(0);
  });
});

describe('firstSpeech', () => {
  const clip = (value: number, ...speech: [number, number][]) => ({
    samples: new Float32Array(3 * rateHz).fill(value),
    speech: speech.map(([startS, endS]) => ({ startS, endS })),
  });

  it('ends inside a recording with enough speech, and keeps its pauses', () => {
    const cut = firstSpeech([clip(1, [0.5, 1], [1.5, 2.5])], 1, rateHz);
    // From 0.1 s before the first speech to half a second into the second stretch.
    expect(cut.length).toBe(Math.round((2 - 0.4) * rateHz));
  });

  it('continues with the next recording, and keeps the pause between them', () => {
    const cut = firstSpeech([clip(1, [0.5, 1]), clip(2, [1, 2])], 1, rateHz);
    expect(cut.filter((x) => x === 1).length).toBeCloseTo((3 - 0.4) * rateHz, -1);
    expect(cut.filter((x) => x === 2).length).toBeCloseTo(1.5 * rateHz, -1);
  });

  it('returns everything if the recordings are too short', () => {
    expect(firstSpeech([clip(1, [0, 0.5]), clip(1)], 5, rateHz).length).toBe(3 * rateHz);
    expect(firstSpeech([], 5, rateHz).length).toBe(0);
  });
});

describe('a codec', () => {
  it('returns a sound of similar length and level', async ({ skip }) => {
    for (const codec of codecs) {
      if (!(await hasCodec(codec))) skip(`ffmpeg with ${codec.name} is not installed`);
      const out = await throughCodec(sine(440), rateHz, codec);
      expect(Math.abs(out.length - rateHz)).toBeLessThan(0.1 * rateHz);
      const middle = out.subarray(rateHz / 4, rateHz / 2);
      expect(Math.sqrt(middle.reduce((sum, x) => sum + x * x, 0) / middle.length)).toBeCloseTo(0.35, 1);
    }
  });

  it('is missing if ffmpeg lacks it', async () => {
    expect(await hasCodec({ name: 'none', arguments: ['-c:a', 'no-such-codec', '-f', 'ogg'] })).toBe(false);
  });
});
