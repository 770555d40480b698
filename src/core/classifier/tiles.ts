/** Kernels take columns of matrices by eights. */
const tileColumns = 8;

/** The next multiple of eight. */
export const padded = (n: number): number => Math.ceil(n / tileColumns) * tileColumns;

/**
 * A matrix as kernels take it, [columns / 8][rows][8], filled up with columns of zeros; of a single row, the row filled up.
 * @param matrix row-major [rows, nColumns]
 */
export function tiled(matrix: Float32Array, nColumns: number): Float32Array {
  const nRows = matrix.length / nColumns;
  const out = new Float32Array(nRows * padded(nColumns));
  for (let row = 0, at = 0; row < nRows; row++) {
    for (let column = 0; column < nColumns; column++, at++) {
      const tile = Math.floor(column / tileColumns);
      out[(tile * nRows + row) * tileColumns + (column % tileColumns)] = matrix[at]!;
    }
  }
  return out;
}
