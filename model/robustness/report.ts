import type { ConditionRow, NoSpeechRow } from '#core/reports/schema.ts';
import { conditionsFor } from './conditions.ts';
import type { Material } from './conditions.ts';
import type { Answer, Job } from './job.ts';
import type { RoomFile } from './material.ts';
import { allKinds, conditionRows, noSpeechRows } from './table.ts';

/** Report of a test. */
export interface RobustnessReport {
  readonly model: string;
  /** The model it is compared with; null for none. */
  readonly beside: string | null;
  readonly nClips: number;
  readonly nSpeakers: number;
  readonly corpora: readonly (string | null)[];
  readonly rooms: readonly { readonly file: string; readonly kind: string; readonly reverberationS: number }[];
  readonly noiseFold: number | null;
  /** What could not be tested, and why. */
  readonly skipped: readonly string[];
  readonly failures: readonly { readonly file: string; readonly message: string }[];
  readonly rows: readonly ConditionRow[];
  /** Noises alone, by kind and in total; empty if not requested. */
  readonly noSpeech: readonly NoSpeechRow[];
  /** Loud speech, by emotion and level. */
  readonly loudSpeech: readonly NoSpeechRow[];
}

/** Context of a report. */
export interface ReportContext {
  readonly modelId: string;
  readonly besideId: string | null;
  readonly material: Material;
  readonly rooms: readonly RoomFile[];
  readonly noiseFold: number | null;
  readonly skipped: readonly string[];
}

/** Summarises the results of a test. */
export function robustnessReport(
  done: readonly { readonly job: Job; readonly answer: Answer }[],
  { besideId, material, modelId, noiseFold, rooms, skipped }: ReportContext,
): RobustnessReport {
  const heard = done.flatMap(({ answer, job }) =>
    job.kind === 'clip' && answer.kind === 'clip'
      ? [{ clip: job.clip, answers: answer.answers, beside: answer.beside }]
      : [],
  );
  const quiet = done.flatMap(({ answer, job }) =>
    job.kind === 'noise' && answer.kind === 'noise' ? [{ kind: job.noise, count: answer.count }] : [],
  );
  const loud = done.flatMap(({ answer, job }) =>
    job.kind === 'loud' && answer.kind === 'loud'
      ? Object.entries(answer.counts).map(([level, count]) => ({ kind: `${job.clip.emotion}, ${level}`, count }))
      : [],
  );
  const quietRows = noSpeechRows(quiet);
  return {
    model: modelId,
    beside: besideId,
    nClips: heard.length,
    nSpeakers: new Set(heard.map(({ clip }) => clip.speaker)).size,
    corpora: [...new Set(heard.map(({ clip }) => clip.corpus))],
    rooms: rooms.map(({ path, ...room }) => ({ file: path.replace(/^.*[/\\]/, ''), ...room })),
    noiseFold,
    skipped,
    failures: done.flatMap(({ answer }) =>
      answer.kind === 'failed' ? [{ file: answer.file, message: answer.message }] : [],
    ),
    rows: conditionRows(heard, conditionsFor(material)),
    noSpeech: quietRows.length > 0 ? [...quietRows, allKinds(quietRows)] : [],
    loudSpeech: noSpeechRows(loud),
  };
}
