import { config } from '#core/config.ts';
import { filtered, highPass, lowPass } from './biquad.ts';
import { between } from './random.ts';

const rateHz = config.sampleRateHz;
/** Maximum length of an impulse response, in seconds. */
const longestS = 1.5;

/**
 * Augmentation: the impulse response of a random synthetic room. The few measured ones are kept for tests. It consists of direct sound,
 * up to twelve early reflections within 40 ms, and a diffuse tail of noise, with a reverberation time of 0.15 to 2 s below about 2 kHz
 * and 0.3 to 1 times that above. The energy after the direct sound is 15 dB below to 6 dB above that of the direct sound.
 * @returns up to 1.5 s at 16 kHz; the direct sound is the first sample and the loudest
 */
export function randomRoom(random: () => number): Float32Array {
  const reverbS = between(random, 0.15, 2);
  const brightness = between(random, 0.3, 1);
  const echo = new Float32Array(Math.ceil(Math.min(longestS, reverbS) * rateHz));
  const predelay = Math.floor(between(random, 0.002, 0.02) * rateHz);
  const low = filtered(tail(echo.length, reverbS, random), [lowPass(2000, rateHz)]);
  const high = filtered(tail(echo.length, reverbS * brightness, random), [highPass(2000, rateHz)]);
  for (let i = predelay; i < echo.length; i++) echo[i] = (low[i] ?? 0) + (high[i] ?? 0);
  const early = between(random, 2, 20);
  for (let n = Math.floor(13 * random()); n > 0; n--) {
    const at = 1 + Math.floor(between(random, 0.0005, 0.04) * rateHz);
    echo[at] = (echo[at] ?? 0) + early * (random() < 0.8 ? 1 : -1) * random();
  }
  const energy = echo.reduce((sum, x) => sum + x * x, 0);
  const gain = Math.sqrt(10 ** ((21 * random() - 15) / 10) / energy);
  // inRoom takes the loudest sample as the direct sound.
  const room = echo.map((x) => Math.max(-0.99, Math.min(0.99, gain * x)));
  room[0] = 1;
  return room;
}

/** Gaussian noise that decays by 60 dB within the reverberation time. */
function tail(length: number, reverbS: number, random: () => number): Float32Array {
  const kept = 10 ** (-3 / (reverbS * rateHz));
  let level = 1;
  return Float32Array.from({ length }, () => {
    level *= kept;
    return level * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  });
}
