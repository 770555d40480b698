import { expect, it, vi } from 'vitest';
import { config } from '#core/config.ts';
import { group, nFeatures } from '#core/features/layout.ts';
import { createCollector } from '#core/recogniser/collector.ts';
import type { Analysis } from '#core/result/types.ts';

vi.mock('#core/speakers/speaker-track.ts', () => {
  throw new Error('out of reach');
});

/** An analysis of one-second pieces of speech with silence between them. */
async function analysisOf(nPieces: number): Promise<Analysis> {
  const nFrames = nPieces * 150;
  const data = new Float32Array(nFrames * nFeatures);
  const isSpeech = Uint8Array.from({ length: nFrames }, (_, t) => (t % 150 < 100 ? 1 : 0));
  isSpeech.forEach((flag, t) => (data[t * nFeatures + group('energy').start] = flag ? -20 : -90));
  const collector = createCollector(100);
  collector.addFrames({
    rows: { data, nFrames, nFeatures },
    encoderRows: new Float32Array(0),
    isSpeech,
    envelope: new Float32Array(2 * nFrames),
    spectrogram: new Uint8Array(config.mel.nBands * nFrames),
  });
  return collector.read(nFrames / 100, null);
}

it('reports that speakers cannot be separated when the table for it fails to load, unless there is only one piece', async () => {
  const several = await analysisOf(3);
  expect([several.speakerTrack, several.areSpeakersUnreachable]).toEqual([undefined, true]);
  const one = await analysisOf(1);
  expect([one.speakerTrack, one.areSpeakersUnreachable]).toEqual([undefined, undefined]);
});
