import type { FrameTable } from '#core/measurements/measurer.ts';
import type { FileResult } from '#core/result/export.ts';
import type { SpeechStretch } from '#core/result/types.ts';
import type { Result } from '#app/words/errors.ts';
import { words } from '#app/words/index.ts';
import { baseNameOf } from './exports.ts';
import type { ExportExtra, ExportFile } from './export-request.ts';

/** A recording that can be measured. */
export interface Measurable {
  readonly result: FileResult;
  /** Where speech was heard; undefined if no record of it was kept. */
  readonly speech: readonly SpeechStretch[] | undefined;
  readonly measure: () => Promise<Result<FrameTable>>;
}

/** Extra export option: acoustic measurements as CSV, made when the files are saved. */
export function measurementsExtra(recording: () => Measurable): ExportExtra {
  return { id: 'measurements', ...words.exports.measurements, files: () => measurementFiles(recording()) };
}

async function measurementFiles({ measure, result, speech }: Measurable): Promise<readonly ExportFile[]> {
  const [tables, measured] = await Promise.all([import('#core/measurements/tables.ts'), measure()]);
  if (!measured.ok) throw new Error(`${measured.error.code} ${measured.error.detail ?? ''}`.trim());
  const name = baseNameOf(result.file);
  const csv = (ending: string, lines: Iterable<string>): ExportFile => ({
    name: `${name}.${ending}.csv`,
    blob: new Blob([...joined(lines)], { type: 'text/csv;charset=utf-8' }),
  });
  const { columnDictionary, frameRows, framesHeader, stretchRows, stretchesHeader } = tables;
  return [
    csv('measurements', [stretchesHeader(), ...stretchRows(result, measured.value, speech ?? null)]),
    csv('measurements.frames', withHeader(framesHeader(), frameRows(result.file, measured.value))),
    { name: 'measurements.columns.csv', blob: new Blob([columnDictionary()], { type: 'text/csv;charset=utf-8' }) },
  ];
}

function* withHeader(header: string, rows: Iterable<string>): Generator<string> {
  yield header;
  yield* rows;
}

/** Lines in parts of a thousand: an hour has 180,000 of them. */
function* joined(lines: Iterable<string>): Generator<string> {
  let held: string[] = [];
  for (const line of lines) {
    if (held.push(`${line}\r\n`) < 1000) continue;
    yield held.join('');
    held = [];
  }
  yield held.join('');
}
