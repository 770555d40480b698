import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { ColumnSource } from 'hyparquet-writer';
import { appVersion } from '#core/config.ts';
import { createColumnTable } from '#core/result/columns.ts';
import type { RowKind } from '#core/result/columns.ts';
import type { ExportHead } from '#core/result/json.ts';
import { failed } from './result-writer.ts';
import type { ResultWriter } from './result-writer.ts';

/** Rows per row group. */
const groupRows = 50_000;

/**
 * Writes a Parquet file with the columns of the CSV export. Its metadata has the header of the export under `undertone`. The file can
 * only be read once its end has been written.
 */
export function parquetWriter(head: ExportHead, kind: RowKind): ResultWriter {
  const table = createColumnTable(kind, head.labelSet);
  const bytes = new ByteWriter();
  const sources = table.columns.map(({ data, name, type }): ColumnSource => ({
    name,
    data,
    type: type === 'text' ? 'STRING' : 'DOUBLE',
  }));
  const file = new ParquetWriter({
    ...{ writer: bytes, schema: schemaFromColumnData({ columnData: sources }), createdBy: `undertone ${appVersion}` },
    kvMetadata: [{ key: 'undertone', value: JSON.stringify(head) }],
  });

  /** Returns the bytes written since the last call. */
  function taken(): Uint8Array {
    const written = new Uint8Array(bytes.buffer.slice(0, bytes.index));
    bytes.index = 0;
    return written;
  }

  function writeRows(): void {
    if (table.nRows > 0) void file.write({ columnData: sources, rowGroupSize: groupRows });
    table.clear();
  }

  function rows(): Uint8Array {
    if (table.nRows >= groupRows) writeRows();
    return taken();
  }

  return {
    begin: taken(),
    result(result) {
      table.add(result);
      return rows();
    },
    failure(path, failure) {
      table.addFailure(failed(path, failure));
      return rows();
    },
    end() {
      writeRows();
      void file.finish();
      return taken();
    },
  };
}
