import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { kindsTable, problemOf } from '../../scripts/formats.ts';

const good = { name: 'WAV', ending: '.wav', ffmpeg: 3, shell: 3.01, browser: 3 } as const;

describe('the table of formats', () => {
  it('shows durations, failures, and what was not tested', () => {
    const rows = [good, { ...good, name: 'Odd', shell: 'audio/undecodable', browser: null }];
    expect(kindsTable(rows).split('\n').slice(2)).toEqual([
      '| WAV | `.wav` | 3.00 | 3.01 | 3.00 |',
      '| Odd | `.wav` | 3.00 | `audio/undecodable` | not tried |',
    ]);
  });

  it('allows decoders to be off by 50 ms, but not to fail', () => {
    expect(problemOf(good)).toBeNull();
    expect(problemOf({ ...good, browser: null })).toBeNull();
    expect(problemOf({ ...good, shell: 3.06 })).toContain('WAV');
    expect(problemOf({ ...good, browser: 'audio/undecodable' })).toContain('audio/undecodable');
    expect(problemOf({ ...good, ffmpeg: null, shell: null, browser: null })).toBeNull();
  });

  it('in the documentation covers all formats, decoded alike in Node and the browser', async () => {
    const text = await readFile('docs/formats.md', 'utf8');
    const rows = [...text.matchAll(/^\| .+? \| `(\.\w+)` \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$/gm)];
    expect(rows.length).toBeGreaterThanOrEqual(38);
    for (const [line, , ffmpeg, shell, browser] of rows)
      for (const read of [shell, browser]) expect(Math.abs(Number(read) - Number(ffmpeg)), line).toBeLessThan(0.051);
  });
});
