import { describe, expect, it } from 'vitest';
import { createUniquePaths, safeName, safePath, stemsOf, withoutEnding } from '#core/result/formats/files.ts';

describe('a safe name', () => {
  it('keeps letters of all scripts', () => {
    for (const name of ['żółć 1.wav', '早口.wav', 'שלום.m4a', '😀.csv', "it's & more #1 100%.wav", '.wav'.slice(1)])
      expect(safeName(name)).toBe(name);
  });

  it('has no characters that a file system rejects or that hide the extension', () => {
    expect(safeName('a<b>c:d"e|f?g*h\\i')).toBe('a_b_c_d_e_f_g_h_i');
    expect(safeName('two\nlines\u0000')).toBe('two_lines_');
    expect(safeName('\u202egnp.exe')).toBe('_gnp.exe');
    expect(safeName('lone\ud800')).toBe('lone\ufffd');
    expect(safeName(' .hidden. ')).toBe('hidden');
  });

  it('is never a Windows device name or empty', () => {
    expect(safeName('CON')).toBe('_CON');
    expect(safeName('nul.tar.gz')).toBe('_nul.tar.gz');
    expect(safeName('console')).toBe('console');
    for (const name of ['', '...', ' ']) expect(safeName(name)).toBe('recording');
  });

  it('leaves room for an extension and a number within 255 bytes, without splitting characters', () => {
    for (const name of ['x'.repeat(400), '早'.repeat(400), '😀'.repeat(400)]) {
      const safe = safeName(name);
      expect(Buffer.byteLength(safe)).toBeLessThan(230);
      expect(name.startsWith(safe)).toBe(true);
      expect(safe).not.toMatch(/\p{Surrogate}/u);
    }
  });
});

describe('a safe path', () => {
  it('never escapes its folder', () => {
    expect(safePath('../../etc/passwd')).toBe('etc/passwd');
    expect(safePath('/a//./b/..')).toBe('a/b');
    expect(safePath('C:\\sound\\x.wav')).toBe('C_/sound/x.wav');
    expect(safePath('..')).toBe('recording');
  });

  it('loses its extension and nothing else', () => {
    expect(withoutEnding('a.b/talk.x.wav')).toBe('a.b/talk.x');
    expect(withoutEnding('a.b/talk')).toBe('a.b/talk');
    expect(withoutEnding('a/.wav')).toBe('a/.wav');
    expect(withoutEnding('Dr. Who says no')).toBe('Dr. Who says no');
  });
});

describe('names of several recordings', () => {
  it('are made unique by folder, extension or number', () => {
    expect(stemsOf(['a/x.wav', 'b/x.wav'])).toEqual(['a/x', 'b/x']);
    expect(stemsOf(['x.wav', 'x.mp3', 'y.wav'])).toEqual(['x.wav', 'x.mp3', 'y']);
    expect(stemsOf(['x.wav', 'x.wav', 'x.wav'])).toEqual(['x.wav', 'x.wav (2)', 'x.wav (3)']);
  });

  it('are made unique if they differ only in case, Unicode form or unsafe characters', () => {
    expect(stemsOf(['Talk.wav', 'talk.wav'])).toEqual(['Talk.wav', 'talk.wav (2)']);
    expect(new Set(stemsOf(['caf\u00e9.wav', 'cafe\u0301.wav']).map((stem) => stem.normalize('NFC'))).size).toBe(2);
    expect(new Set(stemsOf(['a?.wav', 'a*.wav', 'a_.wav'])).size).toBe(3);
  });

  it('get a number before the extension if taken', () => {
    const unique = createUniquePaths();
    expect(['x.csv', 'X.csv', 'x (2).csv', 'y.csv'].map(unique)).toEqual([
      'x.csv',
      'X (2).csv',
      'x (2) (2).csv',
      'y.csv',
    ]);
  });
});
