import { config } from '#core/config.ts';
import { randomFrom } from './random.ts';

const rateHz = config.sampleRateHz;
const seconds = 10;

/** A generated test noise of a kind that the training data does not contain. */
export interface SyntheticNoise {
  readonly name: string;
  /** Whether it is loud enough to be mixed with speech. */
  readonly isLoud: boolean;
  readonly samples: Float32Array;
}

/** The name of a synthetic noise in the table of noises. */
export function syntheticKind(name: string): string {
  return `${name} (made up)`;
}

function filled(sampleAt: (i: number) => number): Float32Array {
  return Float32Array.from({ length: seconds * rateHz }, (_, i) => sampleAt(i));
}

const sine = (hz: number, i: number): number => Math.sin((2 * Math.PI * hz * i) / rateHz);

/** Keystrokes: about six bursts of noise per second, each followed by a softer one for the release of the key. */
function keyClicks(): Float32Array {
  const random = randomFrom('keys');
  const out = new Float32Array(seconds * rateHz);
  for (let at = 0.1; at < seconds - 0.2; at += 0.08 + 0.17 * random()) {
    for (const [delayS, strength] of [
      [0, 0.4 + 0.4 * random()],
      [0.05 + 0.03 * random(), 0.15],
    ] as const) {
      const start = Math.round((at + delayS) * rateHz);
      for (let i = 0; i < 0.02 * rateHz; i++) {
        const level = strength * Math.exp(-i / (0.003 * rateHz));
        out[start + i] = (out[start + i] ?? 0) + level * (2 * random() - 1);
      }
    }
  }
  return out;
}

/** Wind in an unprotected microphone: low-passed noise (100 Hz) in gusts of a second or two. */
function wind(): Float32Array {
  const random = randomFrom('wind');
  const kept = Math.exp((-2 * Math.PI * 100) / rateHz);
  let rumble = 0;
  return filled((i) => {
    rumble = kept * rumble + (1 - kept) * (2 * random() - 1);
    return rumble * (1 + 0.6 * sine(0.4, i) + 0.35 * sine(0.9, i));
  });
}

/** An alarm clock: every second, four beeps of a harmonic tone, then a pause. */
function beeps(): Float32Array {
  const isOn = (timeS: number): boolean => timeS % 1 < 0.5 && timeS % 0.125 < 0.08;
  return filled((i) => (isOn(i / rateHz) ? 0.2 * sine(2000, i) + 0.06 * sine(6000, i) : 0));
}

/** The synthetic test noises, ten seconds each; the same ones each time. */
export function syntheticNoises(): readonly SyntheticNoise[] {
  const random = randomFrom('hiss');
  return [
    { name: 'digital silence', isLoud: false, samples: filled(() => 0) },
    { name: "a quiet room's hiss, -70 dBFS", isLoud: false, samples: filled(() => 5e-4 * (2 * random() - 1)) },
    { name: 'mains hum', isLoud: true, samples: filled((i) => 0.05 * sine(50, i) + 0.02 * sine(150, i)) },
    { name: 'keyboard clicks', isLoud: true, samples: keyClicks() },
    { name: 'wind in the microphone', isLoud: true, samples: wind() },
    { name: 'alarm clock', isLoud: true, samples: beeps() },
  ];
}
