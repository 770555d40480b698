// The tables of the reports, as they stand in the documents and on the page About.
import { difference, duration, percent, share, signed } from './cells.mjs';
import { paperTable, yardsticksTable } from './yardstick-tables.mjs';

/**
 * @typedef {import('./cells.mjs').Section} Section
 * @typedef {import('../../model/cli/report-file.ts').ReportOrigin} Origin
 * @typedef {import('../../model/tables/runs.ts').RunNote} RunNote
 * @typedef {Origin & { runs: string[], madeBy: Record<string, RunNote> }} Head
 * @typedef {import('../../model/tables/mode-table.ts').ModeTable} ModeTable
 * @typedef {import('../../model/tables/mode-table.ts').ModeRow} ModeRow
 * @typedef {Head & import('../../model/tables/reports.ts').MainReport} Main
 * @typedef {Head & import('../../model/tables/reports.ts').LeftOutReport} LeftOut
 * @typedef {Head & import('../../model/tables/reports.ts').AblationReport & { set?: string }} Ablations
 * @typedef {Head & import('../../model/tables/reports.ts').GroupReport} Groups
 * @typedef {Head & import('../../model/tables/reports.ts').FalseAlarmReport} FalseAlarms
 * @typedef {Head & import('../../model/tables/reports.ts').CoverageReport} Coverage
 * @typedef {Head & import('../../model/tables/reports.ts').YardstickReport} Comparison
 * @typedef {import('../../model/robustness/table.ts').ConditionRow} ConditionRow
 * @typedef {import('../../model/robustness/table.ts').IntervalFigure} IntervalFigure
 * @typedef {import('../../model/robustness/table.ts').NoSpeechRow} NoSpeechRow
 * @typedef {Origin & { model: string, beside?: string | null, nClips: number, nSpeakers: number, corpora: string[], skipped: string[], rows: ConditionRow[], noSpeech: NoSpeechRow[], loudSpeech: NoSpeechRow[] }} Conditions
 */

/** How a table came to be, and how long that took; runs made by the same command are told in one sentence.
 * @param {Origin & Partial<Pick<Head, 'madeBy'>>} report */
export function origin({ command, madeBy = {}, seconds }) {
  /** @type {Map<string, { note: RunNote, seconds: number[] }>} */
  const ways = new Map();
  for (const note of Object.values(madeBy)) {
    const way = `${note.command}\n${note.machine ?? ''}`;
    ways.set(way, { note, seconds: [...(ways.get(way)?.seconds ?? []), note.seconds] });
  }
  const runs = [...ways.values()].map(({ note, seconds: all }) => {
    const [least, most] = [duration(Math.min(...all)), duration(Math.max(...all))];
    const times = all.length === 1 ? '' : `, run ${all.length} times,`;
    return ` \`${note.command}\`${times} took ${least === most ? least : `${least} to ${most}`}${note.machine ? ` on ${note.machine}` : ''}.`;
  });
  return `\`${command}\` makes this table in ${duration(seconds)}.${runs.join('')}`;
}

/** What re-centring brings to a row. @param {ModeTable} modes @param {'running' | 'baseline'} mode @param {string} name */
function gain({ gains }, mode, name) {
  const found = gains.find((each) => each.mode === mode && each.name === name);
  return found ? difference(found.uar) : '';
}

/** @param {ModeTable} modes */
const heardAlone = (modes) => modes.rows.filter(({ mode }) => mode === 'alone');

/** @param {Pick<ModeTable, 'seeds'>} table */
const seedWords = ({ seeds }) =>
  seeds.length === 1 ? 'one seed' : `${seeds.length} seeds, mean ± deviation over them`;

/** @param {ModeTable} modes @param {ModeRow} row @param {string} [name] */
function fullRow(modes, row, name = row.name) {
  return [
    name,
    row.nClips,
    row.nSpeakers,
    row.emotions.length,
    share(row.uar),
    share({ ...row.open.uar, interval: null }),
    gain(modes, 'running', row.name),
    gain(modes, 'baseline', row.name),
    share(row.ece),
    share(row.open.ece),
  ];
}

/** @param {readonly number[]} folds */
const heldOutWords = (folds) =>
  folds.length === 5
    ? 'five folds of speakers, every speaker held out once'
    : `of five folds of speakers ${folds.join(', ')} held out`;

const fullHead = [
  'clips of',
  'clips',
  'speakers',
  'emotions',
  'average recall (95 %)',
  'all eight open',
  'voice re-centred, running (95 %)',
  'voice re-centred, four neutral clips (95 %)',
  'calibration error',
  'calibration error, all eight open',
];

