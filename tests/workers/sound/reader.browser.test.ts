import { expect, it } from 'vitest';
import { openFile } from '#workers/sound/reader.ts';
import { awkwardFiles, measured } from './awkward.ts';

const urls = import.meta.glob<string>('../../fixtures/sound/**/*.*', { query: '?url', import: 'default', eager: true });

async function read(file: string) {
  const response = await fetch(urls[`../../fixtures/sound/${file}`]!);
  const opened = await openFile(
    await response.blob(),
    { track: null, channel: null, mayFetchDecoder: true },
    () => undefined,
  );
  if (!opened.ok) throw new Error(`${file}: ${opened.error.code} ${opened.error.detail ?? ''}`);
  const sound = opened.value;
  const blocks: Float32Array[] = [];
  for await (const [samples] of sound.blocks()) blocks.push(samples!);
  const whole = new Float32Array(await new Blob(blocks as BlobPart[]).arrayBuffer());
  sound.dispose();
  return { ...measured([whole], sound.sampleRateHz), warning: sound.warning };
}

it.each(awkwardFiles)('$file is read as it is', async ({ file, durationS, loudFromS, warning }) => {
  const found = await read(file);
  expect(found.warning).toBe(warning);
  expect(Math.abs(found.durationS - durationS)).toBeLessThan(0.05);
  expect(Math.abs(found.loudFromS - loudFromS)).toBeLessThan(0.1);
});
