import FFT from 'fft.js';
import { config } from '#core/config.ts';
import { createFeatureExtractor } from '#core/features/extractor.ts';
import { featureTables } from '#core/features/feature-tables.ts';
import { nFeatures } from '#core/features/layout.ts';
import { createFramer } from '#core/signal/framing.ts';
import { createResampler } from '#core/signal/resample.ts';
import * as direct from '../fixtures/features/essentia-direct.ts';
import { time, type Row } from './figures.ts';
import { speech48k } from './sounds.ts';

const seconds = 10;
const nRuns = 3;

/** Processor time of features for a second of sound, compared with fft.js (transforms only) and essentia.js (all features). */
export async function measurePeers(): Promise<Row[]> {
  const frames = framesOf(createResampler(48_000, config.sampleRateHz).push(await speech48k(seconds)));
  const { longFeatureEvery, longSamples, shortSamples } = config.frame;
  const start = (longSamples - shortSamples) / 2;
  const row = new Float32Array(nFeatures);

  function ours(): void {
    const extractor = createFeatureExtractor(featureTables);
    for (const frame of frames) extractor.process(frame, row, 0);
  }

  function transforms(): void {
    const [short, long] = [new FFT(shortSamples), new FFT(longSamples)];
    const out = new Float64Array(2 * longSamples);
    frames.forEach((frame, t) => {
      short.realTransform(out, frame.subarray(start, start + shortSamples));
      if (t % longFeatureEvery === 0) long.realTransform(out, frame);
    });
  }

  function essentias(): void {
    frames.forEach((frame, t) => {
      const short = frame.slice(start, start + shortSamples);
      direct.dct(
        direct.melBands(direct.spectrum(short)).map((power) => 10 * Math.log10(power + config.mel.floorPower)),
      );
      direct.zeroCrossingRate(short);
      direct.rms(short);
      if (t % longFeatureEvery !== 0) return;
      const magnitude = direct.spectrum(frame);
      direct.hpcp(magnitude);
      direct.spectralContrast(magnitude);
      direct.pitchYinFft(magnitude);
    });
  }

  const perS = async (run: () => unknown) => (await time(nRuns, run)) / seconds;
  const unit = 'ms per s';
  return [
    { name: 'Peers: all features, by Undertone', value: await perS(ours), unit },
    { name: 'Peers: only the Fourier transforms, by fft.js', value: await perS(transforms), unit },
    { name: 'Peers: all features, by essentia.js', value: await perS(essentias), unit },
  ];
}

function framesOf(samples: Float32Array): Float32Array[] {
  const framer = createFramer();
  framer.push(samples);
  return Array.from({ length: framer.nReady }, () => {
    const frame = new Float32Array(config.frame.longSamples);
    framer.next(frame);
    return frame;
  });
}
