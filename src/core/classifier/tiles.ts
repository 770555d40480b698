/** Kernels process matrix columns in groups of eight. */
const tileColumns = 8;

/** The next multiple of eight. */
export const padded = (n: number): number => Math.ceil(n / tileColumns) * tileColumns;

/**
 * Packs a matrix for the kernels, [columns / 8][rows][8], padded with zero columns.
 * @param matrix row-major [rows, nColumns]
 */
export function tiled(matrix: Float32Array, nColumns: number): Float32Array {
  const nRows = matrix.length / nColumns;
  const out = new Float32Array(nRows * padded(nColumns));
  let to = 0;
  for (let first = 0; first < nColumns; first += tileColumns) {
    const n = Math.min(tileColumns, nColumns - first);
    for (let from = first; from < matrix.length; from += nColumns, to += tileColumns) {
      for (let i = 0; i < n; i++) out[to + i] = matrix[from + i]!;
    }
  }
  return out;
}
