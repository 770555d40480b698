import type { AnnotationFile, AnnotationProblem, ReadAnnotations } from '#core/annotations/annotation-file.ts';
import { readAudacityLabels } from '#core/annotations/audacity-labels.ts';
import { readCaptions } from '#core/annotations/captions.ts';
import { readAnnotationTable } from '#core/annotations/table.ts';
import { readTextGrid } from '#core/annotations/text-grid.ts';
import { decodeListText } from '#core/evaluation/list-text.ts';
import { words } from '#app/words/index.ts';
import { readElan } from './elan.ts';

/** The reader of each kind of file, by its ending. */
const readers: Readonly<Record<string, (text: string) => ReadAnnotations>> = {
  vtt: (text) => readCaptions(text, 'vtt'),
  srt: (text) => readCaptions(text, 'srt'),
  textgrid: readTextGrid,
  eaf: readElan,
  txt: readAudacityLabels,
  csv: readAnnotationTable,
};

/** Endings of annotation files, for a file picker. */
export const annotationEndings: readonly string[] = Object.keys(readers).map((ending) => `.${ending}`);

/** An annotation file beside a recording: its content, or why it cannot be read. */
export interface Annotations {
  readonly name: string;
  readonly file: AnnotationFile | null;
  readonly problem: AnnotationProblem | null;
}

const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Whether a file may hold annotations, by its name. */
export function isAnnotationFile(name: string): boolean {
  return endingOf(name) in readers;
}

/** Reads an annotation file; never rejects for what is in it. */
export async function readAnnotations(file: File): Promise<Annotations> {
  const read = readers[endingOf(file.name)]?.(decodeListText(new Uint8Array(await file.arrayBuffer())));
  const { name } = file;
  if (read?.ok) return { name, file: read.file, problem: null };
  return { name, file: null, problem: read?.problem ?? { kind: 'format', line: null } };
}

/** A name as names are compared: without folders, capitals and ways to write an accent. */
const comparable = (path: string): string => (path.split(/[/\\]/).at(-1) ?? '').normalize('NFC').toLowerCase();

/**
 * Whether an annotation file belongs to a recording by its name: `talk.srt`, `talk.en.vtt` and `talk.wav.vtt` belong to
 * `talk.wav`.
 */
export function belongsTo(annotations: string, recording: string): boolean {
  const name = comparable(recording);
  return comparable(annotations).startsWith(`${name.replace(/\.[^.]+$/, '')}.`);
}

/** Name of the file that an annotation file is saved as: `talk.srt` becomes `talk.emotions.srt`. */
export function answeredName(name: string): string {
  return name.replace(/(\.[^.]+)$/, '.emotions$1');
}

/** Why a file cannot be read, in a sentence. */
export function problemText(name: string, { kind, line }: AnnotationProblem): string {
  const said = words.annotations;
  return line === null ? said.problem(name, said.problems[kind]) : said.problemAt(name, line, said.problems[kind]);
}
