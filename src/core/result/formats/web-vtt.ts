import { warningTexts } from '../export.ts';
import type { FileResult } from '../export.ts';
import { originText } from '../origin.ts';
import { labelRest, spansOf } from './spans.ts';
import { wholeCharacters } from './text.ts';

const ticksPerS = 1000;

/** Milliseconds as WebVTT writes them: `00:01:02.345`, hours with two digits or more. */
export function vttTime(ms: number): string {
  const padded = (n: number, digits: number): string => String(Math.floor(n)).padStart(digits, '0');
  const clock = [padded(ms / 3_600_000, 2), padded((ms / 60_000) % 60, 2), padded((ms / 1000) % 60, 2)].join(':');
  return `${clock}.${padded(ms % 1000, 3)}`;
}

// eslint-disable-next-line no-control-regex -- matches control characters on purpose
const lineBreaks = /[\u0000-\u001f\u0085\u2028\u2029]+/g;

/** A text for a comment: one line, without the arrow that would end it. */
function vttComment(text: string): string {
  return wholeCharacters(text).replace(lineBreaks, ' ').replaceAll('-->', '--＞');
}

/** What heard a recording, as a comment of its own. */
export function originNote(result: FileResult): string {
  return `NOTE ${vttComment(originText(result))}\n`;
}

/**
 * A recording as WebVTT captions in UTF-8: a cue for each segment in which somebody speaks, such as `happy 83%` with
 * energy and tone, the emotion as class of its text so that a page can colour it (`::cue(.happy)`). Pauses have no cue.
 * Source: W3C WebVTT, section 4 "Syntax".
 */
export function toWebVtt(result: FileResult): string {
  const cues = spansOf(result, ticksPerS)
    .filter(({ answer }) => answer !== 'no speech')
    .map((span, i) => {
      const payload = `<c.${span.answer}>${span.answer}</c>${labelRest(span)}`;
      return `${i + 1}\n${vttTime(span.start)} --> ${vttTime(span.end)}\n${payload}\n`;
    });
  const warning = result.warning ? [`NOTE ${warningTexts[result.warning]}\n`] : [];
  const heard = `NOTE Emotions heard in ${vttComment(result.file)}\n`;
  return ['WEBVTT\n', heard, originNote(result), ...warning, ...cues].join('\n');
}
