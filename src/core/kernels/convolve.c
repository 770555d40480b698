#include "matrix.h"

// A convolution and what is left of it above 0. Outside of x are zeros.
//   x       [height][width][channels]
//   weights laid out [filters / 8][size * size or size][channels][8]: a square of `size`, or, where height is 1, a row of it
//   bias    [filters], a multiple of 8
//   packed  room for 32 * size * size * channels numbers
//   out     [positions][filters], the height's and width's positions `stride` apart; room for a multiple of four positions
void EXPORT(convolve)(const float *x, int height, int width, int channels, const float *weights, const float *bias,
                      int size, int filters, int stride, float *packed, float *out) {
  const int pad = size / 2;
  const int sizeDown = height > 1 ? size : 1;
  const int nAcross = (width + 2 * pad - size) / stride + 1;
  const int nDown = height > 1 ? (height + 2 * pad - size) / stride + 1 : 1;
  const int n = sizeDown * size * channels;
  const int positions = (nDown * nAcross + tileRows - 1) / tileRows * tileRows;
  for (int first = 0; first < positions; first += blockRows) {
    const int end = first + blockRows < positions ? first + blockRows : positions;
    for (int at = first; at < end; at++) {
      float *to = packed + (at - first) / tileRows * tileRows * n + at % tileRows;
      const int top = at / nAcross * stride - (height > 1 ? pad : 0);
      const int left = at % nAcross * stride - pad;
      for (int i = 0; i < sizeDown; i++)
        for (int j = 0; j < size; j++) {
          const int row = top + i, column = left + j;
          const int isInside = row >= 0 && row < height && column >= 0 && column < width;
          const float *from = x + (row * width + column) * channels;
          for (int c = 0; c < channels; c++, to += tileRows) *to = isInside ? from[c] : 0;
        }
    }
    for (int filter = 0; filter < filters; filter += tileColumns)
      for (int at = first; at < end; at += tileRows) {
        float *c = out + at * filters + filter;
        for (int i = 0; i < tileRows; i++)
          for (int k = 0; k < tileColumns; k += 4) store(c + i * filters + k, load(bias + filter + k));
        addTile(packed + (at - first) * n, weights + filter * n, n, c, filters);
        for (int i = 0; i < tileRows; i++)
          for (int k = 0; k < tileColumns; k += 4)
            store(c + i * filters + k, wasm_f32x4_max(all(0), load(c + i * filters + k)));
      }
  }
}
