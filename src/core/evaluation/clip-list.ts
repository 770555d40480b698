import type { Emotion } from '../classifier/labels.ts';
import { readCsv } from './csv-rows.ts';
import { emotionFromWord } from './emotion-words.ts';

/** A recording with the emotion it is labelled with. */
export interface LabelledClip {
  /** Path, relative to where the list's files lie. */
  readonly file: string;
  readonly emotion: Emotion;
  /** Null where the list does not say. */
  readonly speaker: string | null;
  readonly corpus: string | null;
}

/** What is wrong with a list, and on which line (counted from 1). */
export type ClipListProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-column'; readonly column: 'file' | 'emotion'; readonly found: readonly string[] }
  | { readonly kind: 'no-file'; readonly line: number }
  | { readonly kind: 'unknown-emotion'; readonly line: number; readonly word: string }
  | { readonly kind: 'too-few-fields'; readonly line: number }
  | { readonly kind: 'listed-twice'; readonly line: number; readonly file: string };

/** The clips of a list, or everything that is wrong with it. */
export type ClipList =
  | { readonly ok: true; readonly clips: readonly LabelledClip[] }
  | { readonly ok: false; readonly problems: readonly ClipListProblem[] };

/** One row of a list, its label not read yet. */
export interface ListRow {
  /** Counted from 1. */
  readonly line: number;
  /** Null where the row ends before it. */
  readonly file: string | null;
  /** The label as it stands there; null where the row ends before it. */
  readonly word: string | null;
  readonly speaker: string | null;
  readonly corpus: string | null;
}

/**
 * Reads the rows of a CSV with the columns `file` and `emotion`, perhaps `speaker` and `corpus`, and others that are ignored,
 * in any order.
 */
export function readListRows(
  text: string,
):
  | { readonly ok: true; readonly rows: readonly ListRow[] }
  | { readonly ok: false; readonly problems: readonly ClipListProblem[] } {
  const [head, ...rows] = readCsv(text);
  if (!head || rows.length === 0) return { ok: false, problems: [{ kind: 'empty' }] };
  const columns = head.fields.map((name) => name.trim().toLowerCase());
  const at = { file: columns.indexOf('file'), emotion: columns.indexOf('emotion') };
  const missing = (['file', 'emotion'] as const).filter((column) => at[column] < 0);
  if (missing.length > 0) {
    return { ok: false, problems: missing.map((column) => ({ kind: 'no-column', column, found: head.fields })) };
  }
  const [speakerAt, corpusAt] = [columns.indexOf('speaker'), columns.indexOf('corpus')];
  return {
    ok: true,
    rows: rows.map(({ line, fields }) => ({
      line,
      file: fields[at.file]?.trim() ?? null,
      word: fields[at.emotion] ?? null,
      speaker: fields[speakerAt]?.trim() || null,
      corpus: fields[corpusAt]?.trim() || null,
    })),
  };
}

/** Reads a list as `readListRows` does, and its labels: usual synonyms of emotions are understood (see emotion-words.ts). */
export function readClipList(text: string): ClipList {
  const read = readListRows(text);
  if (!read.ok) return read;
  const problems: ClipListProblem[] = [];
  const clips: LabelledClip[] = [];
  const seen = new Set<string>();
  for (const { line, file, word, speaker, corpus } of read.rows) {
    const emotion = emotionFromWord(word ?? '');
    if (file === null || word === null) problems.push({ kind: 'too-few-fields', line });
    else if (file === '') problems.push({ kind: 'no-file', line });
    else if (emotion === null) problems.push({ kind: 'unknown-emotion', line, word });
    else if (seen.has(file)) problems.push({ kind: 'listed-twice', line, file });
    else {
      seen.add(file);
      clips.push({ file, emotion, speaker, corpus });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, clips };
}
