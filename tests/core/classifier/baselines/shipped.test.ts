import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createBaselines, readBaselines, baselinesFile } from '#core/classifier/baselines/baselines.ts';
import { madeUp } from './fixture.ts';

const models = new URL('../../../../static/models/', import.meta.url);
const { id } = JSON.parse(readFileSync(new URL('current.json', models), 'utf8')) as { id: string };
const file = (name: string) => new URL(`${id}/${name}`, models);

it('the shipped baselines are compatible, complete, and under 4 MB', () => {
  expect(existsSync(file(baselinesFile))).toBe(true);
  const read = readBaselines(JSON.parse(readFileSync(file(baselinesFile), 'utf8')), id);
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.detail ?? ''}`);
  const { weights } = read.value;
  const bytes = readFileSync(file(weights.file));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(weights.sha256);
  expect(bytes.length).toBe(weights.bytes);
  expect(bytes.length).toBeLessThan(4_000_000);
  const { svm, forest } = createBaselines(read.value, Uint8Array.from(bytes).buffer);
  for (const baseline of [svm, forest]) {
    const p = baseline.classify(madeUp(1));
    expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
  }
});
