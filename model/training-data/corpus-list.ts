import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { csvLine } from '#core/csv.ts';
import type { CorpusName } from '#core/evaluation/corpora.ts';
import { readLabels } from '#core/evaluation/labelled-set.ts';
import type { LeftOutReason } from '#core/evaluation/label-reading.ts';
import { noiseRecordingOf } from '../acoustics/noise-files.ts';
import { genderOf, languages } from './speakers.ts';
import type { Gender } from './speakers.ts';

/** The header of a training list. */
export const listHeader = 'file,corpus,language,speaker,gender,emotion';

/** An audio file with the hash of its content. */
export interface FoundSound {
  /** Relative to the base folder of the list, with forward slashes. */
  readonly file: string;
  readonly sha256: string;
}

/** The rows of a training list, and what was excluded. */
export interface TrainingList {
  /** Lines of CSV, without the header. */
  readonly rows: readonly string[];
  /** Numbers of excluded files by reason; `copy` for a file with the same content as another. */
  readonly leftOut: Readonly<Partial<Record<LeftOutReason | 'copy', number>>>;
}

/** SHA-256 of a file's content, in hexadecimal. */
export async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

/**
 * Lists a corpus by its published file names. Of files with the same content, which unpacked archives often contain, only the first by
 * name is listed.
 * @param genders by speaker id, if a table of the corpus has them
 */
export function trainingList(
  corpus: CorpusName,
  sounds: readonly FoundSound[],
  genders?: ReadonlyMap<string, Gender>,
): TrainingList {
  const hashes = new Map(sounds.map(({ file, sha256 }) => [file, sha256]));
  const files = [...hashes.keys()].sort();
  const { clips, leftOut } = readLabels(files, [], corpus);
  const counts: Partial<Record<LeftOutReason | 'copy', number>> = {};
  const count = (reason: LeftOutReason | 'copy'): void => void (counts[reason] = (counts[reason] ?? 0) + 1);
  for (const { reason } of leftOut) count(reason);
  const seen = new Set<string>();
  const rows: string[] = [];
  for (const { emotion, file, speaker } of clips) {
    const hash = hashes.get(file) ?? '';
    if (seen.has(hash)) {
      count('copy');
      continue;
    }
    seen.add(hash);
    const gender = genderOf(corpus, speaker ?? '', genders);
    rows.push(csvLine([file, corpus, languages[corpus], speaker ?? '', gender, emotion]));
  }
  return { rows, leftOut: counts };
}

/** The line of a noise. It has no emotion, and its speaker is the recording that it was cut from. */
export function noiseRow(file: string, path: string): string {
  return csvLine([file, 'noise', '', noiseRecordingOf(path), '', 'none']);
}
