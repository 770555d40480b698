import type { FrameTable } from '#core/measurements/measurer.ts';
import type { FileResult } from '#core/result/export.ts';
import type { SpeechStretch } from '#core/result/types.ts';
import type { Result } from '#app/words/errors.ts';
import { words } from '#app/words/index.ts';
import { withoutEnding } from '#core/result/formats/files.ts';
import { baseNameOf } from './exports.ts';
import type { ExportExtra, ExportFile } from './export-request.ts';

/** A recording that can be measured. */
export interface Measurable {
  readonly result: FileResult;
  /** Where speech was heard; undefined if no record of it was kept. */
  readonly speech: readonly SpeechStretch[] | undefined;
  readonly measure: () => Promise<Result<FrameTable>>;
}

/** Extra export option: acoustic measurements as CSV, made when the files are saved. Several recordings share a table of segments. */
export function measurementsExtra(recordings: () => readonly Measurable[]): ExportExtra {
  return { id: 'measurements', ...words.exports.measurements, files: () => measurementFiles(recordings()) };
}

async function measurementFiles(recordings: readonly Measurable[]): Promise<readonly ExportFile[]> {
  const { columnDictionary, frameRows, framesHeader, stretchRows, stretchesHeader } =
    await import('#core/measurements/tables.ts');
  const stretches = [stretchesHeader()];
  const frames: ExportFile[] = [];
  const [only] = recordings.length === 1 ? recordings : [];
  for (const { measure, result, speech } of recordings) {
    const measured = await measure();
    if (!measured.ok) throw new Error(`${result.file}: ${measured.error.code} ${measured.error.detail ?? ''}`.trim());
    stretches.push(...stretchRows(result, measured.value, speech ?? null));
    const name = only ? baseNameOf(result.file) : withoutEnding(result.file);
    frames.push(
      csv(`${name}.measurements.frames.csv`, withHeader(framesHeader(), frameRows(result.file, measured.value))),
    );
  }
  const name = only ? `${baseNameOf(only.result.file)}.` : '';
  return [
    csv(`${name}measurements.csv`, stretches),
    ...frames,
    { name: 'measurements.columns.csv', blob: new Blob([columnDictionary()], { type: 'text/csv;charset=utf-8' }) },
  ];
}

const csv = (name: string, lines: Iterable<string>): ExportFile => ({
  name,
  blob: new Blob([...joined(lines)], { type: 'text/csv;charset=utf-8' }),
});

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
