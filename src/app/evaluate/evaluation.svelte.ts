import type { LabelSet } from '#core/classifier/labels.ts';
import { ok } from '#app/words/errors.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import { recognisers } from '#core/evaluation/recognisers.ts';
import { findErrors } from '#core/evaluation/wrong-answers.ts';
import type { AnalysisClient } from '#app/engine/client.ts';
import { scoredBy } from './evaluation-results.ts';
import type { RecogniserResult } from './evaluation-results.ts';
import { EvaluationRun } from './evaluation-run.svelte.ts';
import { EvaluationSet } from './evaluation-set.svelte.ts';

/** A labelled dataset, its run and its reports. Survives page changes. */
export class Evaluation {
  readonly set = new EvaluationSet();
  readonly run: EvaluationRun;
  readonly #engine: () => Promise<Result<AnalysisClient>>;
  #last: { key: readonly unknown[]; reports: Promise<Result<readonly RecogniserResult[]>> } | null = null;

  constructor(engine: () => Promise<Result<AnalysisClient>>) {
    this.#engine = engine;
    this.run = new EvaluationRun(engine);
  }

  /** Number of clips not evaluated yet or failed. */
  get nOpen(): number {
    void this.run.version;
    return this.set.clips.reduce((n, { file }) => n + (this.run.book.scores.has(file) ? 0 : 1), 0);
  }

  /** Clips that could not be evaluated. */
  get failed(): readonly { readonly file: string; readonly failure: Failure }[] {
    void this.run.version;
    return this.set.clips.flatMap(({ file }) => {
      const failure = this.run.book.failures.get(file);
      return failure ? [{ file, failure }] : [];
    });
  }

  /** Evaluates the remaining clips. */
  start(): Promise<void> {
    return this.run.start(this.set.clips, this.set.files.sounds);
  }

  /** Reports on the clips evaluated so far, one per available classifier; repeated requests are cached. */
  reports(labelSet: LabelSet): Promise<Result<readonly RecogniserResult[]>> {
    const key = [labelSet, this.set.reading, this.set.without, this.run.version];
    if (!this.#last?.key.every((part, i) => part === key[i])) {
      const reports = this.#work(labelSet);
      this.#last = { key, reports };
      // Do not cache a failure, so that the next request tries again.
      void reports.then((result) => {
        if (!result.ok && this.#last?.reports === reports) this.#last = null;
      });
    }
    return this.#last!.reports;
  }

  /** Discards the dataset and its results. */
  clear(): void {
    this.run.clear();
    this.set.clear();
  }

  async #work(labelSet: LabelSet): Promise<Result<readonly RecogniserResult[]>> {
    const { clips } = this.set;
    const { scores } = this.run.book;
    const judged = clips.flatMap(({ file }) => scores.get(file) ?? []);
    // A classifier that evaluated only some of the clips cannot be compared with the others.
    const present = recognisers.filter(
      (name) => judged.length > 0 && judged.every(({ probabilities }) => probabilities[name] !== undefined),
    );
    const engine = await this.#engine();
    if (!engine.ok) return engine;
    const results: RecogniserResult[] = [];
    for (const recogniser of present) {
      const scored = scoredBy(recogniser, clips, scores, this.run.model?.fiveBias);
      const report = await engine.value.report(scored, labelSet);
      if (!report.ok) return report;
      results.push({ recogniser, clips: scored, report: report.value, errors: findErrors(scored, labelSet) });
    }
    return ok(results);
  }
}
