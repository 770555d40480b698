import { emotions } from '#core/classifier/labels.ts';
import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import type { Analysis, Display, WindowScores } from '#core/result/types.ts';
import { renamed } from './former-names.ts';
import { compressed, decompressed } from './gzip.ts';
import { pack, unpack } from './pack.ts';

/** Format version; increased when older versions of the app could no longer read it. */
const format = 1;

/** Windows as columns, which take a tenth of the space of one object each. */
export interface WindowColumns {
  /** Start, end and speech share of each window, interleaved. */
  readonly spans: Float64Array;
  /** Eight values per window; NaN if there was too little speech. */
  readonly probabilities: Float32Array;
}

/** Converts windows to columns. */
export function toColumns(windows: readonly WindowScores[]): WindowColumns {
  const n = emotions.length;
  const spans = new Float64Array(3 * windows.length);
  const probabilities = new Float32Array(n * windows.length).fill(NaN);
  windows.forEach((window, i) => {
    spans.set([window.startS, window.endS, window.speechShare], 3 * i);
    if (window.probabilities) probabilities.set(window.probabilities, n * i);
  });
  return { spans, probabilities };
}

/** Converts columns back to windows. */
export function fromColumns({ spans, probabilities }: WindowColumns): WindowScores[] {
  const n = emotions.length;
  return Array.from({ length: Math.floor(spans.length / 3) }, (_, i) => ({
    startS: spans[3 * i] ?? 0,
    endS: spans[3 * i + 1] ?? 0,
    speechShare: spans[3 * i + 2] ?? 0,
    probabilities: Number.isNaN(probabilities[n * i] ?? NaN) ? null : probabilities.slice(n * i, n * (i + 1)),
  }));
}

/** Encodes an analysis compactly, with everything its charts, tables and exports need. */
export function analysisBytes(analysis: Analysis): Promise<Uint8Array<ArrayBuffer>> {
  return compressed(pack({ format, ...analysis, windows: toColumns(analysis.windows) }));
}

/**
 * Decodes an analysis, bit-exact.
 * @returns `storage/newer` if it was written by a newer version, `storage/damaged` if it cannot be read
 */
export async function readAnalysis(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Analysis>> {
  try {
    const value = unpack(await decompressed(bytes)) as Record<string, unknown>;
    const { format: written, windows, ...rest } = value;
    if (typeof written === 'number' && written > format) return fail('storage/newer');
    const columns = windows as WindowColumns;
    if (!isDisplay(rest['display']) || !isColumns(columns)) return fail('storage/damaged', 'arrays do not fit');
    if (typeof rest['durationS'] !== 'number' || typeof rest['speechS'] !== 'number')
      return fail('storage/damaged', 'no duration');
    const { fittedTo, ...others } = rest as unknown as Omit<Analysis, 'windows'>;
    return ok({ ...others, ...(fittedTo && { fittedTo: renamed(fittedTo) }), windows: fromColumns(columns) });
  } catch (error) {
    return fail('storage/damaged', String(error));
  }
}

function isColumns(value: WindowColumns | undefined): boolean {
  if (!(value?.spans instanceof Float64Array) || !(value.probabilities instanceof Float32Array)) return false;
  return value.probabilities.length * 3 === value.spans.length * emotions.length;
}

function isDisplay(value: unknown): value is Display {
  const { columnS, nBands, envelope, spectrogram } = (value ?? {}) as Partial<Display>;
  if (!(envelope instanceof Float32Array) || !(spectrogram instanceof Uint8Array)) return false;
  return (
    typeof columnS === 'number' &&
    columnS > 0 &&
    typeof nBands === 'number' &&
    spectrogram.length * 2 === envelope.length * nBands
  );
}
