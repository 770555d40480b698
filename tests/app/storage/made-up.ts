import type { Emotion } from '#core/classifier/labels.ts';
import type { Analysis } from '#core/result/types.ts';
import type { ToKeep } from '#app/storage/new-entry.ts';
import { analysis } from '../made-up.ts';

/** An analysis of distinct numbers, so that no mix-up goes unnoticed. */
export function detailed(durationS = 3, emotion: Emotion = 'happy'): Analysis {
  const plain = analysis(durationS, emotion);
  const { display } = plain;
  return {
    ...plain,
    windows: [...plain.windows, { startS: 1.25, endS: durationS, speechShare: 0.05, probabilities: null }],
    display: {
      ...display,
      envelope: display.envelope.map((_, i) => Math.fround(Math.sin(i))),
      spectrogram: display.spectrogram.map((_, i) => (i * 37) % 256),
    },
    speech: [{ startS: 0.1, endS: 0.7 }],
  };
}

/** An entry to store. */
export function toKeep(name: string, given: Partial<ToKeep> = {}): ToKeep {
  return {
    kind: 'file',
    name,
    heardAt: 1_700_000_000_000,
    source: { label: name, mediaType: 'audio/wav', sizeBytes: 1000, sampleRateHz: null },
    modelId: 'made-up',
    rule: { labelSet: 'eight', unsureBelow: 0.4 },
    analysis: detailed(),
    sound: null,
    ...given,
  };
}
