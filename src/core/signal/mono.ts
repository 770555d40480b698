/** A sample beyond this (120 dB over full scale) is a decoding error, like a NaN. */
const absurd = 1e6;
/** Time constant of the energies in samples, a tenth of a second. */
const followedSamples = 4096;
/** No decision is made on fewer samples. */
const leastSamples = 1024;
/** The channels cancel out if their mean has less than this share of the loudest channel's energy (-30 dB). */
const cancelledShare = 0.001;

/** Mono samples, and the number of invalid samples. */
export interface Mono {
  readonly samples: Float32Array;
  /** Samples that were NaN, infinite or extremely large in any channel. They are replaced by 0. */
  readonly nNotFinite: number;
}

/** Mixes audio that arrives in blocks. The result does not depend on block boundaries. */
export type MonoMixer = (channels: readonly Float32Array[]) => Mono;

/**
 * Mixes channels down to their mean. If they cancel each other out, as with one channel inverted by a cable, it returns
 * the loudest channel instead.
 * @returns a mixer of any number of sample arrays, nominally in [-1, 1]. The shortest determines the length, and no arrays give an empty
 *   result. The returned array is fresh. Tested in tests/core/signal/mono.test.ts.
 */
export function createMonoMixer(): MonoMixer {
  let energies = new Float64Array(0);
  let mixEnergy = 0;
  let nHeard = 0;

  function follow(channels: readonly Float32Array[], samples: Float32Array): void {
    if (energies.length !== channels.length) energies = new Float64Array(channels.length);
    const rate = 1 / followedSamples;
    for (let i = 0; i < samples.length; i++) {
      const mean = samples[i]!;
      // Invalid: replaced later, and not counted as energy.
      if (!(Math.abs(mean) <= absurd)) continue;
      mixEnergy += rate * (mean * mean - mixEnergy);
      let loudest = 0;
      for (let c = 0; c < channels.length; c++) {
        const x = channels[c]![i]!;
        energies[c]! += rate * (x * x - energies[c]!);
        if (energies[c]! > energies[loudest]!) loudest = c;
      }
      nHeard++;
      if (nHeard > leastSamples && mixEnergy < cancelledShare * energies[loudest]!) samples[i] = channels[loudest]![i]!;
    }
  }

  return (channels) => {
    let nSamples = channels.length === 0 ? 0 : Infinity;
    for (const channel of channels) nSamples = Math.min(nSamples, channel.length);
    const samples = new Float32Array(nSamples);
    const gain = 1 / channels.length;
    for (const channel of channels) {
      for (let i = 0; i < nSamples; i++) samples[i] = samples[i]! + channel[i]! * gain;
    }
    if (channels.length > 1) follow(channels, samples);
    let nNotFinite = 0;
    for (let i = 0; i < nSamples; i++) {
      // Written so that NaN, which compares false with everything, is caught too.
      if (!(Math.abs(samples[i]!) <= absurd)) {
        samples[i] = 0;
        nNotFinite++;
      }
    }
    return { samples, nNotFinite };
  };
}

/** Mixes a whole recording at once; see createMonoMixer. */
export function mixToMono(channels: readonly Float32Array[]): Mono {
  return createMonoMixer()(channels);
}
