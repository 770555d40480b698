import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readCsv } from '#core/csv.ts';
import { corpusNames } from '#core/evaluation/corpora.ts';
import type { CorpusName } from '#core/evaluation/corpora.ts';
import { isSoundName } from '#core/evaluation/labelled-set.ts';
import { command } from '../cli/command.ts';
import { namesWithin, readText } from '../cli/files.ts';
import { CommandError, flag, optional, required, UsageError } from '../cli/options.ts';
import { hashOf, listHeader, noiseRow, trainingList } from '../training-data/corpus-list.ts';
import { readSpeakers } from '../training-data/speakers.ts';

/** The corpus with this name. Case, hyphens, underscores and spaces do not matter. */
function corpusCalled(name: string): CorpusName {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[-_ ]/g, '');
  const found = corpusNames.find((each) => plain(each) === plain(name));
  if (!found) throw new UsageError(`cannot read "${name}"; choose from ${corpusNames.join(', ')}`);
  return found;
}

export const list = command({
  name: 'list',
  summary: 'Makes the clip list for training and evaluation from a published corpus, or a list of noises.',
  options: {
    corpus: optional('NAME', `One of ${corpusNames.join(', ')}`),
    noise: flag('List every audio file as noise, without emotion, grouped by the recording it was cut from'),
    root: required('DIR', 'Folder of the unpacked corpus'),
    base: optional('DIR', 'Folder that paths in the list are relative to; default: --root'),
    out: required('CSV', 'Output file. An existing list is extended, and files already in it are skipped'),
  },
  notes: ['Either --corpus or --noise is required. Skipped files are counted on stderr, by reason.'],
  failure: 'no files were found',
  async run({ base, corpus: name, noise, out, root }, { io }) {
    if ((name === undefined) !== noise) throw new UsageError('give either --corpus or --noise');
    const corpus = name === undefined ? null : corpusCalled(name);
    const found = await namesWithin(root);
    const fromBase = (file: string): string => relative(base ?? root, join(root, file)).replaceAll('\\', '/');
    const listed = existsSync(out) ? readCsv(await readText(out)) : [];
    if (listed[0] && listed[0].fields.join(',') !== listHeader)
      throw new CommandError(`${out} does not have the columns ${listHeader}`);
    const known = new Set(listed.map(({ fields }) => fields[0]));
    const sounds = found.filter(isSoundName).sort();
    const fresh = sounds.filter((file) => !known.has(fromBase(file)));

    async function corpusRows(from: CorpusName): Promise<readonly string[]> {
      const hashed = await Promise.all(
        fresh.map(async (file) => ({ file: fromBase(file), sha256: await hashOf(join(root, file)) })),
      );
      const table = found.find((file) => /(?:^|[/\\])(?:VideoDemographics\.csv|data\.tsv)$/.test(file));
      const genders = table === undefined ? undefined : readSpeakers(await readText(join(root, table)));
      const { leftOut, rows } = trainingList(from, hashed, genders);
      for (const [reason, n] of Object.entries(leftOut)) io.stderr.write(`${n} left out: ${reason}\n`);
      return rows;
    }

    const rows = corpus === null ? fresh.map((file) => noiseRow(fromBase(file), file)) : await corpusRows(corpus);
    const lines = listed.length === 0 ? [listHeader, ...rows] : rows;
    if (rows.length > 0) await appendFile(out, `${lines.join('\n')}\n`);
    const nKnown = sounds.length - fresh.length;
    const skipped = nKnown > 0 ? `; ${nKnown} were already there` : '';
    io.stderr.write(`added ${rows.length} clips of ${sounds.length} sound files to ${out}${skipped}\n`);
    return sounds.length === 0 || (rows.length === 0 && nKnown === 0) ? 1 : 0;
  },
});
