import { describe, expect, it } from 'vitest';
import { augmentNoise } from '../../../model/acoustics/augment-noise.ts';
import { mixEqually, withNoise } from '../../../model/acoustics/mixing.ts';
import { randomFrom } from '../../../model/acoustics/random.ts';
import { throughRandomMicrophone } from '../../../model/acoustics/random-microphone.ts';
import { randomNoise } from '../../../model/acoustics/random-noise.ts';
import { changeSpeed } from '../../../model/acoustics/resample.ts';
import { inRoom } from '../../../model/acoustics/room.ts';

const sine = (hz: number, n = 16_000): Float32Array =>
  Float32Array.from({ length: n }, (_, i) => Math.sin((2 * Math.PI * hz * i) / 16_000));
const power = (x: Float32Array): number => x.reduce((sum, v) => sum + v * v, 0) / x.length;
const crossings = (x: Float32Array): number => x.filter((v, i) => i > 0 && v >= 0 && x[i - 1]! < 0).length;

describe('changeSpeed', () => {
  it('shortens the sound and raises its pitch by the same factor', () => {
    const fast = changeSpeed(sine(400), 16_000, 1.1);
    expect(fast.length).toBe(Math.ceil(16_000 / 1.1));
    expect(crossings(fast) / fast.length).toBeCloseTo(440 / 16_000, 3);
  });
});

describe('inRoom', () => {
  it("keeps the sound's position and length", () => {
    const impulse = new Float32Array(300);
    impulse[100] = 0.5;
    const [dry, wet] = [sine(300, 2000), inRoom(sine(300, 2000), impulse)];
    expect(wet.length).toBe(2000);
    dry.forEach((x, i) => expect(wet[i]).toBeCloseTo(x, 4));
  });

  it('adds echoes as in the impulse response', () => {
    const click = new Float32Array(1000);
    click[0] = 1;
    const impulse = new Float32Array(400);
    [impulse[0], impulse[250]] = [0.8, 0.6];
    const wet = inRoom(click, impulse);
    expect(wet[0]).toBeCloseTo(0.8, 4);
    expect(wet[250]).toBeCloseTo(0.6, 4);
  });
});

describe('mixEqually', () => {
  it('mixes sounds at equal loudness, repeats shorter ones and reaches full scale', () => {
    const loud = sine(300, 8000);
    const soft = sine(700, 3200).map((x) => x / 50);
    const both = mixEqually([loud, soft, new Float32Array(16_000)]);
    expect(both.length).toBe(8000);
    expect(both.reduce((peak, x) => Math.max(peak, Math.abs(x)), 0)).toBeCloseTo(1, 5);
    const share = (hz: number): number => {
      const tone = sine(hz, 8000);
      return Math.abs(both.subarray(6400).reduce((sum, x, i) => sum + x * (tone[6400 + i] ?? 0), 0));
    };
    expect(share(700) / share(300)).toBeCloseTo(1, 1);
  });

  it('is silent if all sounds are silent', () => {
    expect(mixEqually([])).toHaveLength(0);
    expect(mixEqually([new Float32Array(400)])).toHaveLength(0);
  });
});

describe('withNoise', () => {
  it('adds noise at the given signal-to-noise ratio', () => {
    const random = randomFrom('noise');
    const noise = Float32Array.from({ length: 5000 }, () => random() - 0.5);
    const [clean, noisy] = [sine(300), withNoise(sine(300), noise, 10, 123)];
    const added = noisy.map((x, i) => x - clean[i]!);
    expect(10 * Math.log10(power(clean) / power(added))).toBeCloseTo(10, 0);
  });

  it('changes nothing if the speech or the noise is silent', () => {
    expect(withNoise(new Float32Array(800), sine(100), 10, 0).every((x) => x === 0)).toBe(true);
    expect(withNoise(sine(100), new Float32Array(10), 10, 0)).toEqual(sine(100));
  });
});

describe('augmentNoise', () => {
  it('changes the speed by a factor of 0.5 to 2', () => {
    const noise = sine(400);
    const lengths = ['1', '2', '3', '4', '5', '6'].map((seed) => augmentNoise(noise, randomFrom(seed)).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(8000);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_000);
    expect(new Set(lengths).size).toBeGreaterThan(3);
  });

  it('is reproducible from the random numbers, and stays finite', () => {
    const [once, again, other] = ['a', 'a', 'b'].map((seed) => augmentNoise(sine(400), randomFrom(seed)));
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
    expect(once!.every((x) => Number.isFinite(x))).toBe(true);
  });
});

describe('randomFrom', () => {
  it('depends only on its seed', () => {
    const [a, b, c] = [randomFrom('1:a.wav'), randomFrom('1:a.wav'), randomFrom('1:b.wav')];
    const first = [a(), a(), a()];
    expect([b(), b(), b()]).toEqual(first);
    expect([c(), c(), c()]).not.toEqual(first);
    expect(first.every((x) => x >= 0 && x < 1)).toBe(true);
  });
});

describe('randomNoise', () => {
  const noises = Array.from({ length: 24 }, (_, i) => randomNoise(randomFrom(`noise ${i}`)));
  /** Level of the loudest 50 ms above the median, in dB. */
  const swing = (x: Float32Array): number => {
    const powers = Array.from({ length: 80 }, (_, k) => power(x.subarray(k * 800, (k + 1) * 800))).sort(
      (a, b) => a - b,
    );
    return 10 * Math.log10(powers[79]! / powers[40]!);
  };

  it('is the same for the same seed only', () => {
    expect(randomNoise(randomFrom('noise 0'))).toEqual(noises[0]);
    expect(noises[1]).not.toEqual(noises[0]);
  });

  it('is never silent, and either steady or in gusts or bursts', () => {
    for (const noise of noises) expect(power(noise)).toBeGreaterThan(0);
    const swings = noises.map(swing);
    expect(Math.min(...swings)).toBeLessThan(4);
    expect(Math.max(...swings)).toBeGreaterThan(15);
  });

  it('has different spectra', () => {
    const rates = noises.map(crossings);
    expect(Math.max(...rates)).toBeGreaterThan(5 * Math.min(...rates));
  });
});

describe('throughRandomMicrophone', () => {
  it('passes the middle of the band and attenuates the rest', () => {
    for (let i = 0; i < 8; i++) {
      const gainDb = (hz: number): number =>
        10 * Math.log10(power(throughRandomMicrophone(sine(hz), randomFrom(`microphone ${i}`))) / power(sine(hz)));
      expect(Math.abs(gainDb(1200))).toBeLessThan(12);
      expect(gainDb(10)).toBeLessThan(-20);
      expect(gainDb(7950)).toBeLessThan(-10);
    }
  });
});
