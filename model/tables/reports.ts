import type {
  AblationReport,
  AblationRow,
  BaselineComparison,
  CoverageReport,
  FalseAlarmReport,
  GroupReport,
  LeftOutReport,
  MainReport,
  NamedConfusion,
} from '#core/reports/schema.ts';
import { emotions, fiveEmotions } from '#core/classifier/labels.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { bootstrapDefaults } from '#core/evaluation/bootstrap.ts';
import type { BootstrapOptions } from '#core/evaluation/bootstrap.ts';
import { grouped } from '#core/evaluation/cases.ts';
import { countOutcomes } from '#core/evaluation/confusion.ts';
import { ablationRow } from './ablation-table.ts';
import { atThreshold, certaintyOf, falseAlarms } from './answers.ts';
import { predictedCases, seedsOf } from './layers.ts';
import type { PredictedCase } from './layers.ts';
import { modeTable } from './mode-table.ts';
import type { JoinedRow } from './mode-table.ts';
import type { Prediction } from './prediction.ts';
import { PredictionError } from './read-predictions.ts';
import type { PredictionFolder } from './runs.ts';
import { comparison } from './baseline-table.ts';

/** Rows below those of the corpora. */
export const joinedNames = {
  others: 'mean of the other corpora',
  mean: 'mean of the corpora',
  all: 'all clips together',
} as const;

const joined: readonly JoinedRow[] = [
  { name: joinedNames.others, by: 'mean', of: (corpus) => corpus !== 'ravdess' },
  { name: joinedNames.mean, by: 'mean', of: () => true },
  { name: joinedNames.all, by: 'pool', of: () => true },
];
const meanAndPool = joined.slice(1);
const byCorpus = ({ corpus }: Prediction): string => corpus;

function confusionOf(name: string, labels: readonly Emotion[], cases: readonly PredictedCase[]): NamedConfusion {
  const alone = cases.filter(({ clip }) => clip.mode === 'alone');
  const outcomes = alone.map(({ masked, truth }) => ({ truth, predicted: masked.predicted }));
  const nSeeds = new Set(alone.map(({ clip }) => clip.seed)).size;
  return { name, labels, confusion: countOutcomes(outcomes, labels.length), nSeeds };
}

/** Makes table 1 from the main run's predictions. */
export function mainReport(
  predictions: readonly Prediction[],
  bootstrap: BootstrapOptions = bootstrapDefaults,
): MainReport {
  const ravdess = predictions.filter(({ corpus }) => corpus === 'ravdess');
  const eight = predictedCases(predictions, 'eight');
  const five = predictedCases(ravdess, 'five');
  const ofRavdess = eight.filter(({ clip }) => clip.corpus === 'ravdess');
  const folds = new Set(predictions.flatMap(({ fold }) => (fold === null ? [] : [fold])));
  return {
    folds: [...folds].sort((a, b) => a - b),
    eight: modeTable(predictions, { labelSet: 'eight', rowOf: byCorpus, joined, bootstrap }),
    ravdessFolds:
      ravdess.length > 0
        ? modeTable(ravdess, {
            labelSet: 'eight',
            rowOf: ({ fold }) => (fold === null ? null : `fold ${fold}`),
            bootstrap,
          })
        : null,
    ravdessFive: ravdess.length > 0 ? modeTable(ravdess, { labelSet: 'five', rowOf: byCorpus, bootstrap }) : null,
    confusions: [
      ...(ravdess.length > 0
        ? [confusionOf('ravdess', emotions, ofRavdess), confusionOf('ravdess, five emotions', fiveEmotions, five)]
        : []),
      confusionOf(joinedNames.all, emotions, eight),
    ],
  };
}

const leftOutPrefix = 'without-';
const ablationPrefix = 'ablation-';
const baselinePrefix = 'baseline-';
const referenceRun = `${ablationPrefix}reference`;

