#include "matrix.h"

// A dense layer with ReLU or tanh.
//   x       [rows][n]
//   weights [columns / 8][n][8]; columns is a multiple of 8
//   bias    [columns]
//   packed  scratch space for 32 * n floats
//   out     [rows][columns]
void EXPORT(dense)(const float *x, int rows, int n, const float *weights, const float *bias, int columns, int isTanh,
                   float *packed, float *out) {
  for (int first = 0; first < rows; first += blockRows) {
    const int end = first + blockRows < rows ? first + blockRows : rows;
    for (int row = first; row < end; row += tileRows) {
      const float *from[tileRows];
      for (int i = 0; i < tileRows; i++) from[i] = x + (row + i < end ? row + i : end - 1) * n;
      interleave(from, n, packed + (row - first) * n);
    }
    for (int column = 0; column < columns; column += tileColumns) {
      const four left = load(bias + column), right = load(bias + column + 4);
      for (int row = first; row < end; row += tileRows) {
        const Tile sums = product(packed + (row - first) * n, weights + column * n, n);
#pragma unroll
        for (int i = 0; i < tileRows; i++) {
          if (row + i >= end) break;
          float *to = out + (row + i) * columns + column;
          const four a = add(left, sums.left[i]), b = add(right, sums.right[i]);
          store(to, isTanh ? tanh(a) : aboveZero(a));
          store(to + 4, isTanh ? tanh(b) : aboveZero(b));
        }
      }
    }
  }
}
