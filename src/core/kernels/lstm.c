#include "matrix.h"

// A single row is multiplied by this many tiles of b at once: enough independent sums to hide the latency of additions.
enum { tilesPerRow = 4 };

static inline void addRow(const float *a, const float *b, int n, float *c) {
  four sums[2 * tilesPerRow];
#pragma unroll
  for (int i = 0; i < 2 * tilesPerRow; i++) sums[i] = load(c + 4 * i);
  for (int k = 0; k < n; k++, b += tileColumns) {
    const four x = spread(a + k);
#pragma unroll
    for (int i = 0; i < 2 * tilesPerRow; i++)
      sums[i] = add(sums[i], multiply(x, load(b + i / 2 * tileColumns * n + i % 2 * 4)));
  }
#pragma unroll
  for (int i = 0; i < 2 * tilesPerRow; i++) store(c + 4 * i, sums[i]);
}

// c += a b. @param a [rows][n] @param b [width / 8][n][8], width is a multiple of 32 @param c [rows][width]
// @param packed scratch space for blockRows * n floats
static void addProduct(const float *a, const float *b, int rows, int n, float *c, int width, float *packed) {
  const int whole = rows / tileRows * tileRows;
  for (int first = 0; first < whole; first += blockRows) {
    const int end = first + blockRows < whole ? first + blockRows : whole;
    for (int row = first; row < end; row += tileRows) {
      const float *from[tileRows];
      for (int i = 0; i < tileRows; i++) from[i] = a + (row + i) * n;
      interleave(from, n, packed + (row - first) * n);
    }
    for (int column = 0; column < width; column += tileColumns)
      for (int row = first; row < end; row += tileRows)
        addTile(c + row * width + column, width, product(packed + (row - first) * n, b + column * n, n));
  }
  for (int row = whole; row < rows; row++)
    for (int column = 0; column < width; column += tilesPerRow * tileColumns)
      addRow(a + row * n, b + column * n, n, c + row * width + column);
}

static inline four sigmoid(four x) { return add(all(0.5f), multiply(all(0.5f), tanh(multiply(all(0.5f), x)))); }

// One direction of an LSTM layer, as torch.nn.LSTM computes it; gates are i, f, g, o.
//   x          [steps][batch][width]
//   input      [4 * units / 8][width][8]; units is a multiple of 8
//   recurrent  [4 * units / 8][units][8]
//   bias       [4 * units]
//   isBackward starts at the last step
//   gates      scratch space for steps * batch * 4 * units floats
//   packed     scratch space for 32 * max(width, units) floats
//   cell       scratch space for batch * units floats
//   out        [steps][batch][units]: the hidden states
void EXPORT(lstm)(const float *x, int steps, int batch, int width, const float *input, const float *recurrent,
                  const float *bias, int units, int isBackward, float *gates, float *packed, float *cell, float *out) {
  const int nGates = 4 * units;
  for (int row = 0; row < steps * batch; row++)
    for (int k = 0; k < nGates; k += 4) store(gates + row * nGates + k, load(bias + k));
  addProduct(x, input, steps * batch, width, gates, nGates, packed);
  for (int k = 0; k < batch * units; k += 4) store(cell + k, all(0));
  const float *before = 0;
  for (int s = 0; s < steps; s++) {
    const int step = isBackward ? steps - 1 - s : s;
    float *z = gates + step * batch * nGates;
    float *hidden = out + step * batch * units;
    // The state starts at zero, so the first step has no recurrent term.
    if (before) addProduct(before, recurrent, batch, units, z, nGates, packed);
    for (int b = 0; b < batch; b++, z += nGates)
      for (int k = 0; k < units; k += 4) {
        float *c = cell + b * units + k;
        const four kept = multiply(sigmoid(load(z + units + k)), load(c));
        const four now = add(kept, multiply(sigmoid(load(z + k)), tanh(load(z + 2 * units + k))));
        store(c, now);
        store(hidden + b * units + k, multiply(sigmoid(load(z + 3 * units + k)), tanh(now)));
      }
    before = hidden;
  }
}
