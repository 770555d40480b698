import { answerLabel, problem } from './annotation-file.ts';
import type { Annotation, ReadAnnotations } from './annotation-file.ts';
import { linesOf } from './text-lines.ts';

const arrow = '-->';

/** Parses `01:02.345`, `1:01:02.345` and SubRip's `00:01:02,345` to seconds; null if it is not a time. */
function captionTime(text: string): number | null {
  const found = /^(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})$/.exec(text);
  if (!found) return null;
  const [, hours = '0', minutes, seconds, fraction = ''] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction.padEnd(3, '0')) / 1000;
}

/** A cue's text without markup and speaker tags: `<v Ada>Hello</v>` is `Hello`. */
function plainText(lines: readonly string[]): string {
  const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': ' ' };
  return lines
    .join(' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|nbsp);/g, (entity) => entities[entity] ?? entity)
    .trim();
}

/**
 * Reads WebVTT or SubRip captions. Everything except cues (notes, styles, settings) is preserved when the file is written
 * again. Each answer becomes a separate line below the text of its cue.
 * Source: W3C WebVTT, sections 4.1 and 6.1; SubRip has no standard and has the same structure.
 */
export function readCaptions(text: string, format: 'vtt' | 'srt'): ReadAnnotations {
  const { lines, lineEnd } = linesOf(text);
  if (format === 'vtt' && !/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) return problem('format', 1);
  const cues: { readonly annotation: Annotation; readonly lastLine: number }[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (!line.includes(arrow)) continue;
    const [from = '', rest = ''] = line.split(arrow);
    const [startS, endS] = [captionTime(from.trim()), captionTime(rest.trim().split(/\s/)[0] ?? '')];
    if (startS === null || endS === null || endS < startS) return problem('time', i + 1);
    let last = i;
    while (last + 1 < lines.length && lines[last + 1]?.trim() !== '' && !lines[last + 1]?.includes(arrow)) last++;
    cues.push({ annotation: { startS, endS, text: plainText(lines.slice(i + 1, last + 1)) }, lastLine: last });
    i = last;
  }
  if (cues.length === 0) return problem('empty', null);
  return {
    ok: true,
    file: {
      tiers: [{ name: '', annotations: cues.map(({ annotation }) => annotation) }],
      write(_tier, answers) {
        const after = new Map(cues.map(({ lastLine }, i) => [lastLine, answers[i]]));
        const written = lines.flatMap((line, i) => {
          const answer = after.get(i);
          return answer ? [line, `[${answerLabel(answer)}]`] : [line];
        });
        return written.join(lineEnd);
      },
    },
  };
}
