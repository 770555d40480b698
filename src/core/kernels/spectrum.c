#include "pairs.h"

// Number of steps around the unit circle in the table of twiddle factors. Step k is stored as (cos, cos), (sin, -sin), by which
// times() multiplies by exp(-i angle).
enum { steps = 1024 };

static inline pair times(pair x, const pair *turn) {
  return add(multiply(x, turn[0]), multiply(swap(x), turn[1]));
}

// Fourier transform of n complex numbers: radix-4 Stockham, which needs no bit reversal. n is a power of two, at most `steps` / 2.
// Overwrites both buffers and returns the one with the result, x or y.
static pair *transform(pair *x, pair *y, int n, const pair *turns) {
  int stride = steps / n;
  int side = 1;
  for (; n >= 4; n /= 4, stride *= 4, side *= 4) {
    const int quarter = n / 4 * side;
    for (int p = 0; p < n / 4; p++) {
      const pair *t = turns + 2 * p * stride;
      const pair once[] = {t[0], t[1]};
      const pair twice[] = {t[2 * p * stride], t[2 * p * stride + 1]};
      const pair thrice[] = {t[4 * p * stride], t[4 * p * stride + 1]};
      const pair *in = x + p * side;
      pair *out = y + 4 * p * side;
      for (int q = 0; q < side; q++) {
        const pair a = in[q], b = in[q + quarter], c = in[q + 2 * quarter], d = in[q + 3 * quarter];
        const pair even = add(a, c), odd = subtract(a, c);
        const pair evenNext = add(b, d), oddNext = timesMinusI(subtract(b, d));
        out[q] = add(even, evenNext);
        out[q + side] = times(add(odd, oddNext), once);
        out[q + 2 * side] = times(subtract(even, evenNext), twice);
        out[q + 3 * side] = times(subtract(odd, oddNext), thrice);
      }
    }
    pair *other = x;
    x = y;
    y = other;
  }
  if (n == 1) return x;
  for (int q = 0; q < side; q++) {
    y[q] = add(x[q], x[q + side]);
    y[q + side] = subtract(x[q], x[q + side]);
  }
  return y;
}

// Bins k and n - k of a real transform of size 2 n, times two, from the complex transform z of size n whose input had even samples as
// real and odd ones as imaginary parts. Bin k is sum + difference, bin n - k the conjugate of sum - difference (Sorensen et al.,
// Real-valued fast Fourier transform algorithms, 1987).
typedef struct {
  pair sum;
  pair difference;
} Twin;

static inline Twin part(const pair *z, int n, int k, const pair *turns) {
  const pair here = z[k];
  const pair mirrored = conjugate(z[(n - k) & (n - 1)]);
  const pair odd = timesMinusI(subtract(here, mirrored));
  return (Twin){add(here, mirrored), times(odd, turns + 2 * k * (steps / 2 / n))};
}

// Power spectrum and magnitude spectrum of a windowed frame.
//   samples, window  [size], a power of two, 16 to `steps`
//   x, y             scratch space for size / 2 complex numbers each
//   power, magnitude [size / 2 + 1]; magnitude may be null
void EXPORT(spectrum)(const float *samples, const double *window, int size, pair *x, pair *y, const pair *turns,
                      double *power, double *magnitude) {
  const int n = size / 2;
  for (int i = 0; i < n; i++) {
    const pair two = wasm_f64x2_promote_low_f32x4(wasm_v128_load64_zero(samples + 2 * i));
    x[i] = multiply(two, load(window + 2 * i));
  }
  const pair *z = transform(x, y, n, turns);
  for (int k = 0; k <= n / 2; k++) {
    const Twin twin = part(z, n, k, turns);
    const pair bin = add(twin.sum, twin.difference);
    const pair mirrored = subtract(twin.sum, twin.difference);
    power[k] = 0.25 * sum(multiply(bin, bin));
    power[n - k] = 0.25 * sum(multiply(mirrored, mirrored));
  }
  if (!magnitude) return;
  for (int k = 0; k < n; k += 2) store(magnitude + k, wasm_f64x2_sqrt(load(power + k)));
  magnitude[n] = __builtin_sqrt(power[n]);
}

// The cumulative mean normalised difference function of a frame (YIN), from its power spectrum. The Fourier transform of a power
// spectrum is the autocorrelation. As it is real and even, one real transform of half the frame size is enough (Press et al.,
// Numerical Recipes, 12.4.1).
//   power, weights [half + 1]; half is half the frame size, a power of two up to `steps` / 2
//   x, y           scratch space for half / 2 complex numbers each
//   out            [n]; n is even, at most half. 1 at lag 0, and while the cumulative mean is 0
// Returns the sum of power * weights. For digital silence it is not positive, and `out` is left unset.
double EXPORT(difference)(const double *power, const double *weights, int half, pair *x, pair *y, const pair *turns,
                          double *out, int n) {
  const int stride = steps / 2 / half;
  double *mixed = (double *)x;
  const double last = power[half] * weights[half];
  double total = power[0] * weights[0];
  // The first odd value of the transform. Each of the others follows from the one before.
  double odd = 0.5 * (total - last);
  mixed[0] = 0.5 * (total + last);
  total += last;
  for (int j = 1; j < half; j++) {
    const double value = power[j] * weights[j];
    const double mirrored = power[half - j] * weights[half - j];
    const double *turn = (const double *)(turns + 2 * j * stride);
    odd += value * turn[0];
    total += value;
    mixed[j] = 0.5 * (value + mirrored) - turn[2] * (value - mirrored);
  }
  if (!(total > 0)) return total;
  const pair *z = transform(x, y, half / 2, turns);
  double differences = 0;
  for (int k = 0; k < n / 2; k++) {
    const Twin twin = part(z, half / 2, k, turns);
    const pair bin = add(twin.sum, twin.difference);
    if (k > 0) {
      odd -= 0.5 * wasm_f64x2_extract_lane(bin, 1);
      const double even = 2 * total - wasm_f64x2_extract_lane(bin, 0);
      differences += even;
      out[2 * k] = differences > 0 ? even * (2 * k) / differences : 1;
    } else
      out[0] = 1;
    const double value = 2 * total - 2 * odd;
    differences += value;
    out[2 * k + 1] = differences > 0 ? value * (2 * k + 1) / differences : 1;
  }
  return total;
}
