import { describe, expect, it } from 'vitest';
import { emotions } from '#core/classifier/labels.ts';
import { readManifest } from '#core/classifier/read-manifest.ts';
import { tensorShapes } from '#core/classifier/shape.ts';
import { randomModel, tensorShapes as expectedShapes, type Extras } from './random-model.ts';

const network = {
  melChannels: [2, 3, 4],
  trackChannels: [3, 3, 5],
  projection: 8,
  lstmUnits: [4, 6],
  attentionHeads: 2,
  embedding: 6,
};
const rule = { strength: 1, prior: 4, calibration: { temperature: 1.2, bias: emotions.map(() => 0.1) } };
/** A parsed manifest with one value changed. */
function changed(path: string, value: unknown, extras: Extras = {}): unknown {
  const json = JSON.parse(JSON.stringify(randomModel(network, 1, extras).manifest)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const owner = keys.reduce((object, key) => object[key] as Record<string, unknown>, json);
  owner[last] = value;
  return json;
}
const errorOf = (json: unknown) => {
  const result = readManifest(json);
  return result.ok ? null : result.error;
};

describe('readManifest', () => {
  it('accepts what the exporter writes', () => {
    expect(errorOf(changed('id', 'm1'))).toBeNull();
  });

  it('accepts a model with speech detection, re-centring and biases for five emotions', () => {
    const fiveBias = [0.1, 0, -0.1, 0, 0];
    const extras = { speech: { threshold: 0.5, memory: 0.5 }, recentring: { baseline: rule, running: rule }, fiveBias };
    expect(errorOf(changed('id', 'm1', extras))).toBeNull();
  });

  it.each([
    ['a speech threshold without its tensors', changed('speech', { threshold: 0.5 })],
    ['re-centring without its tensors', changed('recentring', { baseline: rule, running: rule })],
    ['a speech threshold above 1', changed('speech.threshold', 1.5, { speech: { threshold: 0.5 } })],
    ['a memory above 1', changed('speech.memory', 1.5, { speech: { threshold: 0.5 } })],
    [
      'only one kind of re-centring',
      changed('recentring.running', null, { recentring: { baseline: rule, running: rule } }),
    ],
    ['a negative prior', changed('recentring.baseline.prior', -1, { recentring: { baseline: rule, running: rule } })],
    [
      're-centring without a calibration',
      changed('recentring.running.calibration', null, { recentring: { baseline: rule, running: rule } }),
    ],
    [
      'a bias for too few emotions',
      changed('recentring.running.calibration.bias', [1, 2], { recentring: { baseline: rule, running: rule } }),
    ],
    ['eight biases instead of five', changed('fiveBias', [0, 0, 0, 0, 0, 0, 0, 0])],
    ['a bias that is not a number', changed('fiveBias', [0, 0, 0, 0, null])],
  ])('reports optional parts with %s as corrupt', (_, json) => {
    expect(errorOf(json)?.code).toBe('model/corrupt');
  });

  it('names the first config key that differs', () => {
    expect(errorOf(changed('config.frame.hopSamples', 161))).toEqual({
      code: 'model/config-mismatch',
      detail: 'config.frame.hopSamples',
    });
    expect(errorOf(changed('config.mel', { nBands: 64 }))?.code).toBe('model/config-mismatch');
    expect(errorOf(changed('config.novel', 1))?.detail).toBe('config.novel');
  });

  it('rejects a different feature version or different labels', () => {
    expect(errorOf(changed('featureVersion', 0))).toEqual({ code: 'model/config-mismatch', detail: 'featureVersion' });
    expect(errorOf(changed('labels', [...emotions].reverse()))?.code).toBe('model/config-mismatch');
  });

  it.each([
    ['null', null],
    ['a string', 'manifest'],
    ['an empty object', {}],
    ['a different schema', changed('schema', 3)],
    ['a deviation of 0', changed('normalisation.deviation.5', 0)],
    ['too few means', changed('normalisation.mean', [1, 2])],
    ['a temperature of 0', changed('calibration.temperature', 0)],
    ['a slope that is not a number', changed('calibration.slope', 'steep')],
    ['a network with a fractional size', changed('network.projection', 7.5)],
    ['a network with different tensor shapes', changed('network.projection', 9)],
    ['a network with one convolution too many', changed('network.melChannels', [2, 3, 4, 5])],
    ['a tensor beyond the end of the file', changed('weights.bytes', 100)],
    ['a missing tensor', changed('weights.tensors.3.name', 'other')],
    ['a negative offset', changed('weights.tensors.3.offset', -2)],
  ])('reports %s as corrupt', (_, json) => {
    expect(errorOf(json)?.code).toBe('model/corrupt');
  });
});

describe('tensorShapes', () => {
  it('lists each tensor of the network with its shape', () => {
    expect(Object.fromEntries(tensorShapes(network))).toEqual(
      Object.fromEntries(expectedShapes(network).map(({ name, shape }) => [name, shape])),
    );
  });
});
