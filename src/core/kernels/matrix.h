// Four numbers side by side, and products of matrices made of them.
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name))) name

typedef v128_t four;

static inline four all(float x) { return wasm_f32x4_splat(x); }
static inline four load(const float *at) { return wasm_v128_load(at); }
static inline four spread(const float *at) { return wasm_v128_load32_splat(at); }
static inline void store(float *at, four x) { wasm_v128_store(at, x); }
static inline four add(four a, four b) { return wasm_f32x4_add(a, b); }
static inline four multiply(four a, four b) { return wasm_f32x4_mul(a, b); }

// Matrices are multiplied in tiles of so many rows and columns, whose sums fit the processor's registers. Of the second matrix the
// columns of a tile lie together, [columns / 8][rows][8].
enum { tileRows = 4, tileColumns = 8 };
// So many rows of the first are laid out tile by tile, [rows / 4][columns][4], before they are multiplied: they stay in the cache.
enum { blockRows = 32 };

// Adds to a tile of c the product of a's rows and b's columns. @param a [n][4] @param b [n][8]
static inline void addTile(const float *a, const float *b, int n, float *c, int width) {
  four left[tileRows], right[tileRows];
#pragma unroll
  for (int i = 0; i < tileRows; i++) {
    left[i] = load(c + i * width);
    right[i] = load(c + i * width + 4);
  }
  for (int k = 0; k < n; k++, a += tileRows, b += tileColumns) {
    const four bLeft = load(b), bRight = load(b + 4);
#pragma unroll
    for (int i = 0; i < tileRows; i++) {
      const four x = spread(a + i);
      left[i] = add(left[i], multiply(x, bLeft));
      right[i] = add(right[i], multiply(x, bRight));
    }
  }
#pragma unroll
  for (int i = 0; i < tileRows; i++) {
    store(c + i * width, left[i]);
    store(c + i * width + 4, right[i]);
  }
}
