import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notAdapted } from '#core/classifier/adaptation.ts';
import { config } from '#core/config.ts';
import { createLiveRecogniser } from '#core/pipeline.ts';
import { headlineOf } from '#core/result/summary.ts';
import type { Headline } from '#core/result/summary.ts';
import { scoreTable } from '#core/result/answer.ts';
import { createSmoother } from '#core/result/smoothing.ts';
import { en } from '#app/words/en.ts';
import type { NodeEngine } from '../../../model/recogniser/engine.ts';
import { readSound, startedEngine } from '../../../model/recogniser/read-sound.ts';

const blockSamples = 0.04 * config.sampleRateHz;

describe('the first example, played live with the shipped model', () => {
  let engine: NodeEngine;
  let headlines: Headline[];
  beforeAll(async () => {
    engine = await startedEngine(null);
    headlines = await headlinesOf(en.live.examples.clips[0].id);
  });
  afterAll(() => engine.dispose());

  /** The headlines shown for a clip. */
  async function headlinesOf(id: string): Promise<Headline[]> {
    const samples = await readSound(new URL(`../../../static/examples/${id}.mp3`, import.meta.url).pathname);
    const recogniser = createLiveRecogniser(config.sampleRateHz, { ...engine.parts, adaptation: notAdapted });
    const { unsureBelow } = engine.parts.classifier.manifest;
    const smoother = createSmoother({ labelSet: 'eight', unsureBelow });
    const headlines: Headline[] = [];
    for (let at = 0; at < samples.length; at += blockSamples) {
      if (!recogniser.push([samples.subarray(at, at + blockSamples)]).isHopClosed) continue;
      const hop = await recogniser.score();
      if (!hop) continue;
      const { answer, dimensions, probabilities } = smoother.push(hop.scores);
      const scores = probabilities && scoreTable(probabilities, 'eight');
      headlines.push(headlineOf({ answer, dimensions, scores }, headlines.at(-1)?.energy));
    }
    recogniser.dispose();
    return headlines;
  }

  it('visibly rises from low energy to high and falls again', () => {
    const spoken = headlines.filter(({ energy }) => energy !== null);
    const levels = spoken.map(({ energy }) => energy).filter((energy) => energy !== 'even');
    const turns = levels.filter((energy, i) => energy !== levels[i - 1]);
    expect(turns).toEqual(['low', 'high', 'low']);
    const values = spoken.map(({ activation }) => activation ?? 0);
    const peakAt = values.indexOf(Math.max(...values));
    expect(values[peakAt]).toBeGreaterThan(0.85);
    expect(Math.min(...values.slice(0, peakAt))).toBeLessThan(0.2);
    expect(Math.min(...values.slice(peakAt))).toBeLessThan(0.2);
  });

  it('shows an emotion at its peak', () => {
    const highest = headlines.toSorted((a, b) => (b.activation ?? 0) - (a.activation ?? 0))[0];
    expect(highest?.emotions).toEqual(['angry']);
  });
});
