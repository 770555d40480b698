import type { SegmentRule } from '#core/result/segments.ts';
import { toFileResult } from '#core/result/export.ts';
import { headlineOf, summarise } from '#core/result/summary.ts';
import type { Analysis } from '#core/result/types.ts';
import type { EntryKind, EntryRecord, EntrySource } from './records.ts';

/** Data for a new entry. */
export interface ToKeep {
  readonly kind: EntryKind;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly heardAt: number;
  readonly source: EntrySource;
  readonly modelId: string;
  readonly rule: SegmentRule;
  readonly analysis: Analysis;
  /** Null if the audio is not saved. */
  readonly sound: Blob | null;
}

/** Creates the history entry of a result. @param detailBytes size of its details */
export function newEntry(toKeep: ToKeep, detailBytes: number): EntryRecord {
  const { kind, name, heardAt, sound } = toKeep;
  const soundBytes = sound?.size ?? 0;
  return {
    id: crypto.randomUUID(),
    kind,
    name,
    note: '',
    heardAt,
    ...outcome(toKeep, detailBytes),
    soundBytes,
    deletedAt: null,
  };
}

/** What an entry says of its result. */
export function outcome({ source, modelId, rule, analysis }: ToKeep, detailBytes: number) {
  const result = toFileResult({ file: source.label, analysis }, rule);
  const { answer, confidence, segments } = result;
  const { durationS, speechS, warning } = analysis;
  return {
    source,
    modelId,
    rule: { ...rule },
    voice: analysis.fittedTo?.voice ?? null,
    fineTuning: analysis.fittedTo?.fineTuning ?? null,
    durationS,
    speechS,
    warning,
    headline: headlineOf(result),
    answer,
    confidence,
    answersS: Object.fromEntries(summarise(segments).shares.map((share) => [share.answer, share.seconds])),
    detailBytes,
  };
}
