import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClipList } from '#core/evaluation/clip-list.ts';
import { genderOf, readSpeakers } from '../../../model/training-data/speakers.ts';
import { listHead, trainingList } from '../../../model/training-data/corpus-list.ts';
import { createWorkbench, runShell } from '../workbench.ts';
import type { Workbench } from '../workbench.ts';

const sound = (file: string, sha256 = file) => ({ file, sha256 });

describe('a training list', () => {
  it.each([
    ['ravdess', 'Actor_02/03-01-06-01-02-01-02.wav', 'en,ravdess:02,f,fearful'],
    ['crema-d', 'AudioWAV/1001_DFA_ANG_XX.wav', 'en,crema-d:1001,,angry'],
    ['tess', 'OAF_happy/OAF_back_happy.wav', 'en,tess:OA,f,happy'],
    ['savee', 'AudioData/DC/su15.wav', 'en,savee:DC,m,surprised'],
    ['emodb', 'wav/03a01Nc.wav', 'de,emodb:03,m,neutral'],
    ['emovo', 'f1/rab-f1-b1.wav', 'it,emovo:f1,f,angry'],
    ['nemo', 'samples/SK0_sadness_12.wav', 'pl,nemo:SK0,,sad'],
  ] as const)('of %s reads the publisher’s names', (corpus, file, rest) => {
    expect(trainingList(corpus, [sound(file)]).rows).toEqual([`${file},${corpus},${rest}`]);
  });

  it('is read back by the evaluator', () => {
    const { rows } = trainingList('emodb', [sound('a folder, of mine/03a01Nc.wav'), sound('16b10Wb.wav')]);
    const read = readClipList([listHead, ...rows].join('\n'));
    expect(read.ok && read.clips).toEqual([
      { file: '16b10Wb.wav', corpus: 'emodb', speaker: 'emodb:16', emotion: 'angry' },
      { file: 'a folder, of mine/03a01Nc.wav', corpus: 'emodb', speaker: 'emodb:03', emotion: 'neutral' },
    ]);
  });

  it('leaves out copies, songs, other emotions and names of other corpora, and counts them', () => {
    expect(
      trainingList('emodb', [sound('a/03a01Nc.wav', 'x'), sound('b/03a01Nc.wav', 'x'), sound('03a01Lc.wav')]),
    ).toEqual({
      rows: ['a/03a01Nc.wav,emodb,de,emodb:03,m,neutral'],
      leftOut: { 'other-emotion': 1, copy: 1 },
    });
    expect(trainingList('ravdess', [sound('03-02-03-01-01-01-01.wav'), sound('x.wav')]).leftOut).toEqual({
      song: 1,
      'unknown-name': 1,
    });
  });

  it('takes who is a woman from the table that comes with the corpus', () => {
    const actors = readSpeakers('ActorID,Age,Sex,Race,Ethnicity\n1001,51,Male,x,y\n1002,21,Female,x,y\n');
    expect(['1001', '1002', '1003'].map((id) => genderOf('crema-d', `crema-d:${id}`, actors))).toEqual(['m', 'f', '']);
    const tsv = readSpeakers('file_id\tspeaker_id\tgender\nx\tSK0\tfemale\n');
    expect(genderOf('nemo', 'nemo:SK0', tsv)).toBe('f');
    expect(readSpeakers('a,b\n1,2\n')).toEqual(new Map());
  });
});

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
  for (const folder of ['corpora/emodb/wav', 'corpora/savee/DC', 'corpora/noise', 'empty']) {
    await mkdir(join(bench.folder, folder), { recursive: true });
  }
  await bench.put('corpora/emodb/wav/03a01Nc.wav', 'one');
  await bench.put('corpora/emodb/wav/copy-03a01Nc.wav', 'not its name');
  await bench.put('corpora/emodb/readme.txt', 'not a sound');
  await bench.put('corpora/savee/DC/a01.wav', 'two');
  await bench.put('corpora/noise/101415-3-0-2.wav', 'three');
});
afterAll(() => bench.remove());

describe('npm run list', () => {
  const list = (...args: string[]) => runShell('list', args);

  it('puts several corpora into one list, and none twice', async () => {
    const [out, base] = [join(bench.folder, 'clips.csv'), join(bench.folder, 'corpora')];
    const args = (corpus: string) => ['--corpus', corpus, '--root', join(base, corpus), '--base', base, '--out', out];
    const first = await list(...args('emodb'));
    expect(first.stderr).toContain('1 left out: unknown-name');
    expect((await list(...args('savee'))).code).toBe(0);
    const again = await list(...args('savee'));
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('1 were there already')]);
    expect(await readFile(out, 'utf8')).toBe(
      [
        listHead,
        'emodb/wav/03a01Nc.wav,emodb,de,emodb:03,m,neutral',
        'savee/DC/a01.wav,savee,en,savee:DC,m,angry',
        '',
      ].join('\n'),
    );
  });

  it('lists noises by their recordings', async () => {
    const out = join(bench.folder, 'noise.csv');
    expect((await list('--noise', '--root', join(bench.folder, 'corpora/noise'), '--out', out)).code).toBe(0);
    expect(await readFile(out, 'utf8')).toContain('101415-3-0-2.wav,noise,,noise:UrbanSound8K:101415,,none\n');
  });

  it('says what it does not know, and that a folder is empty', async () => {
    const out = join(bench.folder, 'none.csv');
    const unknown = await list('--corpus', 'iemocap', '--root', bench.folder, '--out', out);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('no reader for "iemocap"')]);
    expect((await list('--corpus', 'cremad', '--root', join(bench.folder, 'empty'), '--out', out)).code).toBe(1);
  });
});
