import { csvLine, readCsv, separatorOf } from '../csv.ts';
import { secondsOf } from '../evaluation/clip-name.ts';
import { answerColumns, answerValues, problem } from './annotation-file.ts';
import type { Annotation, ReadAnnotations } from './annotation-file.ts';
import { linesOf } from './text-lines.ts';

/** Usual column names, most likely first. */
const columnNames = {
  start: ['start', 'start_s', 'begin', 'onset', 'start_time', 'from', 'tmin', 'xmin'],
  end: ['end', 'end_s', 'stop', 'offset', 'end_time', 'to', 'tmax', 'xmax'],
  text: ['text', 'transcript', 'transcription', 'utterance', 'label', 'annotation', 'word', 'comment', 'value'],
} as const;

/**
 * Reads a CSV with columns for start and end under their usual names, and optionally text. Answers become additional columns
 * at the end of each row.
 */
export function readAnnotationTable(text: string): ReadAnnotations {
  const [head, ...rows] = readCsv(text);
  const names = head?.fields.map((name) => name.trim().toLowerCase()) ?? [];
  const [startAt, endAt, textAt] = (['start', 'end', 'text'] as const).map((column) =>
    names.indexOf(columnNames[column].find((name) => names.includes(name)) ?? ''),
  ) as [number, number, number];
  if (!head || startAt < 0 || endAt < 0) return problem('columns', 1);
  const annotations: Annotation[] = [];
  for (const { line, fields } of rows) {
    const [startS, endS] = [secondsOf(fields[startAt] ?? ''), secondsOf(fields[endAt] ?? '')];
    if (startS === null || endS === null || endS < startS) return problem('time', line);
    annotations.push({ startS, endS, text: textAt < 0 ? '' : (fields[textAt]?.trim() ?? '') });
  }
  if (annotations.length === 0) return problem('empty', null);
  const { lineEnd } = linesOf(text);
  const { separator } = separatorOf(text);
  return {
    ok: true,
    file: {
      tiers: [{ name: '', annotations }],
      write(_tier, answers) {
        const padded = (fields: readonly string[]): string[] => names.map((_, i) => fields[i] ?? '');
        const written = [
          csvLine([...head.fields, ...answerColumns], separator),
          ...rows.map(({ fields }, i) => {
            const answer = answers[i];
            return csvLine([...padded(fields), ...(answer ? answerValues(answer) : [])], separator);
          }),
          '',
        ];
        return written.join(lineEnd);
      },
    },
  };
}
