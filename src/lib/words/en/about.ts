/** Words of the About page. */
export const about = {
  documentTitle: 'About · Undertone',
  title: 'About Undertone',
  lead: 'An instrument that shows the emotion a voice carries. It runs in this browser, on this device, with no server behind it.',
  how: {
    title: 'How it works',
    text: [
      'Sound is brought to 16 kHz, cleaned where it is noisy, and freed of its loudness, so that sitting closer to the microphone changes nothing. From every hundredth of a second Undertone takes what phoneticians look at: the mel spectrum and its cepstrum, pitch, energy, chroma, spectral contrast and the rate of zero crossings.',
      'A small neural network (convolutions followed by a recurrent layer) reads three seconds of that at a time and gives a probability for each emotion. The probabilities are calibrated on held-out speakers. When none stands out, Undertone says “unsure”; when nobody speaks, it says so.',
    ],
  },
  limits: {
    title: 'What it must not be used for',
    law: 'Inferring emotions of people at work or in education is prohibited in the European Union: Article 5(1)(f) of the Artificial Intelligence Act (Regulation (EU) 2024/1689), except for medical or safety reasons.',
    text: [
      'It hears how a voice sounds. It does not know what anyone feels, and it is no lie detector and no diagnosis.',
      'It learnt mostly from actors. Spontaneous speech is quieter in its feeling and harder to judge; so are voices, ages and languages it never heard.',
      'Do not record or analyse anyone without their knowledge, and never let its answer alone decide about a person.',
    ],
  },
  privacy: {
    title: 'Privacy',
    text: [
      'Sound never leaves this device. It is analysed in memory and forgotten when you close the page or discard the session.',
      'The page may connect only to the address it came from; the browser enforces this by its content security policy. There are no accounts, no cookies, no counters. Settings are kept in this browser.',
      'You can prove it: load the page once, cut the network, and use it.',
    ],
  },
  model: {
    title: 'The model',
    loading: 'Reading the model’s own description',
    failed: 'The model’s description could not be read.',
    id: 'Name',
    created: 'Made',
    parameters: 'Parameters',
    size: 'Size',
    licence: 'Licence',
    unsureBelow: 'Says “unsure” below',
    labels: 'Emotions',
    data: 'What it learnt from',
    corpus: 'Corpus',
    clips: 'Clips',
    speakers: 'Speakers',
    dataLicence: 'Licence',
    metrics: 'How well it does on speakers it never heard',
    metric: 'Measure',
    value: 'Value',
  },
  machine: {
    title: 'On this device',
    backend: 'Backend in use',
    warmUp: 'One window of three seconds takes',
    time: 'Time',
    notTried: 'not tried',
    cannot: 'does not run here',
    notReady: 'The model is not loaded yet.',
  },
  licence: {
    title: 'Licence',
    text: 'Undertone is free software under the GNU Affero General Public License, version 3 or later. It stands on essentia.js (AGPL-3.0), TensorFlow.js (Apache-2.0), RNNoise (BSD-3-Clause), Mediabunny (MPL-2.0), Chart.js (MIT), Svelte (MIT) and Instrument Sans (OFL-1.1).',
  },
} as const;
