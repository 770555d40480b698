// SIMD pairs of doubles: two samples, or the real and imaginary part of a complex number.
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name))) name

typedef v128_t pair;

static inline pair both(double x) { return wasm_f64x2_splat(x); }
static inline pair load(const double *at) { return wasm_v128_load(at); }
static inline void store(double *at, pair x) { wasm_v128_store(at, x); }
static inline pair add(pair a, pair b) { return wasm_f64x2_add(a, b); }
static inline pair subtract(pair a, pair b) { return wasm_f64x2_sub(a, b); }
static inline pair multiply(pair a, pair b) { return wasm_f64x2_mul(a, b); }
static inline pair swap(pair x) { return wasm_i64x2_shuffle(x, x, 1, 0); }
static inline pair conjugate(pair x) { return wasm_v128_xor(x, wasm_f64x2_const(0.0, -0.0)); }
static inline pair timesMinusI(pair x) { return conjugate(swap(x)); }
static inline double sum(pair x) { return wasm_f64x2_extract_lane(x, 0) + wasm_f64x2_extract_lane(x, 1); }