/** The name of the main run: the requested one, or the only one that is neither an ablation nor a baseline and leaves nothing out. */
export function mainRunOf(folder: PredictionFolder, asked: string | undefined): string {
  const others = [leftOutPrefix, ablationPrefix, baselinePrefix];
  const names = [...folder.runs.keys()].filter((name) => !others.some((prefix) => name.startsWith(prefix)));
  const [found, ...more] = asked === undefined ? names : names.filter((name) => name === asked);
  if (found === undefined || more.length > 0) {
    throw new PredictionError(
      `which run is the main one? Name it with --main; there are: ${[...folder.runs.keys()].join(', ') || 'none'}`,
    );
  }
  return found;
}

/** Predictions for every corpus that a run left out; null if there are none. */
export async function leftOutPredictions(folder: PredictionFolder): Promise<readonly Prediction[] | null> {
  const kept: Prediction[] = [];
  for (const [name, read] of folder.runs) {
    if (!name.startsWith(leftOutPrefix)) continue;
    const corpus = name.slice(leftOutPrefix.length);
    const own = (await read()).filter((each) => each.corpus === corpus);
    if (own.length === 0) throw new PredictionError(`${name} holds no prediction of ${corpus}`);
    // One by one, because spreading a hundred thousand arguments overflows the stack.
    for (const each of own) kept.push(each);
  }
  return kept.length > 0 ? kept : null;
}

/** Makes table 2. */
export function leftOutReport(
  predictions: readonly Prediction[],
  bootstrap: BootstrapOptions = bootstrapDefaults,
): LeftOutReport {
  return { eight: modeTable(predictions, { labelSet: 'eight', rowOf: byCorpus, joined: meanAndPool, bootstrap }) };
}

/**
 * Makes table 3; null without a reference run. The re-centred modes of the reference are rows too. Rows are in the order of
 * ablations.json, grouped.
 * @param onRow called with each run's name before its row is made
 */
export async function ablationReport(
  folder: PredictionFolder,
  onRow: (name: string) => void = () => undefined,
): Promise<AblationReport | null> {
  const readReference = folder.runs.get(referenceRun);
  if (!readReference) return null;
  onRow(referenceRun);
  const all = await readReference();
  const inMode = (predictions: readonly Prediction[], mode: string): readonly Prediction[] =>
    predictions.filter((each) => each.mode === mode);
  const reference = inMode(all, 'alone');
  const group = 're-centring on the speaker';
  const modesTried = [
    {
      mode: 'running',
      against: 'alone',
      label: 'running mean',
      changed: 'the voice re-centred on all that was heard of it',
    },
    {
      mode: 'baseline',
      against: 'baseline-control',
      label: 'baseline',
      changed: 'the voice re-centred on four neutral clips, against the same clips without',
    },
  ] as const;
  const rows = modesTried.flatMap(({ against, label, changed, mode }) => {
    const [own, control] = [inMode(all, mode), inMode(all, against)];
    if (own.length === 0 || control.length === 0) return [];
    return [ablationRow(`${referenceRun}, ${mode}`, { group, label, changed }, own, control)];
  });
  for (const [name, read] of folder.runs) {
    if (!name.startsWith(ablationPrefix) || name === referenceRun) continue;
    onRow(name);
    const key = name.slice(ablationPrefix.length);
    const note = folder.ablations[key] ?? { group: 'other', label: key, changed: 'not described' };
    rows.push(ablationRow(name, note, inMode(await read(), 'alone'), reference));
  }
  const order = Object.keys(folder.ablations);
  const placeOf = ({ run }: AblationRow): number => order.indexOf(run.slice(ablationPrefix.length));
  const byGroup = grouped(
    rows.toSorted((a, b) => placeOf(a) - placeOf(b)),
    (row) => row.group,
  );
  const note = folder.ablations['reference'] ?? { group: 'reference', label: 'reference', changed: 'nothing' };
  return { reference: ablationRow(referenceRun, note, reference, reference), rows: [...byGroup.values()].flat() };
}

