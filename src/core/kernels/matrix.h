// Matrix products with SIMD vectors of four floats.
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name))) name

typedef v128_t four;

static inline four all(float x) { return wasm_f32x4_splat(x); }
static inline four load(const float *at) { return wasm_v128_load(at); }
static inline four spread(const float *at) { return wasm_v128_load32_splat(at); }
static inline void store(float *at, four x) { wasm_v128_store(at, x); }
static inline four add(four a, four b) { return wasm_f32x4_add(a, b); }
static inline four subtract(four a, four b) { return wasm_f32x4_sub(a, b); }
static inline four multiply(four a, four b) { return wasm_f32x4_mul(a, b); }

// Products are computed in tiles of this size, whose sums fit into registers. The right matrix is stored as [columns / 8][rows][8].
enum { tileRows = 4, tileColumns = 8 };
// This many rows of the left matrix are packed as [rows / 4][columns][4] before multiplying, so that they stay in the cache.
enum { blockRows = 32 };

// Packs a tile's four rows of n floats as [n][4].
static inline void interleave(const float *const from[tileRows], int n, float *to) {
  int k = 0;
  for (; k + 4 <= n; k += 4, to += 16) {
    const four a = load(from[0] + k), b = load(from[1] + k), c = load(from[2] + k), d = load(from[3] + k);
    const four abLow = wasm_i32x4_shuffle(a, b, 0, 4, 1, 5), abHigh = wasm_i32x4_shuffle(a, b, 2, 6, 3, 7);
    const four cdLow = wasm_i32x4_shuffle(c, d, 0, 4, 1, 5), cdHigh = wasm_i32x4_shuffle(c, d, 2, 6, 3, 7);
    store(to, wasm_i64x2_shuffle(abLow, cdLow, 0, 2));
    store(to + 4, wasm_i64x2_shuffle(abLow, cdLow, 1, 3));
    store(to + 8, wasm_i64x2_shuffle(abHigh, cdHigh, 0, 2));
    store(to + 12, wasm_i64x2_shuffle(abHigh, cdHigh, 1, 3));
  }
  for (; k < n; k++)
    for (int i = 0; i < tileRows; i++) *to++ = from[i][k];
}

typedef struct {
  four left[tileRows], right[tileRows];
} Tile;

// One tile of the product. @param a [n][4] @param b [n][8]
static inline Tile product(const float *a, const float *b, int n) {
  Tile sums;
#pragma unroll
  for (int i = 0; i < tileRows; i++) sums.left[i] = sums.right[i] = all(0);
  for (int k = 0; k < n; k++, a += tileRows, b += tileColumns) {
    const four left = load(b), right = load(b + 4);
#pragma unroll
    for (int i = 0; i < tileRows; i++) {
      const four x = spread(a + i);
      sums.left[i] = add(sums.left[i], multiply(x, left));
      sums.right[i] = add(sums.right[i], multiply(x, right));
    }
  }
  return sums;
}

// Adds a tile to c. @param width row stride of c in floats
static inline void addTile(float *c, int width, Tile sums) {
#pragma unroll
  for (int i = 0; i < tileRows; i++, c += width) {
    store(c, add(load(c), sums.left[i]));
    store(c + 4, add(load(c + 4), sums.right[i]));
  }
}

static inline four aboveZero(four x) { return wasm_f32x4_max(all(0), x); }

// Rational approximation with an error below 3e-7, three times as fast as using an exponential. The coefficients are from the Eigen
// library (Eigen/src/Core/MathFunctionsImpl.h). Beyond the limits, tanh is 1 in single precision.
static inline four tanh(four value) {
  const four x = wasm_f32x4_pmax(all(-7.90531110763549805f), wasm_f32x4_pmin(all(7.90531110763549805f), value));
  const four y = multiply(x, x);
  four p = all(-2.76076847742355e-16f);
  p = add(all(2.00018790482477e-13f), multiply(y, p));
  p = add(all(-8.60467152213735e-11f), multiply(y, p));
  p = add(all(5.12229709037114e-8f), multiply(y, p));
  p = add(all(1.48572235717979e-5f), multiply(y, p));
  p = add(all(6.37261928875436e-4f), multiply(y, p));
  p = add(all(4.89352455891786e-3f), multiply(y, p));
  four q = all(1.19825839466702e-6f);
  q = add(all(1.18534705686654e-4f), multiply(y, q));
  q = add(all(2.268434632439e-3f), multiply(y, q));
  q = add(all(4.89352518554385e-3f), multiply(y, q));
  return wasm_f32x4_div(multiply(x, p), q);
}
