import { expect, it } from 'vitest';
import { createBlockWriter } from '../../workers/worklet/block-writer.ts';

interface Sent {
  readonly samples: Float32Array;
  readonly nDropped: number;
}

function writerOf(blockSamples: number, nBlocks: number) {
  const sent: Sent[] = [];
  const writer = createBlockWriter(blockSamples, nBlocks, (samples, nDropped) => sent.push({ samples, nDropped }));
  return { writer, sent };
}

const quantum = (start: number, length = 4): Float32Array => Float32Array.from({ length }, (_, i) => start + i);

it('fills blocks in order across quanta', () => {
  const { writer, sent } = writerOf(6, 4);
  for (const start of [0, 4, 8]) writer.write([quantum(start)]);
  expect(sent.map(({ samples }) => [...samples])).toEqual([
    [0, 1, 2, 3, 4, 5],
    [6, 7, 8, 9, 10, 11],
  ]);
});

it('averages channels', () => {
  const { writer, sent } = writerOf(4, 1);
  writer.write([quantum(0), quantum(10)]);
  expect([...sent[0]!.samples]).toEqual([5, 6, 7, 8]);
});

it('sends nothing without a connected input', () => {
  const { writer, sent } = writerOf(4, 1);
  writer.write([]);
  expect(sent).toHaveLength(0);
});

it('drops sound while all blocks are in use, and reports it with the next block', () => {
  const { writer, sent } = writerOf(4, 2);
  for (const start of [0, 4, 8, 12]) writer.write([quantum(start)]);
  expect(sent).toHaveLength(2);
  writer.giveBack(sent[0]!.samples);
  writer.write([quantum(16)]);
  expect(sent[2]).toMatchObject({ nDropped: 8 });
  expect([...sent[2]!.samples]).toEqual([16, 17, 18, 19]);
});

it('reuses returned blocks and never adds any', () => {
  const { writer, sent } = writerOf(4, 2);
  const seen = new Set<Float32Array>();
  for (let n = 0; n < 100; n++) {
    writer.write([quantum(n)]);
    const { samples } = sent.pop()!;
    seen.add(samples);
    writer.giveBack(samples);
  }
  expect(seen.size).toBeLessThanOrEqual(2);
  writer.giveBack(new Float32Array(4));
  expect(writer.nFree).toBe(2);
});

it('rejects a returned block of the wrong length', () => {
  const { writer, sent } = writerOf(4, 1);
  writer.write([quantum(0)]);
  writer.giveBack(new Float32Array(3));
  writer.write([quantum(4)]);
  expect(sent).toHaveLength(1);
});