/** Table 1. @param {Main} report @returns {Section} */
export function mainTable(report) {
  const { eight, folds: held, ravdessFive, ravdessFolds } = report;
  const five = ravdessFive
    ? heardAlone(ravdessFive).map((row) => fullRow(ravdessFive, row, 'ravdess, five emotions'))
    : [];
  const rows = heardAlone(eight).map((row) => fullRow(eight, row));
  const at = rows.findIndex(([name]) => name === 'ravdess') + 1;
  const ofFolds = ravdessFolds && {
    title: "RAVDESS by the literature's folds of actors",
    head: ['fold', 'clips', 'average recall (95 %)', 'voice re-centred, running (95 %)'],
    rows: heardAlone(ravdessFolds)
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((row) => [row.name, row.nClips, share(row.uar), gain(ravdessFolds, 'running', row.name)]),
  };
  const title = `Speakers the network never heard: ${heldOutWords(held)}, ${seedWords(eight)}`;
  return {
    tables: [
      { title, head: fullHead, rows: [...rows.slice(0, at), ...five, ...rows.slice(at)] },
      ...(ofFolds ? [ofFolds] : []),
    ],
    notes: [origin(report)],
  };
}

/** Table 2. @param {LeftOut} report @returns {Section} */
export function leftOutTable(report) {
  const { eight } = report;
  const title = `Corpora the network never heard: each in turn left out whole, with its language, voices and rooms, ${seedWords(eight)}`;
  const rows = heardAlone(eight).map((row) => fullRow(eight, row));
  return { tables: [{ title, head: fullHead, rows }], notes: [origin(report)] };
}

/** Table 3. @param {Ablations} report @returns {Section} */
export function ablationTable(report) {
  const { reference, rows, set } = report;
  const row = (/** @type {Ablations['reference']} */ each, isReference = false) => [
    each.group,
    each.label,
    each.parameters ? `${each.changed}, ${(each.parameters / 1e6).toFixed(2)} M parameters` : each.changed,
    each.seeds.length,
    share({ ...each.mean, interval: null }),
    isReference ? '' : difference(each.difference.mean),
    each.ravdess ? share({ ...each.ravdess, interval: null }) : '',
    isReference || !each.difference.ravdess ? '' : difference(each.difference.ravdess),
  ];
  const figures = ['mean of the corpora', 'difference (95 %)', 'ravdess', 'difference in ravdess (95 %)'];
  const table = {
    title: `What each part brings${set ? `, ${set.replaceAll('-', ' ')}` : ''}: one change at a time against the same seeds, clips and folds (${reference.nClips} clips of ${reference.corpora.join(', ')}), average recall of clips heard alone`,
    head: ['group', 'run', 'what was changed', 'seeds', ...figures],
    rows: [row(reference, true), ...rows.map((each) => row(each))],
    nWords: 3,
  };
  return { tables: [table], notes: [origin(report)] };
}

/** Table 4. @param {Groups} report @returns {Section} */
export function groupTable(report) {
  const { gender, genderWithinCorpora, language } = report;
  const parts = [
    ['Women and men, all corpora together', gender],
    ['Women and men within the corpora that have both', genderWithinCorpora],
    ['Languages', language],
  ];
  const tables = /** @type {[string, ModeTable | null][]} */ (parts).flatMap(([title, modes]) => {
    if (!modes) return [];
    const rows = heardAlone(modes).map((row) => [row.name, row.nClips, row.nSpeakers, share(row.uar), share(row.ece)]);
    const head = ['clips of', 'clips', 'speakers', 'average recall (95 %)', 'calibration error'];
    return [{ title: `${title}, speakers never heard`, head, rows }];
  });
  return { tables, notes: [origin(report)] };
}

/** Table 5. @param {FalseAlarms} report @returns {Section} */
export function falseAlarmTable(report) {
  const { corpora, speakers, unsureBelow } = report;
  const shown = /** @type {const} */ (['happy', 'sad', 'angry', 'fearful', 'disgust', 'surprised']);
  const head = ['clips of', 'neutral and calm clips', ...shown, 'unsure', 'no speech'];
  const rowsOf = (/** @type {FalseAlarms['speakers']} */ rows) =>
    rows.map(({ corpus, nClips, noSpeech, told, unsure }) => [
      corpus ?? 'mean of the corpora',
      nClips,
      ...shown.map((emotion) => percent(told[emotion])),
      percent(unsure),
      percent(noSpeech),
    ]);
  const title = `False alarms: what neutral and calm speech is told to be, all eight emotions open, \`unsure\` below a confidence of ${percent(unsureBelow)}; speakers never heard`;
  const likeliest = percent(speakers.at(-1)?.likeliest.angry ?? 0);
  return {
    tables: [
      { title, head, rows: rowsOf(speakers) },
      ...(corpora.length === 0 ? [] : [{ title: 'The same on corpora never heard', head, rows: rowsOf(corpora) }]),
    ],
    notes: [
      `Were every likeliest emotion told, however unsure, ${likeliest} of the neutral and calm clips of speakers never heard would be called angry (mean of the corpora).`,
      origin(report),
    ],
  };
}

