import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WrittenReport } from '#core/evaluation/report-json.ts';
import type { EvaluationReport } from '#core/evaluation/report.ts';
import { voice, wavBytes } from '../sounds.ts';
import { bytes, manifest as madeUpBaselines } from '../../core/classifier/baselines/fixture.ts';
import { createWorkbench, runShell } from '../workbench.ts';
import type { Workbench } from '../workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
  await bench.put('a.wav', wavBytes([voice(2)]));
  await bench.put('b.wav', wavBytes([voice(3)]));
  await bench.put('still.wav', wavBytes([new Float32Array(32_000)]));
});
afterAll(() => bench.remove());

const evaluate = async (list: string, ...more: string[]) => {
  const clips = await bench.put('clips.csv', list);
  return runShell('evaluate', ['--clips', clips, '--root', bench.folder, '--model', bench.modelFolder, ...more]);
};

describe('npm run evaluate', () => {
  it('prints the report and writes it as JSON, counting silence as wrong and leaving out missing files', async () => {
    const json = join(bench.folder, 'report.json');
    const rows = ['a.wav,anger,s1,one', 'b.wav,sad,s2,one', 'still.wav,sad,s3,two', 'gone.wav,sad,s4,two'];
    const { code, stderr, stdout } = await evaluate(
      ['file,emotion,speaker,corpus', ...rows].join('\n'),
      '--json',
      json,
    );
    const report = JSON.parse(await readFile(json, 'utf8')) as EvaluationReport & {
      model: string;
      failures: unknown[];
    };
    expect(report.model).toBe('tiny');
    expect(report.overall).toMatchObject({ nClips: 3, nSpeakers: 3, nWithoutSpeech: 1 });
    expect(report.corpora.map(({ corpus, emotions }) => [corpus, emotions])).toEqual([
      ['one', ['sad', 'angry']],
      ['two', ['sad']],
    ]);
    expect(report.corpora[1]!.masked.accuracy).toBe(0);
    expect(report.failures).toEqual([
      { file: 'gone.wav', code: 'file/unreadable', message: expect.any(String) as string },
    ]);
    expect(stdout).toMatch(/macro F1/);
    expect(stdout).toMatch(/coverage +confidence from +accuracy/);
    expect(stdout).toMatch(/per speaker +lowest/);
    expect(report.overall.masked.speakers.map(({ speaker }) => speaker)).toEqual(['s1', 's2', 's3']);
    expect(report.overall.masked.macroF1Interval, 'too few speakers for an interval').toBeNull();
    expect(stdout).toMatch(/truth \\ given/);
    expect(stderr).toContain('gone.wav');
    expect(code).toBe(1);
  });

  it('reports identical recordings under different names once', async () => {
    await bench.put('copy of a.wav', wavBytes([voice(2)]));
    const { stderr } = await evaluate('file,emotion\na.wav,anger\nb.wav,sad\ncopy of a.wav,anger\nstill.wav,sad\n');
    const told = stderr.split('\n').filter((line) => line.startsWith('the same recording under several names'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/counted each time: .*a\.wav = .*copy of a\.wav$/);
    const { stderr: silent } = await evaluate('file,emotion\na.wav,anger\nb.wav,sad\n');
    expect(silent).not.toContain('the same sound');
  });

  it('scores the baselines on the same clips as the network, with any number of threads', async () => {
    const list = 'file,emotion\na.wav,anger\nb.wav,sad\nstill.wav,sad\n';
    const missing = await evaluate(list, '--baselines');
    expect(missing.code).toBe(2);
    await bench.put('model/baselines.bin', new Uint8Array(bytes));
    await bench.put('model/baselines.json', JSON.stringify({ ...madeUpBaselines, id: 'tiny' }));
    const json = join(bench.folder, 'baselines-report.json');
    const read = async () =>
      (JSON.parse(await readFile(json, 'utf8')) as WrittenReport).baselines as NonNullable<WrittenReport['baselines']>;
    const { code, stdout } = await evaluate(list, '--baselines', '--json', json);
    expect(code).toBe(0);
    expect(stdout).toMatch(/support-vector machine compared with tiny[^]*random forest compared with tiny/);
    const one = await read();
    for (const name of ['svm', 'forest'] as const)
      expect(one[name].overall).toMatchObject({ nClips: 3, nWithoutSpeech: 1 });
    await evaluate(list, '--baselines', '--json', json, '--jobs', '2');
    expect(await read()).toEqual(one);
  });

  it('reports all unusable labels before doing anything', async () => {
    const { code, stderr, stdout } = await evaluate('file,emotion\na.wav,bored\nb.wav,grumpy\n');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/unknown label "grumpy" \(1 clip\)/);
    expect(stderr).toMatch(/emotion that the model does not know "bored" \(1 clip\)/);
  });

  it('leaves out and reports unknown labels, and accepts a mapping for them', async () => {
    const list = 'file;emotion\na.wav;Wut\nb.wav;grumpy\n';
    const { code, stderr, stdout } = await evaluate(list);
    expect([code, stderr]).toEqual([0, expect.stringContaining('left out: unknown label "grumpy" (1 clip)')]);
    expect(stdout).toMatch(/^all +1 /m);
    const json = join(bench.folder, 'mapped.json');
    expect((await evaluate(list, '--map', 'grumpy=angry', '--json', json)).code).toBe(0);
    expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject({ overall: { nClips: 2, emotions: ['angry'] } });
    expect((await evaluate(list, '--map', 'grumpy=cross')).code).toBe(2);
  });

  it('classifies each listed segment of a recording', async () => {
    const json = join(bench.folder, 'parts.json');
    const list = 'file,start,end,emotion\nb.wav,0 days 00:00:00,0 days 00:00:01.5,anger\nb.wav,1.5,3,sad\n';
    expect((await evaluate(list, '--json', json)).code).toBe(0);
    expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject({ overall: { nClips: 2 } });
  });
});
