/** A sample beyond this (120 dB over full scale) is no sound but a decoding accident, like a NaN. */
const absurd = 1e6;

/** Mono samples, and how many of them were not usable numbers. */
export interface Mono {
  readonly samples: Float32Array;
  /** Samples that were NaN, infinite or absurdly large in some channel; each was replaced by 0. */
  readonly nNotFinite: number;
}

/**
 * Mixes channels to one by their mean.
 * @param channels one or more arrays of samples, nominally in [-1, 1]; the shortest decides the length; none gives an empty result
 * @returns a fresh array. Tested in tests/core/signal/mono.test.ts.
 */
export function mixToMono(channels: readonly Float32Array[]): Mono {
  let nSamples = channels.length === 0 ? 0 : Infinity;
  for (const channel of channels) nSamples = Math.min(nSamples, channel.length);
  const samples = new Float32Array(nSamples);
  const gain = 1 / channels.length;
  for (const channel of channels) {
    for (let i = 0; i < nSamples; i++) samples[i] = samples[i]! + channel[i]! * gain;
  }
  let nNotFinite = 0;
  for (let i = 0; i < nSamples; i++) {
    // Written so that NaN, which compares as false with everything, is caught too.
    if (!(Math.abs(samples[i]!) <= absurd)) {
      samples[i] = 0;
      nNotFinite++;
    }
  }
  return { samples, nNotFinite };
}
