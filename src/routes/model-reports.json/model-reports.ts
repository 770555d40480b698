import type { WrittenReport } from '#core/evaluation/report-json.ts';
import type { EvaluationReport, Figures, ReportRow } from '#core/evaluation/report.ts';
import { tablesOf } from '#core/reports/report-tables.ts';
import { cardSections } from '#app/reports/model-reports.ts';
import type {
  BenchReport,
  CardSection,
  HeldOutReport,
  TrainingRun,
  ModelReports,
  OtherReport,
} from '#app/reports/model-reports.ts';

type Json = Readonly<Record<string, unknown>>;
interface Epoch {
  readonly epoch: number;
  readonly loss: number;
  readonly held_out_uar?: Readonly<Record<string, number>>;
}

/** Sorts the reports of model/reports by what they are. @param files by path, parsed */
export function sortReports(files: Readonly<Record<string, unknown>>): ModelReports {
  const heldOut: HeldOutReport[] = [];
  const trainingRuns: TrainingRun[] = [];
  const others: OtherReport[] = [];
  const card: CardSection[] = [];
  let bench: BenchReport | null = null;
  // By their names, not their files', of which `a-b.json` comes before `a.json`.
  const named = Object.entries(files).map(([path, content]) => ({ name: path.replace(/^.*\/|\.json$/g, ''), content }));
  for (const { name, content } of named.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const section = cardSectionOf(content);
    if (section) addTo(card, section);
    else if (isEvaluation(content)) heldOut.push(heldOutOf(name, content));
    else if (isCurve(content)) trainingRuns.push(curveOf(name, content));
    else if (isBench(content)) bench = content;
    else others.push({ name, rows: rowsOf(content) });
  }
  card.sort((a, b) => cardSections.indexOf(a.section) - cardSections.indexOf(b.section));
  return { heldOut, trainingRuns, bench, card, others };
}

/** Several reports may belong to one section. */
function addTo(card: CardSection[], { section, tables, notes }: CardSection): void {
  const at = card.findIndex((each) => each.section === section);
  const there = card[at];
  if (!there) card.push({ section, tables, notes });
  else card[at] = { section, tables: [...there.tables, ...tables], notes: [...there.notes, ...notes] };
}

/** The model card is written in Markdown; the page shows its marks of code as plain words. */
function cardSectionOf(content: unknown): CardSection | null {
  const found = tablesOf(content);
  const section = cardSections.find((name) => name === found?.section);
  if (!found || !section) return null;
  const plain = (text: string): string => text.replaceAll('`', '');
  const tables = found.tables.map(({ head, rows, title, ...rest }) => ({
    ...rest,
    title: plain(title),
    head: head.map(plain),
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? plain(cell) : cell))),
  }));
  return { section, tables, notes: found.notes.map(plain) };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Evaluation = EvaluationReport & Partial<Pick<WrittenReport, 'model' | 'baselines'>>;

function isEvaluation(content: unknown): content is Evaluation {
  return isObject(content) && isObject(content['overall']) && Array.isArray(content['corpora']);
}

function isCurve(content: unknown): content is readonly Epoch[] {
  return Array.isArray(content) && content.length > 0 && content.every((each) => isObject(each) && 'loss' in each);
}

function isBench(content: unknown): content is BenchReport {
  return isObject(content) && isObject(content['machine']) && Array.isArray(content['figures']);
}

function heldOutOf(name: string, content: Evaluation): HeldOutReport {
  const report = reportOf(content);
  const { baselines } = content;
  return {
    name,
    model: content.model ?? name,
    report,
    ...(baselines ? { baselines: { svm: reportOf(baselines.svm), forest: reportOf(baselines.forest) } } : {}),
    coverage: report.overall.unmasked.coverage,
  };
}

function reportOf({ labelSet, labels, bootstrap, nLeftOut, overall, corpora }: EvaluationReport): EvaluationReport {
  return { labelSet, labels, bootstrap, nLeftOut, overall: rowOf(overall), corpora: corpora.map(rowOf) };
}

/** What older reports lack is filled in as not measured. */
function rowOf(row: ReportRow): ReportRow {
  return { ...row, masked: figuresOf(row.masked), unmasked: figuresOf(row.unmasked) };
}

function figuresOf(figures: Partial<Figures>): Figures {
  const missing = { accuracyInterval: null, macroF1Interval: null, coverage: [], speakers: [] };
  return { ...missing, ...figures } as Figures;
}

function curveOf(name: string, epochs: readonly Epoch[]): TrainingRun {
  return {
    name: name.replace(/^learning-curve-/, ''),
    epochs: epochs.map(({ epoch, loss, held_out_uar }) => {
      const recalls = Object.values(held_out_uar ?? {});
      const heldOutUar = recalls.length > 0 ? recalls.reduce((a, b) => a + b, 0) / recalls.length : null;
      return { epoch, loss, heldOutUar };
    }),
  };
}

/** Numbers and short texts of a nested table, in its order: `{a: {b: 0.5}}` is `['a, b', 0.5]`. Lists are left out. */
function rowsOf(content: unknown, prefix = ''): [string, string | number][] {
  if (!isObject(content)) return [];
  return Object.entries(content).flatMap(([name, value]): [string, string | number][] => {
    const path = prefix === '' ? name : `${prefix}, ${name}`;
    if (typeof value === 'number' || typeof value === 'string') return [[path, value]];
    return rowsOf(value, path);
  });
}
