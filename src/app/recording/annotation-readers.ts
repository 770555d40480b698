import type { AnnotationEnding, ReadAnnotations } from '#core/annotations/annotation-file.ts';
import { readAudacityLabels } from '#core/annotations/audacity-labels.ts';
import { readCaptions } from '#core/annotations/captions.ts';
import { readAnnotationTable } from '#core/annotations/table.ts';
import { readTextGrid } from '#core/annotations/text-grid.ts';
import { decodeListText } from '#core/evaluation/list-text.ts';
import { readElan } from './elan.ts';

const readers: Readonly<Record<AnnotationEnding, (text: string) => ReadAnnotations>> = {
  vtt: (text) => readCaptions(text, 'vtt'),
  srt: (text) => readCaptions(text, 'srt'),
  textgrid: readTextGrid,
  eaf: readElan,
  txt: readAudacityLabels,
  csv: readAnnotationTable,
};

/** Reads the bytes of an annotation file. */
export function readAnnotationBytes(bytes: Uint8Array, ending: AnnotationEnding): ReadAnnotations {
  return readers[ending](decodeListText(bytes));
}
