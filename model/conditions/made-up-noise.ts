import { config } from '#core/config.ts';
import { randomFrom } from '../features/random.ts';

const rateHz = config.sampleRateHz;
const seconds = 10;

/** A sound that nobody recorded. */
export interface MadeUpNoise {
  readonly kind: string;
  readonly samples: Float32Array;
}

function filled(sampleAt: (i: number) => number): Float32Array {
  return Float32Array.from({ length: seconds * rateHz }, (_, i) => sampleAt(i));
}

/** Short bursts of noise at about six strokes a second, each with the softer one of the key let go. */
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

/** What is in no collection, and must be no speech all the same. */
export function madeUpNoises(): readonly MadeUpNoise[] {
  const random = randomFrom('hiss');
  return [
    { kind: 'digital silence (made up)', samples: filled(() => 0) },
    { kind: "a quiet room's hiss, -70 dBFS (made up)", samples: filled(() => 5e-4 * (2 * random() - 1)) },
    {
      kind: 'mains hum (made up)',
      samples: filled(
        (i) => 0.05 * Math.sin((2 * Math.PI * 50 * i) / rateHz) + 0.02 * Math.sin((2 * Math.PI * 150 * i) / rateHz),
      ),
    },
    { kind: 'keyboard clicks (made up)', samples: keyClicks() },
  ];
}
