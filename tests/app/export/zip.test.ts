import { describe, expect, it } from 'vitest';
import { zipOf } from '#app/export/zip.ts';
import { unzipped } from '../../unzipped.ts';

const file = (name: string, text: string) => ({ name, blob: new Blob([text]) });

describe('a zip', () => {
  it('can be read by another reader: folders, names in any script, empty files', async () => {
    const files = [
      file('a/x.csv', 'one\n'.repeat(1000)),
      file('b/x.csv', 'two'),
      file('żółć/早口 שלום 😀.TextGrid', 'three'),
      file('empty.vtt', ''),
      file('picture.png', 'four'),
    ];
    const zip = await zipOf(files);
    const read = await unzipped(Buffer.from(await zip.arrayBuffer()));
    expect([...read.keys()]).toEqual(files.map(({ name }) => name));
    expect(read.get('a/x.csv')).toBe('one\n'.repeat(1000));
    expect(read.get('żółć/早口 שלום 😀.TextGrid')).toBe('three');
    expect(read.get('empty.vtt')).toBe('');
    expect(zip.size).toBeLessThan(3000);
  });
});
