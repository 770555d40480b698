import { describe, expect, it } from 'vitest';
import { emotions } from '#core/classifier/labels.ts';
import { kindOf } from '#core/classifier/manifest.ts';
import { readManifest } from '#core/classifier/read-manifest.ts';
import { tinyModel } from './tiny.ts';

/** The tiny model's manifest with one value changed. */
function changed(path: string, value: unknown): unknown {
  const json = tinyModel().manifest as unknown as Record<string, unknown>;
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

describe('readManifest for the accurate model', () => {
  it('accepts what the exporter writes', () => {
    const read = readManifest(tinyModel().manifest);
    expect(read.ok && kindOf(read.value)).toBe('accurate');
  });

  it.each([
    ['input.floor', 1e-5],
    ['input.levelBands', [2, 60]],
    ['input.chunkRows', 400],
    ['labels', [...emotions].reverse()],
  ])('rejects a model with a different %s', (path, value) => {
    expect(errorOf(changed(path, value))?.code).toBe('model/config-mismatch');
    expect(errorOf(changed(path, value))?.detail?.startsWith(path)).toBe(true);
  });

  it.each([
    ['an unknown kind', changed('kind', 'huge')],
    ['the schema of the light model', changed('schema', 2)],
    ['a missing input', changed('input', null)],
    ['a number of heads that does not divide the width', changed('encoder.heads', 5)],
    ['fewer positions than a chunk needs', changed('encoder.positions', 200)],
    ['a block without tensors', changed('encoder.blocks', 4)],
    ['more layers than blocks', changed('head.layers', 4)],
    ['a fractional size', changed('head.lstm', 10.5)],
    ['seven emotions', changed('head.emotions', 7)],
    ['a wrong shape', changed('weights.tensors.0.shape', [300, 33])],
    ['9-bit numbers', changed('weights.tensors.0.bits', 9)],
    ['packed numbers without groups', changed('weights.tensors.0.group', undefined)],
    ['a tensor beyond the end of the file', changed('weights.bytes', 70_000)],
  ])('reports %s as corrupt', (_, json) => {
    expect(errorOf(json)?.code).toBe('model/corrupt');
  });
});
