import type { EvaluationReport, Figures, ReportRow } from '#core/evaluation/report.ts';

const share = (value: number): string => value.toFixed(3);

function interval({ uarInterval }: Figures): string {
  return uarInterval ? `${share(uarInterval[0])}-${share(uarInterval[1])}` : '-';
}

/** Columns as wide as they need be, the first to the left and the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)));
  const pad = (cell: string, c: number): string =>
    c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

const nameOf = (row: ReportRow): string => row.corpus ?? 'all';

function overview(rows: readonly ReportRow[]): string {
  const head = ['', 'clips', 'speakers', 'no speech', 'accuracy', 'UAR', '95 %', 'macro F1', 'ECE'];
  const open = ['open: accuracy', 'UAR', '95 %', 'macro F1', 'ECE'];
  const figures = (f: Figures): string[] => [
    share(f.accuracy),
    share(f.uar),
    interval(f),
    share(f.macroF1),
    share(f.ece),
  ];
  const lines = rows.map((row) => [
    nameOf(row),
    ...[row.nClips, row.nSpeakers, row.nWithoutSpeech].map(String),
    ...figures(row.masked),
    ...figures(row.unmasked),
  ]);
  return table([[...head, ...open], ...lines]);
}

function perClass({ classes }: Figures): string {
  const lines = classes
    .filter(({ support }) => support > 0)
    .map((c) => [c.emotion, share(c.precision), share(c.recall), share(c.f1), String(c.support)]);
  return table([['', 'precision', 'recall', 'F1', 'clips'], ...lines]);
}

function confusion({ classes, confusion: { counts, missed } }: Figures): string {
  const lines = classes.flatMap(({ emotion, support }, t) =>
    support > 0 ? [[emotion, ...(counts[t] ?? []).map(String), String(missed[t] ?? 0)]] : [],
  );
  return table([['truth \\ given', ...classes.map(({ emotion }) => emotion), 'no speech'], ...lines]);
}

/** A report as text: the overview, then per-class figures and the confusion matrix of all and of each corpus. */
export function reportText(report: EvaluationReport): string {
  const rows = [report.overall, ...report.corpora];
  const { level, nResamples } = report.bootstrap;
  const notes = [
    'Emotions that a corpus lacks are ruled out for its clips; "open" leaves all of them open. Clips without speech count as wrong.',
    `Intervals: ${100 * level} % of ${nResamples} resamples of the speakers.`,
    ...(report.nLeftOut > 0
      ? [`${report.nLeftOut} clips were left out: their emotion is not among those asked for.`]
      : []),
  ];
  const details = rows.map((row) => `${nameOf(row)}\n\n${perClass(row.masked)}\n\n${confusion(row.masked)}`);
  return [overview(rows), notes.join('\n'), ...details].join('\n\n') + '\n';
}

/** Raised when a field of the report changes its meaning or goes away. */
const reportSchema = 1;

/** A report as JSON, numbers to six decimals, with the model's id and the files that failed (they are in no figure). */
export function reportJson(
  report: EvaluationReport,
  head: { readonly model: string; readonly failures: readonly { readonly file: string; readonly code: string }[] },
): string {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(6)) : value;
  return `${JSON.stringify({ schema: reportSchema, generator: 'undertone', ...head, ...report }, rounded, 1)}\n`;
}
