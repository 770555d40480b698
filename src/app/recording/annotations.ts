import { annotationEndings } from '#core/annotations/annotation-file.ts';
import type { AnnotationEnding, AnnotationFile, AnnotationProblem } from '#core/annotations/annotation-file.ts';
import { words } from '#app/words/index.ts';

/** Endings of annotation files, for a file picker. */
export const acceptedEndings: readonly string[] = annotationEndings.map((ending) => `.${ending}`);

/** An annotation file beside a recording: its content, or why it cannot be read. */
export interface Annotations {
  readonly name: string;
  readonly file: AnnotationFile | null;
  readonly problem: AnnotationProblem | null;
}

function endingOf(name: string): AnnotationEnding | undefined {
  const own = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return annotationEndings.find((ending) => ending === own);
}

/** Whether a file may hold annotations, by its name. */
export function isAnnotationFile(name: string): boolean {
  return endingOf(name) !== undefined;
}

/** Reads an annotation file; never rejects for what is in it. The readers are loaded on demand. */
export async function readAnnotations(file: File): Promise<Annotations> {
  const { name } = file;
  const ending = endingOf(name);
  const { readAnnotationBytes } = await import('./annotation-readers.ts');
  const read = ending && readAnnotationBytes(new Uint8Array(await file.arrayBuffer()), ending);
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
