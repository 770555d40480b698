import type { Adaptation } from '#core/classifier/adaptation.ts';
import { emotions, project } from '#core/classifier/labels.ts';
import type { LabelProjection } from '#core/classifier/labels.ts';
import { fail, ok } from '#app/words/errors.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import type { Analysis } from '#core/result/types.ts';
import { pooledRows } from '#core/voice/judged-again.ts';
import type { AnalysisClient } from '#app/engine/client.ts';

/** Mean probabilities over a recording in two ways, eight each. */
export interface BeforeAfter {
  readonly before: Float32Array;
  readonly after: Float32Array;
}

/** Mean probabilities of a recording under an adaptation: the speech-weighted mean over its windows, one per second. */
async function meanUnder(
  client: AnalysisClient,
  analysis: Pick<Analysis, 'windows' | 'pooled'>,
  adaptation: Adaptation,
): Promise<Result<Float32Array>> {
  const { rows, weights } = pooledRows(analysis);
  const judged = await client.judge(rows, adaptation);
  if (!judged.ok) return judged;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = Float32Array.from(emotions, (_, k) =>
    weights.reduce((sum, weight, row) => sum + (weight / total) * (judged.value[row * emotions.length + k] ?? 0), 0),
  );
  return ok(mean);
}

/** Classifies the stored embeddings of a recording twice; `running` has no effect here. */
export async function compareUnder(
  client: AnalysisClient,
  analysis: Pick<Analysis, 'windows' | 'pooled'>,
  before: Adaptation,
  after: Adaptation,
): Promise<Result<BeforeAfter>> {
  const first = await meanUnder(client, analysis, before);
  if (!first.ok) return first;
  const second = await meanUnder(client, analysis, after);
  return second.ok ? ok({ before: first.value, after: second.value }) : second;
}

/** One emotion in a comparison. */
export interface ComparedLine {
  readonly emotion: (typeof emotions)[number];
  readonly before: number;
  readonly after: number;
}

/** A comparison in the emotions of a label set. */
export function linesOf(
  { before, after }: BeforeAfter,
  view: LabelProjection,
  shown: readonly ComparedLine['emotion'][],
) {
  const [first, second] = [project(before, view), project(after, view)];
  return shown.map((emotion, i): ComparedLine => ({ emotion, before: first[i] ?? 0, after: second[i] ?? 0 }));
}

/** Compares a recording with and without the current adaptation. */
export class Comparison {
  label = $state('');
  analysis = $state.raw<Analysis | null>(null);
  result = $state.raw<BeforeAfter | null>(null);
  failure = $state.raw<Failure | null>(null);

  readonly #engine: () => Promise<Result<AnalysisClient>>;
  #modelId = '';

  constructor(engine: () => Promise<Result<AnalysisClient>>) {
    this.#engine = engine;
  }

  /** Sets the recording and the model that heard it; call `update` to compute the comparison. */
  take(label: string, analysis: Analysis, modelId: string): void {
    this.#modelId = modelId;
    this.label = label;
    this.analysis = analysis;
    this.result = null;
  }

  /** Recomputes the comparison. */
  async update(before: Adaptation, after: Adaptation): Promise<void> {
    const { analysis } = this;
    if (!analysis) return;
    const client = await this.#engine();
    // Vectors of one model mean nothing to another.
    const isOther = client.ok && client.value.info?.modelId !== this.#modelId;
    const compared = !client.ok
      ? client
      : isOther
        ? fail('voice/other-model')
        : await compareUnder(client.value, analysis, before, after);
    if (this.analysis !== analysis) return;
    this.result = compared.ok ? compared.value : null;
    this.failure = compared.ok ? null : compared.error;
  }
}
