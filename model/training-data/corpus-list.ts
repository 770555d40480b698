import type { CorpusName } from '#core/evaluation/corpora.ts';
import { readLabels } from '#core/evaluation/labelled-set.ts';
import type { LeftOutReason } from '#core/evaluation/label-reading.ts';
import { genderOf, languages } from './speakers.ts';
import type { Gender } from './speakers.ts';

/** The head of a training list. */
export const listHead = 'file,corpus,language,speaker,gender,emotion';

/** A sound that was found, with a sum of its content. */
export interface FoundSound {
  /** Relative to where the list's files lie, with forward slashes. */
  readonly file: string;
  readonly sha256: string;
}

/** What became of some sounds. */
export interface TrainingList {
  /** Without the head. */
  readonly rows: readonly string[];
  /** How many files were left out for each reason; `copy` for one whose content was listed already. */
  readonly leftOut: Readonly<Partial<Record<LeftOutReason | 'copy', number>>>;
}

const field = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A training list of one corpus by its publisher's file names. Of files with the same content, which unpacked archives often
 * hold twice, the first by name is taken.
 * @param told who is a woman and who a man, where a table of the corpus says so
 */
export function trainingList(
  corpus: CorpusName,
  sounds: readonly FoundSound[],
  told?: ReadonlyMap<string, Gender>,
): TrainingList {
  const sums = new Map(sounds.map(({ file, sha256 }) => [file, sha256]));
  const files = [...sums.keys()].sort();
  const { clips, leftOut } = readLabels(files, [], corpus);
  const counts: Partial<Record<LeftOutReason | 'copy', number>> = {};
  const count = (reason: LeftOutReason | 'copy'): void => void (counts[reason] = (counts[reason] ?? 0) + 1);
  for (const { reason } of leftOut) count(reason);
  const seen = new Set<string>();
  const rows: string[] = [];
  for (const { emotion, file, speaker } of clips) {
    const sum = sums.get(file) ?? '';
    if (seen.has(sum)) {
      count('copy');
      continue;
    }
    seen.add(sum);
    const gender = genderOf(corpus, speaker ?? '', told);
    rows.push([file, corpus, languages[corpus], speaker ?? '', gender, emotion].map(field).join(','));
  }
  return { rows, leftOut: counts };
}
