import type { Curves } from '#core/measurements/curves.ts';
import type { Verdict } from '#core/result/answer.ts';
import type { Headline } from '#core/result/summary.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import type { Columns } from '#app/charts/canvas/columns.ts';
import type { InputTrouble } from './input-check.ts';
import type { LivePoint } from './live-point.ts';
import type { SourceKind } from './source-kind.ts';

/** What a page shows of a running session. */
export interface ShownSession {
  readonly phase: string;
  readonly source: {
    readonly kind: SourceKind;
    readonly label: string;
    readonly sampleRateHz: number;
  } | null;
  readonly reading: {
    readonly timeS: number;
    readonly peakDbfs: number;
    readonly rmsDbfs: number;
    readonly isSpeech: boolean;
  };
  readonly trouble: InputTrouble | null;
  /** Why another microphone could not be opened. */
  readonly failure: Failure | null;
  readonly verdict: Verdict | null;
  readonly headline: Headline | null;
  readonly announced: Headline | null;
  readonly latencyMs: number | null;
  readonly columns: Columns;
  readonly points: readonly LivePoint[];
  /** Pitch and loudness of the last seconds, in pieces; empty unless `trace` asked for them. */
  readonly curves: readonly Curves[];
  trace(isTraced: boolean): Promise<Result<void>>;
  readonly modelId: string;
}
