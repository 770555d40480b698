import FFT from 'fft.js';
import { accurateInput, config } from '../config.ts';

/**
 * Input of the accurate model's encoder: the log-mel spectrum of Whisper (Radford et al. 2022), from which it was initialised.
 * 80 Slaney mel bands from 0 to 8 kHz, area-normalised, of 25 ms Hann windows every 10 ms; log10 of power.
 */
export const encoderMel = {
  nBands: accurateInput.bands,
  windowSamples: 400,
  /** Minimum band power; its log10 is -16. */
  lowestPower: 1e-16,
} as const;

const { nBands, windowSamples, lowestPower } = encoderMel;
const nBins = windowSamples / 2 + 1;

/** Computes log-mel rows, frame by frame. Does not allocate per frame. */
export interface EncoderLogMel {
  /**
   * @param frame config.frame.longSamples samples at 16 kHz; the middle 400 are used
   * @param out receives log10 of the power of the 80 bands from `offset` on, -16 or more
   */
  process(frame: Float32Array, out: Float32Array, offset: number): void;
}

/** Makes one. It is stateless. Tested in tests/core/features/encoder-log-mel.test.ts, against PyTorch. */
export function createEncoderLogMel(): EncoderLogMel {
  const window = Float64Array.from(
    { length: windowSamples },
    (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / windowSamples),
  );
  const windowed = new Float64Array(windowSamples);
  const power = new Float64Array(nBins);
  const spectrum = createSpectrum400();
  const filters = slaneyFilters();
  const start = (config.frame.longSamples - windowSamples) / 2;
  return {
    process(frame, out, offset) {
      for (let n = 0; n < windowSamples; n++) windowed[n] = frame[start + n]! * window[n]!;
      spectrum(windowed, power);
      for (let band = 0; band < nBands; band++) {
        const { firstBin, weights } = filters[band]!;
        let sum = 0;
        for (let i = 0; i < weights.length; i++) sum += weights[i]! * power[firstBin + i]!;
        out[offset + band] = Math.log10(Math.max(sum, lowestPower));
      }
    },
  };
}

/**
 * Power spectrum of 400 real samples: 400 = 25 x 16, so 25 interleaved transforms of 16 points, then one sum for each bin
 * (Cooley & Tukey 1965).
 */
function createSpectrum400(): (samples: Float64Array, power: Float64Array) => void {
  const [nParts, size] = [25, 16];
  const fft = new FFT(size);
  const part = new Float64Array(size);
  const parts = Array.from({ length: nParts }, () => new Float64Array(2 * size));
  const cos = Float64Array.from({ length: windowSamples }, (_, i) => Math.cos((2 * Math.PI * i) / windowSamples));
  const sin = Float64Array.from({ length: windowSamples }, (_, i) => -Math.sin((2 * Math.PI * i) / windowSamples));
  return (samples, power) => {
    for (let r = 0; r < nParts; r++) {
      for (let n = 0; n < size; n++) part[n] = samples[nParts * n + r]!;
      fft.realTransform(parts[r]!, part);
      fft.completeSpectrum(parts[r]!);
    }
    for (let bin = 0; bin < nBins; bin++) {
      const at = 2 * (bin % size);
      let [re, im] = [0, 0];
      for (let r = 0, turn = 0; r < nParts; r++, turn = (turn + bin) % windowSamples) {
        const x = parts[r]!;
        re += x[at]! * cos[turn]! - x[at + 1]! * sin[turn]!;
        im += x[at]! * sin[turn]! + x[at + 1]! * cos[turn]!;
      }
      power[bin] = re * re + im * im;
    }
  };
}

/** Triangles on the mel scale of Slaney's Auditory Toolbox, each scaled to unit area in Hz, without zero-weight bins. */
function slaneyFilters(): { readonly firstBin: number; readonly weights: Float64Array }[] {
  const toHz = (mel: number): number =>
    mel < 15 ? (mel * 200) / 3 : 1000 * Math.exp(((mel - 15) * Math.log(6.4)) / 27);
  const highest = 15 + (Math.log(config.sampleRateHz / 2 / 1000) / Math.log(6.4)) * 27;
  const edges = Array.from({ length: nBands + 2 }, (_, i) => toHz((highest * i) / (nBands + 1)));
  const hzPerBin = config.sampleRateHz / windowSamples;
  return Array.from({ length: nBands }, (_, band) => {
    const [low, centre, high] = [edges[band]!, edges[band + 1]!, edges[band + 2]!];
    const firstBin = Math.ceil(low / hzPerBin);
    const lastBin = Math.min(nBins - 1, Math.floor(high / hzPerBin));
    const weights = Float64Array.from({ length: lastBin - firstBin + 1 }, (_, i) => {
      const hz = (firstBin + i) * hzPerBin;
      return (Math.max(0, Math.min((hz - low) / (centre - low), (high - hz) / (high - centre))) * 2) / (high - low);
    });
    return { firstBin, weights };
  });
}
