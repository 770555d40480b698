/** Sounds made on the spot: the tests bring no recording and need no network. */

/** One syllable: fundamental at its start and end, two formants, seconds. */
interface Syllable {
  readonly fromHz: number;
  readonly toHz: number;
  readonly formantsHz: readonly [number, number, number];
  readonly durationS: number;
}

const vowels: readonly (readonly [number, number, number])[] = [
  [730, 1090, 2440],
  [270, 2290, 3010],
  [530, 1840, 2480],
  [570, 840, 2410],
  [300, 870, 2240],
];

/** A two-pole resonance with unit gain at its centre. */
function resonance(hz: number, widthHz: number, sampleRateHz: number): (x: number) => number {
  const r = Math.exp((-Math.PI * widthHz) / sampleRateHz);
  const b = 2 * r * Math.cos((2 * Math.PI * hz) / sampleRateHz);
  let last = 0;
  let beforeLast = 0;
  return (x) => {
    const y = (1 - r) * x + b * last - r * r * beforeLast;
    beforeLast = last;
    last = y;
    return y;
  };
}

function addSyllable(out: Float32Array, at: number, syllable: Syllable, sampleRateHz: number): number {
  const n = Math.round(syllable.durationS * sampleRateHz);
  const formants = syllable.formantsHz.map((hz, i) => resonance(hz, 60 + 40 * i, sampleRateHz));
  let phase = 0;
  for (let i = 0; i < n && at + i < out.length; i++) {
    const share = i / n;
    phase += (syllable.fromHz + (syllable.toHz - syllable.fromHz) * share) / sampleRateHz;
    // A train of glottal pulses: steep closing once a period.
    const source = (phase % 1) ** 4 - 0.2;
    const loudness = Math.sin(Math.PI * share) ** 0.5;
    out[at + i] = formants.reduce((sum, formant, k) => sum + formant(source) / (1 + k), 0) * loudness;
  }
  return at + n;
}

/**
 * Speech-like sound: vowels on a moving pitch, in phrases with pauses between. Peak 0.5.
 * @param seconds length of the whole
 */
export function talk(seconds: number, sampleRateHz = 16_000): Float32Array {
  const out = new Float32Array(Math.round(seconds * sampleRateHz));
  const pauseS = 0.35;
  let at = Math.round(0.2 * sampleRateHz);
  for (let i = 0; at < out.length; i++) {
    const base = 110 + 40 * Math.sin(i);
    const formantsHz = vowels[i % vowels.length] ?? [500, 1500, 2500];
    at = addSyllable(out, at, { fromHz: base, toHz: base * 1.2, formantsHz, durationS: 0.19 }, sampleRateHz);
    at += Math.round((i % 7 === 6 ? pauseS : 0.02) * sampleRateHz);
  }
  const peak = out.reduce((highest, x) => Math.max(highest, Math.abs(x)), 1e-9);
  return out.map((x) => (0.5 * x) / peak);
}

/** A WAV file of 16-bit samples. @param samples mono, in [-1, 1] */
export function wav(samples: Float32Array, sampleRateHz = 16_000): Buffer {
  const data = Buffer.alloc(samples.length * 2);
  samples.forEach((x, i) => data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, x)) * 32_767), i * 2));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(sampleRateHz, 24);
  head.writeUInt32LE(sampleRateHz * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