/** Table 6. @param {Coverage} report @returns {Section} */
export function coverageTable(report) {
  const { sets, shipped } = report;
  const steps = sets[0]?.thresholds.filter((_, i) => i % 2 === 0) ?? [];
  const cell = (/** @type {{ coverage: number, accuracy: number | null }} */ { accuracy, coverage }) =>
    accuracy === null ? `${percent(coverage)}, none` : `${percent(coverage)}, ${percent(accuracy)}`;
  const rows = steps.map(({ unsureBelow }, i) => [
    percent(unsureBelow),
    ...sets.map(({ thresholds }) => cell(thresholds[2 * i] ?? { coverage: 0, accuracy: null })),
  ]);
  const last = [`${percent(shipped[0]?.unsureBelow ?? 0)} (shipped)`, ...shipped.map(cell)];
  const table = {
    title:
      'What `unsure` leaves: share of clips that get an answer, and share of right ones among these, all eight emotions open',
    head: ['`unsure` below', ...sets.map(({ name, nClips }) => `${name} (${nClips} clips)`)],
    rows: [...rows, last],
  };
  return { tables: [table], notes: [origin(report)] };
}

/** Table 7. @param {Comparison} report @returns {Section} */
export function comparisonTable(report) {
  const { forest, svm } = report;
  const rows = svm.map(({ above, name, nClips, network, yardstick }, i) => [
    name,
    nClips,
    share({ ...network, interval: null }),
    share({ ...yardstick, interval: null }),
    difference(above),
    ...(forest[i] ? [share({ ...forest[i].yardstick, interval: null }), difference(forest[i].above)] : []),
  ]);
  const table = {
    title: `The network beside the yardsticks: the same clips, eight emotions, every speaker held out once, clips of all folds together, ${seedWords(report)}`,
    head: [
      'clips of',
      'clips',
      'network',
      'support-vector machine',
      'network above the machine (95 %)',
      'random forest',
      'network above the forest (95 %)',
    ],
    rows,
  };
  return { tables: [table], notes: [origin(report)] };
}

/** The conditions of life. @param {Conditions} report @returns {Section} */
export function conditionTable(report) {
  const { beside, corpora, loudSpeech, model, nClips, noSpeech, nSpeakers, rows, skipped } = report;
  const range = (/** @type {readonly [number, number] | null} */ interval) =>
    interval ? ` (${signed(interval[0])} to ${signed(interval[1])})` : '';
  const won = (/** @type {IntervalFigure} */ { interval, value }) =>
    `${signed(-value)}${range(interval && [-interval[1], -interval[0]])}`;
  const lines = rows.map(({ against, beside: other, group, lost, name, nWithoutSpeech, uar }) => [
    group || 'clean',
    group === '' ? 'as recorded' : name,
    percent(uar.value),
    group === '' ? '' : won(lost),
    ...(beside ? [] : [against === 'clean' ? '' : against]),
    nWithoutSpeech,
    ...(other
      ? [
          percent(other.uar.value),
          group === '' ? '' : won(other.lost),
          `${signed(other.ahead.value)}${range(other.ahead.interval)}`,
          other.nWithoutSpeech,
        ]
      : []),
  ]);
  const counted = (/** @type {NoSpeechRow[]} */ each, /** @type {(share: number) => number} */ shareOf) =>
    each.map(({ kind, nSounds, nWindows, share: part }) => [kind, nSounds, nWindows, percent(shareOf(part))]);
  const whose = beside ? `models ${model} and ${beside}` : `model ${model}`;
  const figures = ['average recall', 'points won or lost (95 %)'];
  const columns = beside
    ? [
        ...[...figures, 'clips without speech'].map((figure) => `${model}: ${figure}`),
        ...[...figures, 'ahead (95 %)', 'clips without speech'].map((figure) => `${beside}: ${figure}`),
      ]
    : [...figures, 'if not against clean', 'clips without speech'];
  return {
    tables: [
      {
        title: `Conditions of life: ${whose}, the same ${nClips} clips of ${nSpeakers} speakers ${beside ? 'that neither' : 'it never'} heard (${corpora.join(', ')}), mean of the corpora`,
        head: ['what was changed', 'how', ...columns],
        rows: lines,
        nWords: 2,
      },
      {
        title: 'Noises that must be no speech',
        head: ['noise', 'sounds', 'windows', 'answered by `no speech`'],
        rows: counted(noSpeech, (part) => part),
      },
      {
        title: 'Loud speech that must stay speech',
        head: ['speech', 'clips', 'windows', 'stays speech'],
        rows: counted(loudSpeech, (part) => 1 - part),
      },
    ].filter((table) => table.rows.length > 0),
    notes: [...(skipped.length > 0 ? [`Passed over: ${skipped.join('; ')}.`] : []), origin(report)],
  };
}

/** By a report's kind: the section of the documents that it belongs to, and what it holds. */
export const modelTables = /** @type {Record<string, { section: string, tables: (report: any) => Section }>} */ ({
  'tables-main': { section: 'main', tables: mainTable },
  'tables-left-out': { section: 'left-out', tables: leftOutTable },
  'tables-coverage': { section: 'coverage', tables: coverageTable },
  'tables-false-alarms': { section: 'false-alarms', tables: falseAlarmTable },
  'tables-groups': { section: 'groups', tables: groupTable },
  conditions: { section: 'conditions', tables: conditionTable },
  'tables-ablations': { section: 'ablations', tables: ablationTable },
  'tables-yardsticks': { section: 'yardsticks', tables: comparisonTable },
  yardsticks: { section: 'yardsticks', tables: yardsticksTable },
  'paper-network': { section: 'yardsticks', tables: paperTable },
});
