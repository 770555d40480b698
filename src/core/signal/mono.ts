/** A sample beyond this (120 dB over full scale) is no sound but a decoding accident, like a NaN. */
const absurd = 1e6;
/** Energies are followed over about so many samples, a tenth of a second. */
const followedSamples = 4096;
/** Nothing is decided on fewer samples than this. */
const leastSamples = 1024;
/** The mean has cancelled out where it has less than this share of the loudest channel's energy (-30 dB). */
const cancelledShare = 0.001;

/** Mono samples, and how many of them were not usable numbers. */
export interface Mono {
  readonly samples: Float32Array;
  /** Samples that were NaN, infinite or absurdly large in some channel; each was replaced by 0. */
  readonly nNotFinite: number;
}

/** Mixes sound that comes in blocks; what it gives does not depend on where blocks end. */
export type MonoMixer = (channels: readonly Float32Array[]) => Mono;

/**
 * Mixes channels to one by their mean. Where they cancel each other out, as from a cable with one channel turned round, it gives
 * the loudest of them instead.
 * @returns a mixer of one or more arrays of samples, nominally in [-1, 1]: the shortest decides the length, none gives an empty
 *   result, and the array returned is fresh. Tested in tests/core/signal/mono.test.ts.
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
      // Not a number, or absurd: replaced later, and no energy.
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
      // Written so that NaN, which compares as false with everything, is caught too.
      if (!(Math.abs(samples[i]!) <= absurd)) {
        samples[i] = 0;
        nNotFinite++;
      }
    }
    return { samples, nNotFinite };
  };
}

/** Mixes a whole sound at once; see createMonoMixer. */
export function mixToMono(channels: readonly Float32Array[]): Mono {
  return createMonoMixer()(channels);
}
