import { appVersion } from '#core/config.ts';
import { createColumnTable, rowsOfTables } from '#core/result/columns.ts';
import type { RowKind } from '#core/result/columns.ts';
import { csvTables } from '#core/result/csv.ts';
import type { ExportContext } from '#core/result/formats.ts';
import { words } from '#app/words/index.ts';
import type { ExportExtra, ExportFile, ExportSource } from './export-request.ts';

/** What a source offers besides texts: its own extras, and its tables as Parquet. */
export function extrasOf(source: ExportSource | undefined): readonly ExportExtra[] {
  const { extras = [], results } = source ?? {};
  if (!source || !results) return extras;
  return [...extras, { id: 'parquet', ...words.exports.parquet, files: (context) => parquetFiles(source, context) }];
}

/** The tables of segments, files and moments, as the CSV export has them. The library is loaded on demand. */
async function parquetFiles(
  { baseName, results = () => [] }: ExportSource,
  { failures = [], modelId, rule }: ExportContext,
): Promise<readonly ExportFile[]> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const found = results();
  const { labelSet, unsureBelow } = rule;
  const kinds = (Object.keys(rowsOfTables) as RowKind[]).filter(
    (kind) => found.length > 0 || (failures.length > 0 && csvTables[rowsOfTables[kind]].hasFailures),
  );
  return kinds.map((kind) => {
    const table = createColumnTable(kind, labelSet);
    for (const result of found) table.add(result);
    for (const failure of failures) table.addFailure(failure);
    const bytes = parquetWriteBuffer({
      columnData: table.columns.map(({ data, name, type }) => ({
        ...{ name, data },
        type: type === 'text' ? ('STRING' as const) : ('DOUBLE' as const),
      })),
      createdBy: `undertone ${appVersion}`,
      kvMetadata: [{ key: 'undertone', value: JSON.stringify({ model: modelId, labelSet, unsureBelow }) }],
    });
    return {
      name: `${baseName}.${kind}s.parquet`,
      blob: new Blob([bytes], { type: 'application/vnd.apache.parquet' }),
    };
  });
}
