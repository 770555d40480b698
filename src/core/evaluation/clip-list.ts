import type { Emotion } from '../classifier/labels.ts';
import { readCsv } from '../csv.ts';
import { createLabelReader } from './emotion-words.ts';
import { clipName, secondsOf } from './clip-name.ts';
import type { Span } from '../signal/cut.ts';

/** A labelled recording. */
export interface LabelledClip {
  /** Path relative to the folder of recordings. For a part of a recording, it includes the times (see clip-name.ts). */
  readonly file: string;
  readonly emotion: Emotion;
  /** Null if the list does not say. */
  readonly speaker: string | null;
  readonly corpus: string | null;
}

/** A problem in a list, with its line (counted from 1). */
export type ClipListProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-column'; readonly column: 'file' | 'emotion'; readonly found: readonly string[] }
  | { readonly kind: 'no-file'; readonly line: number }
  | { readonly kind: 'unknown-emotion'; readonly line: number; readonly word: string }
  | { readonly kind: 'too-few-fields'; readonly line: number }
  | { readonly kind: 'listed-twice'; readonly line: number; readonly file: string };

/** The clips of a list, or all problems in it. */
export type ClipList =
  | { readonly ok: true; readonly clips: readonly LabelledClip[] }
  | { readonly ok: false; readonly problems: readonly ClipListProblem[] };

/** One row of a list, with its label not yet interpreted. */
export interface ListRow {
  /** Counted from 1. */
  readonly line: number;
  /** Null if the row has no such field. */
  readonly file: string | null;
  /** The label as written; null if the row has no such field. */
  readonly word: string | null;
  readonly speaker: string | null;
  readonly corpus: string | null;
  /** The labelled part of the recording; null: the whole recording. */
  readonly span: Span | null;
}

/** Meanings of columns in a list. */
export const listColumns = ['file', 'emotion', 'speaker', 'corpus', 'start', 'end'] as const;
export type ListColumn = (typeof listColumns)[number];

/** Column names by meaning, as in the list's first row. */
export type ColumnChoice = Readonly<Partial<Record<ListColumn, string>>>;

/** Usual column names, most likely first, including those of nkululeko and audformat. */
const columnNames: Readonly<Record<ListColumn, readonly string[]>> = {
  file: [
    'file',
    'filename',
    'file_name',
    'filepath',
    'file_path',
    'path',
    'wav',
    'audio',
    'clip',
    'name',
    'datei',
    'fichier',
  ],
  emotion: ['emotion', 'label', 'emo', 'emotion_label', 'class', 'category', 'gold', 'emoclass', 'target'],
  speaker: [
    'speaker',
    'spk',
    'speaker_id',
    'speakerid',
    'spk_id',
    'actor',
    'subject',
    'participant',
    'sprecher',
    'locuteur',
  ],
  corpus: ['corpus', 'database', 'dataset', 'db'],
  start: ['start', 'start_s', 'begin', 'onset', 'start_time'],
  end: ['end', 'end_s', 'stop', 'offset', 'end_time'],
};

/** A list's rows and the columns they were read from, or its problems. */
export type ListRows =
  | {
      readonly ok: true;
      readonly rows: readonly ListRow[];
      readonly columns: ColumnChoice;
      readonly head: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly ClipListProblem[]; readonly head: readonly string[] };

function spanOf(start: string | undefined, end: string | undefined): Span | null {
  const startS = secondsOf(start ?? '');
  const endS = secondsOf(end ?? '');
  return startS === null && endS === null ? null : { startS: startS ?? 0, endS };
}

/**
 * Reads the rows of a CSV with columns for file and label, and optionally speaker, corpus, start and end, under their
 * usual names in any order; other columns are ignored.
 * @param choice columns chosen by the user instead
 */
export function readListRows(text: string, choice: ColumnChoice = {}): ListRows {
  const [head, ...rows] = readCsv(text);
  const names = head?.fields.map((name) => name.trim()) ?? [];
  if (!head || rows.length === 0) return { ok: false, problems: [{ kind: 'empty' }], head: names };
  const lower = names.map((name) => name.toLowerCase());
  const at = Object.fromEntries(
    listColumns.map((column) => {
      const chosen = choice[column];
      if (chosen !== undefined) return [column, names.indexOf(chosen)];
      const usual = columnNames[column].find((name) => lower.includes(name));
      return [column, usual === undefined ? -1 : lower.indexOf(usual)];
    }),
  ) as Record<ListColumn, number>;
  const missing = (['file', 'emotion'] as const).filter((column) => at[column] < 0);
  if (missing.length > 0)
    return { ok: false, problems: missing.map((column) => ({ kind: 'no-column', column, found: names })), head: names };
  return {
    ok: true,
    head: names,
    columns: Object.fromEntries(listColumns.flatMap((column) => (at[column] < 0 ? [] : [[column, names[at[column]]]]))),
    rows: rows.map(({ line, fields }) => ({
      line,
      file: fields[at.file]?.trim() ?? null,
      word: fields[at.emotion] ?? null,
      speaker: fields[at.speaker]?.trim() || null,
      corpus: fields[at.corpus]?.trim() || null,
      span: spanOf(fields[at.start], fields[at.end]),
    })),
  };
}

/** Reads a list as `readListRows` does, and interprets its labels, including common synonyms (see emotion-words.ts). */
export function readClipList(text: string): ClipList {
  const read = readListRows(text);
  if (!read.ok) return { ok: false, problems: read.problems };
  const problems: ClipListProblem[] = [];
  const clips: LabelledClip[] = [];
  const seen = new Set<string>();
  const meaningOf = createLabelReader(read.rows.flatMap(({ word }) => word ?? []));
  for (const { line, file, word, speaker, corpus, span } of read.rows) {
    const name = clipName(file ?? '', span);
    const meaning = meaningOf(word ?? '');
    if (file === null || word === null) problems.push({ kind: 'too-few-fields', line });
    else if (file === '') problems.push({ kind: 'no-file', line });
    else if (meaning === 'unknown' || meaning === 'denied' || meaning === 'other-emotion')
      problems.push({ kind: 'unknown-emotion', line, word });
    else if (seen.has(name)) problems.push({ kind: 'listed-twice', line, file });
    else {
      seen.add(name);
      clips.push({ file: name, emotion: meaning, speaker, corpus });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, clips };
}
