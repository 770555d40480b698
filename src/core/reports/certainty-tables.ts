import { percent } from './cells.ts';
import { origin } from './origin.ts';
import type { FalseAlarms, Reports, ThresholdPoint } from './schema.ts';
import type { ReportSection, ReportTable } from './table.ts';

/** Answers to neutral and calm speech. */
export function falseAlarmTables(report: Reports['tables-false-alarms']): ReportSection {
  const { corpora, speakers, unsureBelow } = report;
  const shown = ['happy', 'sad', 'angry', 'fearful', 'disgust', 'surprised'] as const;
  const table = (title: string, rows: readonly FalseAlarms[]): ReportTable => ({
    title,
    head: ['corpus', 'neutral and calm clips', ...shown, 'unsure', 'no speech'],
    rows: rows.map(({ corpus, nClips, noSpeech, told, unsure }) => [
      corpus ?? 'mean of the corpora',
      nClips,
      ...shown.map((emotion) => percent(told[emotion])),
      percent(unsure),
      percent(noSpeech),
    ]),
  });
  const title = `False alarms: answers to neutral and calm speech of unseen speakers, unmasked, \`unsure\` below a confidence of ${percent(unsureBelow)}`;
  const likeliest = percent(speakers.at(-1)?.likeliest.angry ?? 0);
  return {
    tables: [
      table(title, speakers),
      ...(corpora.length === 0 ? [] : [table('False alarms on unseen corpora', corpora)]),
    ],
    notes: [
      `Without the threshold, ${likeliest} of the neutral and calm clips of unseen speakers would be called angry (mean of the corpora).`,
      origin(report),
    ],
  };
}

/** Coverage and accuracy by threshold. */
export function coverageTables(report: Reports['tables-coverage']): ReportSection {
  const { sets, shipped } = report;
  const steps = sets[0]?.thresholds.filter((_, i) => i % 2 === 0) ?? [];
  const cell = ({ accuracy, coverage }: Pick<ThresholdPoint, 'accuracy' | 'coverage'>): string =>
    `${percent(coverage)}, ${accuracy === null ? 'none' : percent(accuracy)}`;
  const rows = steps.map(({ unsureBelow }, i) => [
    percent(unsureBelow),
    ...sets.map(({ thresholds }) => cell(thresholds[2 * i] ?? { coverage: 0, accuracy: null })),
  ]);
  const last = [`${percent(shipped[0]?.unsureBelow ?? 0)} (shipped)`, ...shipped.map(cell)];
  const table = {
    title: 'Answers by threshold: share of clips answered, and share of those answers that are right, unmasked',
    head: ['`unsure` below', ...sets.map(({ name, nClips }) => `${name} (${nClips} clips)`)],
    rows: [...rows, last],
  };
  return { tables: [table], notes: [origin(report)] };
}
