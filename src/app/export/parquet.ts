import { createColumnTable, rowsOfTables } from '#core/result/columns.ts';
import type { RowKind } from '#core/result/columns.ts';
import { words } from '#app/words/index.ts';
import type { ExportExtra, ExportFile, ExportSource } from './export-request.ts';

/** What a source offers besides texts: its own extras, and its tables as Parquet. */
export function extrasOf(source: ExportSource | undefined): readonly ExportExtra[] {
  const { extras = [], results } = source ?? {};
  if (!source || !results) return extras;
  return [...extras, { id: 'parquet', ...words.exports.parquet, files: () => parquetFiles(source) }];
}

/** The tables of segments, files and moments. The library is loaded on demand. */
async function parquetFiles({ baseName, results = () => [] }: ExportSource): Promise<readonly ExportFile[]> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const found = results();
  const [first] = found;
  if (!first) return [];
  return (Object.keys(rowsOfTables) as RowKind[]).map((kind) => {
    const table = createColumnTable(kind, first.rule.labelSet);
    for (const result of found) table.add(result);
    const columnData = table.columns.map(({ data, name, type }) => ({
      ...{ name, data },
      type: type === 'text' ? ('STRING' as const) : ('DOUBLE' as const),
    }));
    const bytes = parquetWriteBuffer({ columnData });
    return {
      name: `${baseName}.${kind}s.parquet`,
      blob: new Blob([bytes], { type: 'application/vnd.apache.parquet' }),
    };
  });
}
