/**
 * Makes the list of clips that training and evaluation start from, out of a corpus as its publisher gives it.
 *
 *   npm run list -- --corpus ravdess|cremad|tess|savee|emodb|emovo|nemo --root DIR [--base DIR] --out CLIPS.csv
 *   npm run list -- --noise --root DIR [--base DIR] --out NOISE.csv
 *
 * --root is the unpacked corpus, --base the folder that the list's paths are relative to (by default the root). An existing list
 * is added to, so that several corpora go into one; files that stand in it already are passed over. With --noise every sound is
 * listed without an emotion, named by the recording it was cut from. What was left out, and why, goes to stderr. The exit code is 1
 * if nothing was found, 2 if nothing could begin.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusNames } from '#core/evaluation/corpora.ts';
import type { CorpusName } from '#core/evaluation/corpora.ts';
import { readCsv } from '#core/evaluation/csv-rows.ts';
import { isSoundName } from '#core/evaluation/labelled-set.ts';
import { noiseRecordingOf } from '../acoustics/noise-files.ts';
import { readSpeakers } from '../training-data/speakers.ts';
import { listHead, trainingList } from '../training-data/corpus-list.ts';
import { exitEarly } from '../cli/arguments.ts';

const usage = `usage: npm run list -- (--corpus NAME | --noise) --root DIR [--base DIR] --out CSV; NAME: ${corpusNames.join(', ')}`;

function readArguments() {
  try {
    return parseArgs({
      options: {
        corpus: { type: 'string' },
        noise: { type: 'boolean', default: false },
        root: { type: 'string' },
        base: { type: 'string' },
        out: { type: 'string' },
      },
    }).values;
  } catch (error) {
    return exitEarly(error instanceof Error ? error.message : String(error), usage);
  }
}

/** The corpus meant by a name, however its hyphen is written. */
function corpusCalled(name: string): CorpusName {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[-_ ]/g, '');
  return (
    corpusNames.find((each) => plain(each) === plain(name)) ?? exitEarly(`there is no reader for "${name}"`, usage)
  );
}

const values = readArguments();
const root = values.root ?? exitEarly('--root is needed', usage);
const out = values.out ?? exitEarly('--out is needed', usage);
const base = values.base ?? root;
if ((values.corpus === undefined) !== values.noise) exitEarly('either --corpus or --noise is needed', usage);
const found = await readdir(root, { recursive: true }).catch((error: unknown) =>
  exitEarly(`cannot read ${root}: ${String(error)}`),
);
const fromBase = (name: string): string => relative(base, join(root, name)).replaceAll('\\', '/');
const listed = existsSync(out) ? readCsv(await readFile(out, 'utf8')) : [];
if (listed[0] && listed[0].fields.join(',') !== listHead) exitEarly(`${out} is no list with the columns ${listHead}`);
const known = new Set(listed.map(({ fields }) => fields[0]));
const sounds = found.filter(isSoundName).sort();
const fresh = sounds.filter((name) => !known.has(fromBase(name)));

async function corpusRows(corpus: CorpusName): Promise<readonly string[]> {
  const hashed = await Promise.all(
    fresh.map(async (name) => {
      const sha256 = createHash('sha256')
        .update(await readFile(join(root, name)))
        .digest('hex');
      return { file: fromBase(name), sha256 };
    }),
  );
  const about = found.find((name) => /(?:^|[/\\])(?:VideoDemographics\.csv|data\.tsv)$/.test(name));
  const told = about === undefined ? undefined : readSpeakers(await readFile(join(root, about), 'utf8'));
  const { leftOut, rows } = trainingList(corpus, hashed, told);
  for (const [reason, n] of Object.entries(leftOut)) process.stderr.write(`${n} left out: ${reason}\n`);
  return rows;
}

/** Sounds without speech have a recording where clips have a speaker, and no emotion. */
function noiseRows(): readonly string[] {
  return fresh.map((name) => {
    const recording = noiseRecordingOf(name);
    return [fromBase(name), 'noise', '', recording, '', 'none']
      .map((text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
      .join(',');
  });
}

const rows = values.corpus === undefined ? noiseRows() : await corpusRows(corpusCalled(values.corpus));
const lines = listed.length === 0 ? [listHead, ...rows] : rows;
if (rows.length > 0) await appendFile(out, `${lines.join('\n')}\n`);
const nKnown = sounds.length - fresh.length;
process.stderr.write(
  `${rows.length} clips of ${sounds.length} sounds are now in ${out}${nKnown > 0 ? `; ${nKnown} were there already` : ''}\n`,
);
if (sounds.length === 0 || (rows.length === 0 && nKnown === 0)) process.exitCode = 1;
