import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import { evaluateClips } from '#core/evaluation/report.ts';
import type { ScoredClip } from '#core/evaluation/report.ts';
import type { LabelSet } from '#core/classifier/labels.ts';
import type { ClipScores } from '#core/protocol.ts';
import type { Span } from '#core/signal/cut.ts';
import type { AnalysisClient } from '#app/engine/client.ts';
import { evaluationFile } from '#app/evaluate/evaluation-exports.ts';
import type { EvaluationFormat } from '#app/evaluate/evaluation-exports.ts';
import { corporaLearntFrom, errorsOf } from '#app/evaluate/evaluation-results.ts';
import { Evaluation } from '#app/evaluate/evaluation.svelte.ts';
import { mostly, promised, soon } from '../made-up.ts';

const found = (path: string, content = 'sound') => ({ file: new File([content], path.replace(/^.*\//, '')), path });

/** A fake engine that returns results on demand. */
class Judge {
  readonly spans: (Span | null)[] = [];
  info: { fiveBias?: readonly number[] } | null = null;
  readonly asked: { name: string; finish: (result: Result<ClipScores>) => void }[] = [];
  nReports = 0;

  scoreClip(file: File, span: Span | null, signal?: AbortSignal): Promise<Result<ClipScores>> {
    this.spans.push(span);
    const { promise, settle } = promised<Result<ClipScores>>();
    this.asked.push({ name: file.name, finish: settle });
    signal?.addEventListener('abort', () => settle(fail('engine/cancelled')));
    return promise;
  }

  report(clips: readonly ScoredClip[], labelSet: LabelSet) {
    this.nReports++;
    return Promise.resolve(ok(evaluateClips(clips, labelSet)));
  }

  async answer(emotion: Parameters<typeof mostly>[0], durationS = 2): Promise<void> {
    this.asked.at(-1)?.finish(ok({ durationS, probabilities: { network: mostly(emotion) } }));
    await soon();
  }
}

describe('an evaluation', () => {
  let judge: Judge;
  let evaluation: Evaluation;

  beforeEach(() => {
    judge = new Judge();
    evaluation = new Evaluation(() => Promise.resolve(ok(judge as unknown as AnalysisClient)));
  });

  it('shows what it recognised before it runs, and supports other readings', async () => {
    await evaluation.set.add([found('happy/03a01Wa.wav'), found('happy/03a01Fa.wav'), found('notes.txt')]);
    const { set } = evaluation;
    expect(set.readings.map(({ reader }) => reader)).toEqual(['emodb', 'folders']);
    expect(set.clips.map(({ emotion }) => emotion)).toEqual(['angry', 'happy']);
    expect(set.files.nOther).toBe(1);
    set.choose('folders');
    expect(set.clips.map(({ emotion }) => emotion)).toEqual(['happy', 'happy']);
  });

  it('accepts a list and its sounds in any order, and reports unusable lists', async () => {
    const { set } = evaluation;
    await set.add([found('labels.csv', 'file,emotion\na.wav,sad\n')]);
    expect([set.clips.length, set.reading?.leftOut[0]?.reason]).toEqual([0, 'no-sound']);
    await set.add([found('a.wav'), found('other.csv', 'name,feeling\nx,y\n')]);
    expect([set.reading?.reader, set.clips.length]).toEqual(['list', 1]);
    expect(set.files.brokenLists.map(({ path }) => path)).toEqual(['other.csv']);
  });

  it("applies the user's mapping of labels until the set is cleared", async () => {
    const { set } = evaluation;
    await set.add([found('l.csv', 'file,emotion\na.wav,Angray\nb.wav,sad\nc.wav,angray\n'), found('a.wav')]);
    await set.add([found('b.wav'), found('c.wav')]);
    expect(set.labels).toEqual([{ label: 'Angray', n: 2 }]);
    set.mapLabel('Angray', 'angry');
    expect(set.clips.map(({ emotion }) => emotion)).toEqual(['angry', 'sad', 'angry']);
    expect(set.labels).toEqual([{ label: 'Angray', n: 2 }]);
    set.mapLabel('Angray', null);
    expect(set.clips).toHaveLength(1);
    set.clear();
    expect(set.mapping.size).toBe(0);
  });

  it('reads a list with columns chosen by the user', async () => {
    const { set } = evaluation;
    await set.add([found('l.csv', 'what,how,who\na.wav,sad,anna\n'), found('a.wav')]);
    expect(set.files.brokenLists.map(({ head }) => head)).toEqual([['what', 'how', 'who']]);
    set.chooseColumn('l.csv', 'speaker', 'who');
    set.chooseColumn('l.csv', 'file', 'what');
    expect(set.clips).toHaveLength(0);
    set.chooseColumn('l.csv', 'emotion', 'how');
    expect(set.files.brokenLists).toEqual([]);
    expect(set.clips).toMatchObject([{ file: 'a.wav', emotion: 'sad', speaker: 'anna' }]);
  });

  it('classifies each listed segment of a recording', async () => {
    await evaluation.set.add([
      found('l.csv', 'file,start,end,emotion\na.wav,0,1,sad\na.wav,1,2,happy\n'),
      found('a.wav'),
    ]);
    const over = evaluation.start();
    await soon();
    await judge.answer('sad', 1);
    await judge.answer('happy', 1);
    await over;
    expect(judge.spans).toEqual([
      { startS: 0, endS: 1 },
      { startS: 1, endS: 2 },
    ]);
    expect(evaluation.run.progress).toMatchObject({ n: 2, nDone: 2, nFailed: 0 });
  });

  it('leaves out deselected emotions, and includes them again', async () => {
    const { set } = evaluation;
    await set.add([found('sad/1.wav'), found('happy/1.wav')]);
    set.toggle('emotion', 'sad');
    expect(set.clips.map(({ emotion }) => emotion)).toEqual(['happy']);
    set.toggle('emotion', 'sad');
    expect(set.clips).toHaveLength(2);
  });

  it('classifies one clip after another, continues after an unreadable one, and reports on the rest', async () => {
    await evaluation.set.add([found('sad/1.wav'), found('sad/2.wav'), found('happy/3.wav')]);
    const over = evaluation.start();
    await soon();
    expect(judge.asked.map(({ name }) => name)).toEqual(['1.wav']);
    await judge.answer('sad');
    judge.asked.at(-1)?.finish(fail('audio/undecodable'));
    await soon();
    await judge.answer('sad');
    await over;
    expect(evaluation.run.phase).toBe('done');
    expect(evaluation.run.progress).toMatchObject({ n: 3, nDone: 3, nFailed: 1, share: 1 });
    expect(evaluation.failed).toEqual([{ file: 'sad/2.wav', failure: { code: 'audio/undecodable' } }]);
    expect(evaluation.nOpen).toBe(1);
    const reports = await evaluation.reports('eight');
    if (!reports.ok) throw new Error(reports.error.code);
    const [result] = reports.value;
    expect(result!.report.overall).toMatchObject({ nClips: 2, unmasked: { accuracy: 0.5 } });
    expect(errorsOf(result!, null, 'masked').errors.map(({ file, given }) => [file, given])).toEqual([
      ['happy/3.wav', 'sad'],
    ]);
  });

  it('stops on request, keeps results, and continues from there', async () => {
    await evaluation.set.add([found('sad/1.wav'), found('sad/2.wav')]);
    const over = evaluation.start();
    await soon();
    await judge.answer('sad');
    evaluation.run.stop();
    await over;
    expect([evaluation.run.phase, evaluation.nOpen]).toEqual(['stopped', 1]);
    const more = evaluation.start();
    await soon();
    expect(judge.asked.map(({ name }) => name)).toEqual(['1.wav', '2.wav', '2.wav']);
    await judge.answer('sad');
    await more;
    expect([evaluation.run.phase, evaluation.nOpen]).toEqual(['done', 0]);
  });

  it('recomputes metrics without classifying again when the reading changes', async () => {
    await evaluation.set.add([found('sad/03a01Wa.wav')]);
    const over = evaluation.start();
    await soon();
    await judge.answer('angry');
    await over;
    const before = await evaluation.reports('eight');
    expect(await evaluation.reports('eight')).toBe(before);
    expect(judge.nReports).toBe(1);
    evaluation.set.choose('folders');
    expect(evaluation.nOpen).toBe(0);
    const after = await evaluation.reports('eight');
    expect([before, after].map((r) => r.ok && r.value[0]!.report.overall.unmasked.accuracy)).toEqual([1, 0]);
  });

  it('reports why the engine is unavailable, and can be retried', async () => {
    evaluation = new Evaluation(() => Promise.resolve(fail('model/missing')));
    await evaluation.set.add([found('sad/1.wav')]);
    await evaluation.start();
    expect([evaluation.run.phase, evaluation.run.failure?.code]).toEqual(['idle', 'model/missing']);
  });

  it('knows which corpora the model was trained on', async () => {
    await evaluation.set.add([found('03a01Wa.wav'), found('AudioWAV/1001_DFA_ANG_XX.wav')]);
    expect(corporaLearntFrom(evaluation.set.clips, ['ravdess', 'EmoDB'])).toEqual(['emodb']);
  });

  it("applies the five-emotion biases to the network's results only", async () => {
    judge.info = { fiveBias: [-1, 0, 0, 0, 0] };
    await evaluation.set.add([found('sad/1.wav'), found('neutral/2.wav')]);
    const over = evaluation.start();
    await soon();
    for (let i = 0; i < 2; i++) {
      const heard = Float32Array.of(0.5, 0, 0, 0.4, 0, 0, 0.1, 0);
      judge.asked.at(-1)?.finish(ok({ durationS: 2, probabilities: { network: heard, svm: heard } }));
      await soon();
    }
    await over;
    const reports = await evaluation.reports('five');
    if (!reports.ok) throw new Error(reports.error.code);
    const given = reports.value.map(({ recogniser, errors }) => [recogniser, errors[0]?.wrong.unmasked[0]?.given]);
    expect(given).toEqual([
      ['network', 'sad'],
      ['svm', 'neutral'],
    ]);
  });

  it('exports the same report as the command line tool, and tables', async () => {
    await evaluation.set.add([found('sad/1.wav'), found('=x/happy/2.wav')]);
    const over = evaluation.start();
    await soon();
    await judge.answer('sad');
    await judge.answer('happy');
    await over;
    const reports = await evaluation.reports('five');
    if (!reports.ok) throw new Error(reports.error.code);
    const context = { modelId: 'm', labelSet: 'five' as const, failures: [], explain: () => '' };
    const text = (format: EvaluationFormat) => evaluationFile(format, reports.value, context).blob.text();
    expect(JSON.parse(await text('report'))).toMatchObject({ schema: 1, model: 'm', labelSet: 'five', failures: [] });
    const [head, ...rows] = (await text('clips')).trimEnd().split('\r\n');
    expect(head).toMatch(/^file,corpus,speaker,emotion,recogniser,predicted,confidence,correct,.*,p_fearful$/);
    expect(rows.some((row) => row.startsWith('./=x/happy/2.wav,,=x,happy,network,happy,'))).toBe(true);
    const figures = (await text('figures')).split('\r\n');
    expect(figures[0]).toBe('recogniser,corpus,asking,measure,emotion,given,speaker,value,low,high');
    expect(figures).toContain('network,all,masked,uar,,,,1,,');
    expect(figures).toContain('network,all,open,confusion,sad,sad,,1,,');
    expect(new Set(figures.slice(0, -1).map((row) => row.split(',').length))).toEqual(new Set([10]));
  });
});
