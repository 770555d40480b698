import { describe, expect, it } from 'vitest';
import { readBaselines } from '#core/classifier/baselines/baselines.ts';
import { manifest } from './fixture.ts';

const copy = (change: object) => ({ ...(JSON.parse(JSON.stringify(manifest)) as object), ...change });
const code = (json: unknown, id = 'made-up') => {
  const read = readBaselines(json, id);
  return read.ok ? 'ok' : `${read.error.code} ${read.error.detail ?? ''}`;
};

describe('the manifest of the baselines', () => {
  it('is accepted as written by the exporter', () => {
    expect(code(copy({}))).toBe('ok');
  });

  it.each([
    ['a different model', copy({ id: 'x' }), 'baselines: id'],
    ['different features', copy({ featureVersion: 99 }), 'baselines: featureVersion'],
    ['different functionals', copy({ functionalsVersion: 99 }), 'baselines: functionalsVersion'],
    [
      'a different sample rate',
      copy({ config: { ...manifest.config, sampleRateHz: 8000 } }),
      'baselines: config.sampleRateHz',
    ],
    ['different labels', copy({ labels: manifest.labels.slice(1) }), 'baselines: labels'],
  ])('is rejected for %s', (_, json, detail) => {
    expect(code(json)).toContain('model/config-mismatch');
    expect(code(json)).toContain(detail);
  });

  const { weights, svm, forest } = manifest;
  it.each([
    ['null', null],
    ['a string', 'x'],
    ['an unknown schema', copy({ schema: 2 })],
    ['an SVM without support vectors', copy({ svm: { ...svm, nSupport: [] } })],
    ['a kernel of zero width', copy({ svm: { ...svm, gamma: 0 } })],
    ['a tree with an even number of nodes', copy({ forest: { nNodes: [4] } })],
    ['one tree too many', copy({ forest: { nNodes: [...forest.nNodes, 3] } })],
    ['a missing tensor', copy({ weights: { ...weights, tensors: weights.tensors.slice(1) } })],
    ['a tensor beyond the end', copy({ weights: { ...weights, bytes: weights.bytes - 1 } })],
    ['a null tensor', copy({ weights: { ...weights, tensors: [null] } })],
  ])('is corrupt if it is or has %s', (_, json) => {
    expect(code(json)).toContain('model/corrupt');
  });
});