/** Compares the main run with each baseline classifier; null if one of them has no predictions. */
export async function baselineReport(
  folder: PredictionFolder,
  main: readonly Prediction[],
  bootstrap: BootstrapOptions = bootstrapDefaults,
): Promise<BaselineComparison | null> {
  const alone = main.filter(({ mode }) => mode === 'alone');
  const [svm, forest] = await Promise.all(
    ['svm', 'forest'].map(async (name) => {
      const own = await folder.runs.get(`${baselinePrefix}${name}`)?.();
      return own && comparison(alone, own, { labelSet: 'eight', rowOf: byCorpus, joined, bootstrap });
    }),
  );
  return svm && forest ? { seeds: seedsOf(alone), svm, forest } : null;
}

const genderWords: Readonly<Record<string, string>> = { f: 'women', m: 'men' };

/** Makes table 4 from the main run's predictions. */
export function groupReport(
  predictions: readonly Prediction[],
  bootstrap: BootstrapOptions = bootstrapDefaults,
): GroupReport {
  const genders = new Map(
    [...grouped(predictions, byCorpus)].map(([corpus, own]) => [corpus, new Set(own.map(({ gender }) => gender))]),
  );
  const wordOf = ({ gender }: Prediction): string | null => genderWords[gender ?? ''] ?? null;
  const hasBoth = ({ corpus }: Prediction): boolean =>
    Object.keys(genderWords).every((gender) => genders.get(corpus)?.has(gender));
  const within = (clip: Prediction): string | null => {
    const word = wordOf(clip);
    return word !== null && hasBoth(clip) ? `${clip.corpus}, ${word}` : null;
  };
  const means = Object.values(genderWords).map((word): JoinedRow => ({
    name: `mean of the corpora, ${word}`,
    by: 'mean',
    of: (row) => row.endsWith(`, ${word}`),
  }));
  return {
    gender: predictions.some((clip) => wordOf(clip) !== null)
      ? modeTable(predictions, { labelSet: 'eight', rowOf: wordOf, bootstrap })
      : null,
    genderWithinCorpora: predictions.some((clip) => within(clip) !== null)
      ? modeTable(predictions, { labelSet: 'eight', rowOf: within, joined: means, bootstrap })
      : null,
    language: predictions.some(({ language }) => language !== null)
      ? modeTable(predictions, { labelSet: 'eight', rowOf: ({ language }) => language, bootstrap })
      : null,
  };
}

/** Makes table 5, in the mode `alone`. */
export function falseAlarmReport(
  main: readonly Prediction[],
  leftOut: readonly Prediction[] | null,
  unsureBelow: number,
): FalseAlarmReport {
  const alone = (predictions: readonly Prediction[]): readonly Prediction[] =>
    predictions.filter(({ mode }) => mode === 'alone');
  return {
    unsureBelow,
    speakers: falseAlarms(alone(main), unsureBelow),
    corpora: falseAlarms(alone(leftOut ?? []), unsureBelow),
  };
}

/** Makes table 6 for RAVDESS, unseen speakers and unseen corpora, in the mode `alone`. */
export function coverageReport(
  main: readonly Prediction[],
  leftOut: readonly Prediction[] | null,
  unsureBelow: number,
): CoverageReport {
  const alone = (predictions: readonly Prediction[]): readonly PredictedCase[] =>
    predictedCases(
      predictions.filter(({ mode }) => mode === 'alone'),
      'eight',
    );
  const heard = alone(main);
  const sets = [
    { name: 'ravdess', cases: heard.filter(({ clip }) => clip.corpus === 'ravdess') },
    { name: 'unseen speakers', cases: heard },
    { name: 'unseen corpora', cases: alone(leftOut ?? []) },
  ].filter(({ cases }) => cases.length > 0);
  return {
    shipped: sets.map(({ cases, name }) => ({ name, ...atThreshold(cases, unsureBelow) })),
    sets: sets.map(({ cases, name }) => certaintyOf(name, cases)),
  };
}
