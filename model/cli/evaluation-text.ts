import { quantile } from '#core/evaluation/bootstrap.ts';
import type { Interval } from '#core/evaluation/bootstrap.ts';
import type { EvaluationReport, Figures, ReportRow } from '#core/evaluation/report.ts';
import { textTable } from './text-table.ts';

const share = (value: number): string => value.toFixed(3);

function range(interval: Interval | null): string {
  return interval ? `${share(interval[0])}-${share(interval[1])}` : '-';
}

const nameOf = (row: Pick<ReportRow, 'corpus'>): string => row.corpus ?? 'all';

function overview(rows: readonly ReportRow[]): string {
  const names = ['accuracy', '95 %', 'UAR', '95 %', 'macro F1', '95 %', 'ECE'];
  const head = ['', 'clips', 'speakers', 'no speech', ...names];
  const open = names.map((name, i) => (i === 0 ? `open: ${name}` : name));
  const figures = (f: Figures): string[] => [
    share(f.accuracy),
    range(f.accuracyInterval),
    share(f.uar),
    range(f.uarInterval),
    share(f.macroF1),
    range(f.macroF1Interval),
    share(f.ece),
  ];
  const lines = rows.map((row) => [
    nameOf(row),
    ...[row.nClips, row.nSpeakers, row.nWithoutSpeech].map(String),
    ...figures(row.masked),
    ...figures(row.unmasked),
  ]);
  return textTable([[...head, ...open], ...lines]);
}

function perClass({ classes }: Figures): string {
  const lines = classes
    .filter(({ support }) => support > 0)
    .map((c) => [c.emotion, share(c.precision), share(c.recall), share(c.f1), String(c.support)]);
  return textTable([['', 'precision', 'recall', 'F1', 'clips'], ...lines]);
}

function confusion({ classes, confusion: { counts, missed } }: Figures): string {
  const lines = classes.flatMap(({ emotion, support }, t) =>
    support > 0 ? [[emotion, ...(counts[t] ?? []).map(String), String(missed[t] ?? 0)]] : [],
  );
  return textTable([['truth \\ given', ...classes.map(({ emotion }) => emotion), 'no speech'], ...lines]);
}

/** Accuracy of the most confident quarter, half and so on of the results. */
function coverage({ coverage: points }: Figures): string {
  const lines = points
    .filter((_, i) => (i + 1) % 5 === 0 || i === points.length - 1)
    .map((point) => [share(point.coverage), share(point.confidenceFrom), share(point.accuracy), String(point.n)]);
  return textTable([['coverage', 'confidence from', 'accuracy', 'clips'], ...lines]);
}

/** Distribution over speakers: minimum, quartiles, maximum. */
function spread({ speakers }: Figures): string {
  const row = (name: 'accuracy' | 'uar'): string[] => {
    const sorted = speakers.map((speaker) => speaker[name]).sort((a, b) => a - b);
    return [0, 0.25, 0.5, 0.75, 1].map((q) => share(quantile(sorted, q)));
  };
  const head = ['per speaker', 'lowest', 'quarter', 'median', 'three quarters', 'highest'];
  return textTable([head, ['accuracy', ...row('accuracy')], ['UAR', ...row('uar')]]);
}

/** A report as text: an overview, then classes, confusion matrix, coverage and speakers, for all clips and for each corpus. */
export function evaluationText(report: EvaluationReport): string {
  const rows = [report.overall, ...report.corpora];
  const { level, nResamples } = report.bootstrap;
  const notes = [
    'Emotions that a corpus does not contain are excluded for its clips. "open" allows all emotions. Clips without speech count as wrong.',
    `Intervals: ${100 * level} % of ${nResamples} resamples of the speakers.`,
    ...(report.nLeftOut > 0
      ? [`${report.nLeftOut} clips were left out: their emotion is not among those asked for.`]
      : []),
  ];
  const details = rows.map(({ masked, ...row }) =>
    [
      nameOf(row),
      perClass(masked),
      confusion(masked),
      ...(masked.coverage.length > 0 ? [coverage(masked)] : []),
      ...(masked.speakers.length > 1 ? [spread(masked)] : []),
    ].join('\n\n'),
  );
  return [overview(rows), notes.join('\n'), ...details].join('\n\n') + '\n';
}
