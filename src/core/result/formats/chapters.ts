import type { FileResult } from '../export.ts';
import { originNote, vttTime } from './web-vtt.ts';

/**
 * A recording's chapters as WebVTT chapter marks in UTF-8: a cue for each, such as `angry`, or `between calm and neutral` where no
 * emotion stands out. Emotions are in English, as in every export.
 * Source: W3C WebVTT, section 4.6 "WebVTT chapter cue text".
 */
export function toChapterMarks(result: FileResult): string {
  const cues = result.chapters.map(({ emotions, endS, startS }, i) => {
    const title = emotions.length > 1 ? `between ${emotions.join(' and ')}` : emotions.join();
    return `${i + 1}\n${vttTime(Math.round(1000 * startS))} --> ${vttTime(Math.round(1000 * endS))}\n${title}\n`;
  });
  return ['WEBVTT\n', originNote(result), ...cues].join('\n');
}
