import { access, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { emotions } from '#core/classifier/labels.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { readListRows } from '#core/evaluation/clip-list.ts';
import { labelKey } from '#core/evaluation/emotion-words.ts';
import type { LabelMapping } from '#core/evaluation/emotion-words.ts';
import { isSoundName, readLabels, readingsOf } from '#core/evaluation/labelled-set.ts';
import { isLitter } from '#core/evaluation/litter.ts';
import type { LabelledSet } from '#core/evaluation/labelled-set.ts';
import { decodeListText } from '#core/evaluation/list-text.ts';
import { describeProblems, namesWithin } from './files.ts';
import { CommandError, UsageError } from './options.ts';

type LeftOut = LabelledSet['leftOut'][number];

/** Parses `LABEL=EMOTION,...`; `LABEL=` excludes a label. @throws UsageError for an unknown emotion */
export function readMapping(text: string | undefined): LabelMapping {
  const pairs = (text ?? '').split(',').filter((pair) => pair !== '');
  return new Map(
    pairs.map((pair): [string, Emotion | 'left-out'] => {
      const [, label = '', word = ''] = /^(.*)=(.*)$/s.exec(pair) ?? [];
      const emotion = emotions.find((each) => each === word.trim());
      if (label === '' || (!emotion && word.trim() !== ''))
        throw new UsageError(`--map ${pair} is not LABEL=EMOTION (${emotions.join(', ')})`);
      return [labelKey(label), emotion ?? 'left-out'];
    }),
  );
}

/**
 * Reads a labelled set as the Evaluate page does: labels come from a list, or from the names of files or folders.
 * @param root folder of the recordings
 * @param listPath a CSV file; without it, labels are read in the most likely other way
 * @throws CommandError if no clip has a known label
 */
export async function readLabelledSet(
  root: string,
  listPath: string | undefined,
  mapping: LabelMapping,
): Promise<LabelledSet> {
  const names = (await namesWithin(root)).map((name) => name.replaceAll('\\', '/'));
  const sounds = names.filter((name) => isSoundName(name) && !isLitter(name)).sort();
  if (listPath === undefined) {
    const [reading] = readingsOf(sounds, [], mapping);
    if (!reading) throw new CommandError(`no labels found in ${root}: give a list with --clips`);
    return reading;
  }
  const bytes = await readFile(listPath).catch((error: unknown) => {
    throw new CommandError(`cannot read ${listPath}: ${String(error)}`);
  });
  const list = readListRows(decodeListText(bytes));
  if (!list.ok) throw new CommandError(`${listPath} cannot be used:\n${describeProblems(list.problems)}`);
  // A list may name recordings without an audio extension.
  const more = [...new Set(list.rows.flatMap(({ file }) => file || []))].filter((file) => !sounds.includes(file));
  const there = await Promise.all(
    more.map((file) =>
      access(join(root, file)).then(
        () => [file],
        () => [],
      ),
    ),
  );
  const reading = readLabels(
    [...sounds, ...there.flat()],
    [{ path: basename(listPath), rows: list.rows }],
    'list',
    mapping,
  );
  if (reading.clips.length === 0)
    throw new CommandError([`${listPath} cannot be used`, ...describeLeftOut(reading.leftOut)].join('\n'));
  return reading;
}

const reasons: Readonly<Partial<Record<LeftOut['reason'], string>>> = {
  'unreadable-label': 'unknown label',
  'other-emotion': 'emotion that the model does not know',
  'denied-label': 'label that says what the clip is not',
  'two-labels': 'labelled twice in different ways',
  'several-sounds': 'path fits more than one recording',
  'broken-row': 'row without file or label',
  'unknown-name': 'file name follows no known scheme',
  'no-folder': 'not in a labelled folder',
  song: 'song',
};

/** What is excluded and why, one line per reason and label, most frequent first. Omits recordings that are not in the list. */
export function describeLeftOut(leftOut: readonly LeftOut[]): string[] {
  const counts = new Map<string, number>();
  for (const { reason, word } of leftOut) {
    const said = reasons[reason];
    if (said === undefined) continue;
    const line = word === null ? said : `${said} "${word.trim()}"`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const lines = [...counts].sort((a, b) => b[1] - a[1]);
  return lines.map(([line, n]) => `left out: ${line} (${n} ${n === 1 ? 'clip' : 'clips'})`);
}
