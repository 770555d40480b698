import { difference, share } from './cells.ts';
import { origin } from './origin.ts';
import type { AblationRow, Reports } from './schema.ts';
import type { ReportSection } from './table.ts';

/** Ablations of the training recipe. */
export function ablationTables(report: Reports['tables-ablations']): ReportSection {
  const { reference, rows, set } = report;
  const row = (each: AblationRow, isReference = false): (string | number)[] => [
    each.group,
    each.label,
    each.parameters ? `${each.changed}, ${(each.parameters / 1e6).toFixed(2)} M parameters` : each.changed,
    each.seeds.length,
    share({ ...each.mean, interval: null }),
    isReference ? '' : difference(each.difference.mean),
    each.ravdess ? share({ ...each.ravdess, interval: null }) : '',
    isReference || !each.difference.ravdess ? '' : difference(each.difference.ravdess),
  ];
  const figures = ['mean of the corpora', 'difference (95 % CI)', 'ravdess', 'difference in ravdess (95 % CI)'];
  const table = {
    title: `Ablations${set ? `, ${set.replaceAll('-', ' ')}` : ''}: one change at a time, same seeds, clips and folds (${reference.nClips} clips of ${reference.corpora.join(', ')}), average recall without re-centring`,
    head: ['group', 'run', 'change', 'seeds', ...figures],
    rows: [row(reference, true), ...rows.map((each) => row(each))],
    nWords: 3,
  };
  return { tables: [table], notes: [origin(report)] };
}
