import { describe, expect, it } from 'vitest';
import { config } from '#core/config.ts';
import { nFeatures } from '#core/features/layout.ts';
import { createCollector } from '#core/recogniser/collector.ts';

const { nBands } = config.mel;

/** The speech segments, in frames, of a sound whose voice activity flags are the digits of a text. */
async function speechOf(flags: string): Promise<number[][]> {
  const nFrames = flags.length;
  const collector = createCollector(20);
  collector.addFrames({
    rows: { data: new Float32Array(nFrames * nFeatures), nFrames, nFeatures },
    encoderRows: new Float32Array(0),
    isSpeech: Uint8Array.from(flags, Number),
    envelope: new Float32Array(2 * nFrames),
    spectrogram: new Uint8Array(nFrames * nBands),
  });
  const { speech } = await collector.read(nFrames / 100, null);
  return (speech ?? []).map(({ startS, endS }) => [Math.round(startS * 100), Math.round(endS * 100)]);
}

const [pause, speech] = ['0'.repeat(50), '1'.repeat(30)];

describe('speech in an analysis', () => {
  it('begins a tenth of a second before voice activity', async () => {
    expect(await speechOf(pause + speech + pause)).toEqual([[40, 80]]);
  });

  it('does not begin before the sound', async () => {
    expect(await speechOf(`000${speech}${pause}`)).toEqual([[0, 33]]);
  });

  it('continues through a pause of that length', async () => {
    expect(await speechOf(`${speech}${'0'.repeat(10)}${speech}${'0'.repeat(11)}${speech}`)).toEqual([
      [0, 70],
      [71, 111],
    ]);
  });
});
