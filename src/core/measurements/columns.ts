import { config, measuring } from '../config.ts';

/** A column of numbers, as the column dictionary describes it. */
export interface Column {
  readonly name: string;
  readonly unit: string;
  /** Algorithms of essentia.js, or how it is derived from them. */
  readonly source: string;
  readonly about: string;
  /** Whether only voiced frames have a value. */
  readonly isVoicedOnly?: boolean;
}

const numbered = (n: number, column: (i: number) => Column): readonly Column[] =>
  Array.from({ length: n }, (_, i) => column(i + 1));

const pitchClasses = ['a', 'a_sharp', 'b', 'c', 'c_sharp', 'd', 'd_sharp', 'e', 'f', 'f_sharp', 'g', 'g_sharp'];

/** The measurements of a frame, in order. */
export const frameColumns: readonly Column[] = [
  {
    ...{ name: 'pitch_hz', unit: 'Hz', source: 'Spectrum, PitchYinFFT', isVoicedOnly: true },
    about: 'Fundamental frequency from 60 to 600 Hz by YIN on the spectrum (Brossier, 2007), without lone jumps',
  },
  {
    ...{ name: 'pitch_st', unit: 'semitones', source: 'Spectrum, PitchYinFFT', isVoicedOnly: true },
    about: 'The same in semitones above 27.5 Hz',
  },
  {
    name: 'voicing',
    unit: '0..1',
    source: 'Spectrum, PitchYinFFT',
    about: `Confidence of the pitch; voiced from ${config.pitch.voicedFrom} up`,
  },
  {
    ...{ name: 'loudness_lufs', unit: 'LUFS', source: 'LoudnessEBUR128' },
    about: 'Momentary loudness of 400 ms (EBU R 128), the mono sound on both channels',
  },
  {
    name: 'energy_dbfs',
    unit: 'dBFS',
    source: 'RMS',
    about: 'Root mean square of the frame; a full-scale sine has -3',
  },
  { name: 'zcr', unit: '0..1', source: 'ZeroCrossingRate', about: 'Zero crossings per sample' },
  { name: 'centroid_hz', unit: 'Hz', source: 'Spectrum, Centroid', about: 'Centre of gravity of the magnitudes' },
  {
    ...{ name: 'rolloff_hz', unit: 'Hz', source: 'Spectrum, RollOff' },
    about: `Frequency below which ${100 * measuring.rollOffShare} % of the energy lies`,
  },
  {
    ...{ name: 'flux', unit: 'magnitude', source: 'Spectrum' },
    about: 'Euclidean distance of the magnitudes from those of the frame before',
  },
  {
    ...{ name: 'flatness', unit: '0..1', source: 'Spectrum, Flatness' },
    about: 'Geometric by arithmetic mean of the magnitudes: 1 for white noise, 0 for a tone',
  },
  ...numbered(measuring.nContrastBands, (i) => ({
    ...{ name: `contrast_${i}`, unit: 'see source', source: 'Spectrum, SpectralContrast' },
    about: `Spectral contrast of band ${i} of ${measuring.nContrastBands} from 20 Hz to 8 kHz (Akkermans et al., 2009)`,
  })),
  ...numbered(measuring.nMfcc, (i) => ({
    ...{ name: `mfcc_${i}`, unit: 'dB', source: 'Spectrum, MFCC' },
    about: `Mel-frequency cepstral coefficient ${i - 1}, counted from 0; 64 HTK mel bands from 20 Hz to 8 kHz`,
  })),
  ...pitchClasses.map((name) => ({
    ...{ name: `chroma_${name}`, unit: '0..1', source: 'Spectrum, SpectralPeaks, HPCP' },
    about: `Energy of the pitch class ${name.replace('_sharp', '#').toUpperCase()} against the strongest, 440 Hz being A`,
  })),
  {
    ...{
      name: 'inharmonicity',
      unit: '0..1',
      source: 'SpectralPeaks, HarmonicPeaks, Inharmonicity',
      isVoicedOnly: true,
    },
    about: 'Energy-weighted divergence of the partials from multiples of the pitch',
  },
  {
    name: 'odd_to_even',
    unit: 'ratio',
    source: 'SpectralPeaks, HarmonicPeaks, OddToEvenHarmonicEnergyRatio',
    about: 'Energy of the odd against that of the even harmonics',
    isVoicedOnly: true,
  },
  ...numbered(3, (i) => ({
    ...{
      name: `tristimulus_${i}`,
      unit: '0..1',
      source: 'SpectralPeaks, HarmonicPeaks, Tristimulus',
      isVoicedOnly: true,
    },
    about: `Share of ${['the first harmonic', 'harmonics two to four', 'the harmonics above'][i - 1] ?? ''} in the partials`,
  })),
];

/** The measurements for curves, which take a fraction of the time on their own. */
export const curveColumns: readonly Column[] = frameColumns.filter(({ name }) =>
  ['pitch_hz', 'loudness_lufs'].includes(name),
);

const indices = new Map(frameColumns.map(({ name }, i) => [name, i]));

/** The index of a column in a frame's values. @throws Error if there is no such column */
export function columnIndex(name: string): number {
  const index = indices.get(name);
  if (index === undefined) throw new Error(`there is no column ${name}`);
  return index;
}

/** Statistics of a column over a segment. */
export const statistics = [
  ['mean', 'Mean'],
  ['sd', 'Standard deviation'],
  ['p10', '10th percentile'],
  ['p50', 'Median'],
  ['p90', '90th percentile'],
  ['slope', 'Slope of the regression line, per second'],
] as const;

/** Further measurements of a segment. */
export const stretchColumns: readonly Column[] = [
  {
    name: 'voiced_share',
    unit: '0..1',
    source: 'PitchYinFFT',
    about: 'Share of the frames that have a pitch',
  },
  {
    ...{ name: 'pause_share', unit: '0..1', source: 'voice activity of the recogniser' },
    about: 'Share of the time in which no speech is heard; empty where no record of it was kept',
  },
  {
    ...{ name: 'syllables_per_s', unit: '1/s', source: 'RMS, PitchYinFFT' },
    about: 'Speech rate: voiced peaks of energy per second, pauses included (after de Jong and Wempe, 2009)',
  },
  {
    ...{ name: 'integrated_lufs', unit: 'LUFS', source: 'LoudnessEBUR128' },
    about: 'Integrated loudness: gated mean of the momentary loudness (EBU R 128, ITU-R BS.1770)',
  },
];
