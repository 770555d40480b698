import { describe, expect, it } from 'vitest';
import { readBaselines } from '#core/classifier/baselines/baselines.ts';
import { manifest } from './fixture.ts';

const copy = (change: object) => ({ ...(JSON.parse(JSON.stringify(manifest)) as object), ...change });
const code = (json: unknown, id = 'made-up') => {
  const read = readBaselines(json, id);
  return read.ok ? 'ok' : `${read.error.code} ${read.error.detail ?? ''}`;
};

describe('the manifest of the baselines', () => {
  it('is taken as the exporter wrote it', () => {
    expect(code(copy({}))).toBe('ok');
  });

  it.each([
    ['another model', copy({ id: 'x' }), 'baselines: id'],
    ['other features', copy({ featureVersion: 99 }), 'baselines: featureVersion'],
    ['other functionals', copy({ functionalsVersion: 99 }), 'baselines: functionalsVersion'],
    ['other numbers', copy({ config: { ...manifest.config, sampleRateHz: 8000 } }), 'baselines: config.sampleRateHz'],
    ['other labels', copy({ labels: manifest.labels.slice(1) }), 'baselines: labels'],
  ])('of %s is refused', (_, json, detail) => {
    expect(code(json)).toContain('model/config-mismatch');
    expect(code(json)).toContain(detail);
  });

  const { weights, svm, forest } = manifest;
  it.each([
    ['null', null],
    ['a text', 'x'],
    ['an unknown schema', copy({ schema: 2 })],
    ['a machine without vectors', copy({ svm: { ...svm, nSupport: [] } })],
    ['a kernel without width', copy({ svm: { ...svm, gamma: 0 } })],
    ['trees of an even number of nodes', copy({ forest: { nNodes: [4] } })],
    ['a tree too many', copy({ forest: { nNodes: [...forest.nNodes, 3] } })],
    ['a missing tensor', copy({ weights: { ...weights, tensors: weights.tensors.slice(1) } })],
    ['a tensor beyond the end', copy({ weights: { ...weights, bytes: weights.bytes - 1 } })],
    ['no table', copy({ weights: { ...weights, tensors: [null] } })],
  ])('that is or has %s is damaged', (_, json) => {
    expect(code(json)).toContain('model/corrupt');
  });
});
