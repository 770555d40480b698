import { answerLabel, problem } from './annotation-file.ts';
import type { Annotation, ReadAnnotations } from './annotation-file.ts';
import { linesOf } from './text-lines.ts';

/**
 * Reads an Audacity label track: `start<TAB>end<TAB>label`, seconds with `.` or `,`. Lines that begin with `\` carry
 * frequencies and stay as they are; an answer is added to its label in brackets.
 * Source: Audacity manual, "Importing and exporting labels".
 */
export function readAudacityLabels(text: string): ReadAnnotations {
  const { lines, lineEnd } = linesOf(text);
  const labels = new Map<number, Annotation>();
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('\\')) continue;
    const [start = '', end, label = ''] = line.split('\t');
    if (end === undefined) return problem('format', i + 1);
    const [startS = NaN, endS = NaN] = [start, end].map((field) => Number(field.trim().replace(',', '.') || NaN));
    if (!(startS >= 0 && endS >= startS)) return problem('time', i + 1);
    labels.set(i, { startS, endS, text: label.trim() });
  }
  if (labels.size === 0) return problem('empty', null);
  const order = [...labels.keys()];
  return {
    ok: true,
    file: {
      tiers: [{ name: '', annotations: [...labels.values()] }],
      write(_tier, answers) {
        const written = lines.map((line, i) => {
          const answer = answers[order.indexOf(i)];
          return labels.has(i) && answer
            ? `${line}${line.split('\t').length > 2 ? ' ' : '\t'}[${answerLabel(answer)}]`
            : line;
        });
        return written.join(lineEnd);
      },
    },
  };
}
