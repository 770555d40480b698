import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { decodeFile } from '../../../model/recogniser/decode.ts';
import { awkwardFiles, measured } from '../../workers/sound/awkward.ts';

const pathOf = (name: string) => fileURLToPath(new URL(`../../fixtures/sound/${name}`, import.meta.url));

it.each(awkwardFiles)(
  'decodes $file with the right duration and start',
  async ({ file, durationS, loudFromS, warning }) => {
    const sound = await decodeFile(pathOf(file));
    if (!sound.ok) throw new Error(`${sound.error.code} ${sound.error.detail ?? ''}`);
    const found = measured(sound.value.channels, sound.value.sampleRateHz);
    expect(sound.value.warning).toBe(warning);
    expect(Math.abs(found.durationS - durationS)).toBeLessThan(0.05);
    expect(Math.abs(found.loudFromS - loudFromS)).toBeLessThan(0.1);
  },
);
