import { expect, it } from 'vitest';
import { openFile } from '#workers/sound/reader.ts';
import { awkwardFiles, measured } from './awkward.ts';
import { flacWithoutRates, holedFlacs, toneWithout } from './made-up-flac.ts';

const urls = import.meta.glob<string>('../../fixtures/sound/**/*.*', { query: '?url', import: 'default', eager: true });

async function read(file: string) {
  const response = await fetch(urls[`../../fixtures/sound/${file}`]!);
  return readBlob(await response.blob(), file);
}

async function readBlob(blob: Blob, file: string) {
  const opened = await openFile(blob, { track: null, channel: null, mayFetchDecoder: true }, () => undefined);
  if (!opened.ok) throw new Error(`${file}: ${opened.error.code} ${opened.error.detail ?? ''}`);
  const sound = opened.value;
  const blocks: Float32Array[] = [];
  for await (const [samples] of sound.blocks()) blocks.push(samples!);
  const whole = new Float32Array(await new Blob(blocks as BlobPart[]).arrayBuffer());
  sound.dispose();
  return { ...measured([whole], sound.sampleRateHz), warning: sound.warning, whole };
}

it.each(awkwardFiles)(
  'reads $file with the right duration and start',
  async ({ file, durationS, loudFromS, warning }) => {
    const found = await read(file);
    expect(found.warning).toBe(warning);
    expect(Math.abs(found.durationS - durationS)).toBeLessThan(0.05);
    expect(Math.abs(found.loudFromS - loudFromS)).toBeLessThan(0.1);
  },
);

it.each(holedFlacs)('keeps the sound before and after $name in a FLAC file', async ({ bytes, lost, name }) => {
  const { warning, whole } = await readBlob(new Blob([bytes]), name);
  const wanted = toneWithout(lost);
  expect([warning, whole.length]).toEqual(['audio/hole', wanted.length]);
  expectSamples(whole, wanted);
});

it('reads a FLAC file whose frames leave rate and sample size to STREAMINFO', async () => {
  const { durationS, warning, whole } = await readBlob(new Blob([flacWithoutRates]), 'without rates');
  expect([durationS, warning]).toEqual([4, null]);
  expectSamples(whole, toneWithout([]));
});

function expectSamples(found: Float32Array, wanted: Float32Array): void {
  found.forEach((x, i) => {
    if (Math.abs(x - wanted[i]!) > 1e-4) throw new Error(`sample ${i} is ${x}, not ${wanted[i]}`);
  });
}

it('a Matroska file of garbage does not hang the worker', async () => {
  const response = await fetch(urls['../../fixtures/sound/awkward/obs_two_tracks_first_silent.mkv']!);
  const file = new Blob([(await response.blob()).slice(0, 600), new Uint8Array(20_000).fill(0x55)]);
  const opened = await openFile(file, { track: null, channel: null, mayFetchDecoder: true }, () => undefined);
  if (!opened.ok) return expect(['audio/empty', 'audio/undecodable']).toContain(opened.error.code);
  let nSamples = 0;
  for await (const [samples] of opened.value.blocks()) nSamples += samples!.length;
  opened.value.dispose();
  expect(nSamples / opened.value.sampleRateHz).toBeLessThan(1);
});
