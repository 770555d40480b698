import { describe, expect, it } from 'vitest';
import type { LightClassifier } from '#core/classifier/classifier.ts';
import { createSoundContext } from '#core/classifier/sound-context.ts';
import { functionals } from '#core/classifier/baselines/functionals.ts';
import { createBaselines, withBaselines } from '#core/classifier/baselines/baselines.ts';
import { config } from '#core/config.ts';
import { nFeatures } from '#core/features/layout.ts';
import type { AnalysisWindow } from '#core/features/window.ts';
import { bytes, manifest } from './fixture.ts';

const { nFrames } = config.window;
const baselines = createBaselines(manifest, bytes);

function windowOf(seed: number, nSpeechFrames: number): AnalysisWindow {
  const features = Float32Array.from({ length: nFrames * nFeatures }, (_, i) => Math.sin(seed + 0.7 * i));
  return {
    features,
    mask: Uint8Array.from({ length: nFrames }, (_, t) => (t < nSpeechFrames ? 1 : 0)),
    nSpeechFrames,
    levelDb: 0,
  };
}

const judgement = { pooled: new Float32Array(2), speech: 1, probabilities: new Float32Array(8).fill(1 / 8) };

/** A network that detects no speech in windows with fewer than 10 speech frames. */
function madeUpNetwork(): LightClassifier & { disposed: boolean; contexts: unknown[] } {
  const contexts: unknown[] = [];
  return {
    manifest: {} as LightClassifier['manifest'],
    judge: {} as LightClassifier['judge'],
    disposed: false,
    contexts,
    classify: (windows, context) => {
      contexts.push(context);
      return Promise.resolve(
        windows.map((w) => (w.nSpeechFrames < 10 ? { ...judgement, probabilities: null } : judgement)),
      );
    },
    dispose() {
      this.disposed = true;
    },
  };
}

describe('baseline classifiers run with the network', () => {
  it('average over the windows of a sound, weighted by speech frames', async () => {
    const listener = withBaselines(madeUpNetwork(), baselines);
    const windows = [windowOf(1, 100), windowOf(2, 300)];
    await listener.classify(windows.slice(0, 1));
    await listener.classify(windows.slice(1));
    const scores = listener.take();
    for (const name of ['svm', 'forest'] as const) {
      const [a, b] = windows.map((w) => baselines[name].classify(functionals(w)));
      scores[name]!.forEach((p, k) => expect(p).toBeCloseTo((a![k]! + 3 * b![k]!) / 4, 6));
    }
  });

  it('return null for a sound without speech, and start afresh with each sound', async () => {
    const listener = withBaselines(madeUpNetwork(), baselines);
    expect(listener.take()).toEqual({ svm: null, forest: null });
    await listener.classify([windowOf(1, 5)]);
    expect(listener.take()).toEqual({ svm: null, forest: null });
    await listener.classify([windowOf(1, 100)]);
    expect(listener.take().svm).toHaveLength(8);
    expect(listener.take()).toEqual({ svm: null, forest: null });
  });

  it("pass on the sound's context, the network's results and dispose", async () => {
    const network = madeUpNetwork();
    const listener = withBaselines(network, baselines);
    const context = createSoundContext();
    expect(await listener.classify([windowOf(1, 50)], context)).toEqual([judgement]);
    expect(network.contexts).toEqual([context]);
    listener.dispose();
    expect(network.disposed).toBe(true);
  });
});
