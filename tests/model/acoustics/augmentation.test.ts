import { describe, expect, it } from 'vitest';
import { throughAnyMicrophone } from '../../../model/acoustics/random-microphone.ts';
import { anyNoise } from '../../../model/acoustics/random-noise.ts';
import { changeSpeed, inRoom, together, withNoise } from '../../../model/acoustics/mixing.ts';
import { randomFrom } from '../../../model/acoustics/random.ts';
import { variedNoise } from '../../../model/acoustics/varied-noise.ts';

const sine = (hz: number, n = 16_000): Float32Array =>
  Float32Array.from({ length: n }, (_, i) => Math.sin((2 * Math.PI * hz * i) / 16_000));
const power = (x: Float32Array): number => x.reduce((sum, v) => sum + v * v, 0) / x.length;
const crossings = (x: Float32Array): number => x.filter((v, i) => i > 0 && v >= 0 && x[i - 1]! < 0).length;

describe('a change of speed', () => {
  it('shortens the sound and raises its pitch alike', () => {
    const fast = changeSpeed(sine(400), 16_000, 1.1);
    expect(fast.length).toBe(Math.ceil(16_000 / 1.1));
    expect(crossings(fast) / fast.length).toBeCloseTo(440 / 16_000, 3);
  });
});

describe('a room', () => {
  it('leaves the sound in its time and at its length', () => {
    const impulse = new Float32Array(300);
    impulse[100] = 0.5;
    const [dry, wet] = [sine(300, 2000), inRoom(sine(300, 2000), impulse)];
    expect(wet.length).toBe(2000);
    dry.forEach((x, i) => expect(wet[i]).toBeCloseTo(x, 4));
  });

  it('adds echoes where the response has them', () => {
    const click = new Float32Array(1000);
    click[0] = 1;
    const impulse = new Float32Array(400);
    [impulse[0], impulse[250]] = [0.8, 0.6];
    const wet = inRoom(click, impulse);
    expect(wet[0]).toBeCloseTo(0.8, 4);
    expect(wet[250]).toBeCloseTo(0.6, 4);
  });
});

describe('sounds at once', () => {
  it('count alike however loud they are, the shorter ones repeated, and reach full scale', () => {
    const loud = sine(300, 8000);
    const soft = sine(700, 3200).map((x) => x / 50);
    const both = together([loud, soft, new Float32Array(16_000)]);
    expect(both.length).toBe(8000);
    expect(both.reduce((peak, x) => Math.max(peak, Math.abs(x)), 0)).toBeCloseTo(1, 5);
    const share = (hz: number): number => {
      const tone = sine(hz, 8000);
      return Math.abs(both.subarray(6400).reduce((sum, x, i) => sum + x * (tone[6400 + i] ?? 0), 0));
    };
    expect(share(700) / share(300)).toBeCloseTo(1, 1);
  });

  it('are silence where none is heard', () => {
    expect(together([])).toHaveLength(0);
    expect(together([new Float32Array(400)])).toHaveLength(0);
  });
});

describe('noise', () => {
  it('stands as far below the speech as was asked for', () => {
    const random = randomFrom('noise');
    const noise = Float32Array.from({ length: 5000 }, () => random() - 0.5);
    const [clean, noisy] = [sine(300), withNoise(sine(300), noise, 10, 123)];
    const added = noisy.map((x, i) => x - clean[i]!);
    expect(10 * Math.log10(power(clean) / power(added))).toBeCloseTo(10, 0);
  });

  it('leaves silence and silent noise alone', () => {
    expect(withNoise(new Float32Array(800), sine(100), 10, 0).every((x) => x === 0)).toBe(true);
    expect(withNoise(sine(100), new Float32Array(10), 10, 0)).toEqual(sine(100));
  });
});

describe('a recorded noise as another of its kind', () => {
  it('is played at half to twice its speed', () => {
    const noise = sine(400);
    const lengths = ['1', '2', '3', '4', '5', '6'].map((seed) => variedNoise(noise, randomFrom(seed)).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(8000);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_000);
    expect(new Set(lengths).size).toBeGreaterThan(3);
  });

  it('hangs on the random numbers alone, and stays finite', () => {
    const [once, again, other] = ['a', 'a', 'b'].map((seed) => variedNoise(sine(400), randomFrom(seed)));
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
    expect(once!.every((x) => Number.isFinite(x))).toBe(true);
  });
});

describe('randomFrom', () => {
  it('depends on its seed alone', () => {
    const [a, b, c] = [randomFrom('1:a.wav'), randomFrom('1:a.wav'), randomFrom('1:b.wav')];
    const first = [a(), a(), a()];
    expect([b(), b(), b()]).toEqual(first);
    expect([c(), c(), c()]).not.toEqual(first);
    expect(first.every((x) => x >= 0 && x < 1)).toBe(true);
  });
});

describe('noise that nobody recorded', () => {
  const noises = Array.from({ length: 24 }, (_, i) => anyNoise(randomFrom(`noise ${i}`)));
  /** How far the loudest 50 ms stand above the median, in dB. */
  const swing = (x: Float32Array): number => {
    const powers = Array.from({ length: 80 }, (_, k) => power(x.subarray(k * 800, (k + 1) * 800))).sort(
      (a, b) => a - b,
    );
    return 10 * Math.log10(powers[79]! / powers[40]!);
  };

  it('is the same for the same seed alone', () => {
    expect(anyNoise(randomFrom('noise 0'))).toEqual(noises[0]);
    expect(noises[1]).not.toEqual(noises[0]);
  });

  it('is never silent, and steady, in gusts or in bursts', () => {
    for (const noise of noises) expect(power(noise)).toBeGreaterThan(0);
    const swings = noises.map(swing);
    expect(Math.min(...swings)).toBeLessThan(4);
    expect(Math.max(...swings)).toBeGreaterThan(15);
  });

  it('has many colours', () => {
    const rates = noises.map(crossings);
    expect(Math.max(...rates)).toBeGreaterThan(5 * Math.min(...rates));
  });
});

describe('a microphone that nobody built', () => {
  it('passes the middle of the band and little of what lies outside', () => {
    for (let i = 0; i < 8; i++) {
      const gainDb = (hz: number): number =>
        10 * Math.log10(power(throughAnyMicrophone(sine(hz), randomFrom(`microphone ${i}`))) / power(sine(hz)));
      expect(Math.abs(gainDb(1200))).toBeLessThan(12);
      expect(gainDb(10)).toBeLessThan(-20);
      expect(gainDb(7950)).toBeLessThan(-10);
    }
  });
});
