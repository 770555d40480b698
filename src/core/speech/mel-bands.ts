import { config } from '../config.ts';

function melOf(hz: number): number {
  return 2595 * Math.log10(1 + hz / 700);
}

/**
 * The first and the last log-mel band whose centre lies within a range (HTK's mel scale, as in features/log-mel.ts).
 * @param lowHz, highHz within config.mel's range, at least one band apart
 */
export function bandsBetween(lowHz: number, highHz: number): readonly [number, number] {
  const { nBands } = config.mel;
  const lowest = melOf(config.mel.lowHz);
  const step = (melOf(config.mel.highHz) - lowest) / (nBands + 1);
  // Band b is centred at lowest + (b + 1) * step.
  return [Math.ceil((melOf(lowHz) - lowest) / step) - 1, Math.floor((melOf(highHz) - lowest) / step) - 1];
}
