#include "pairs.h"

// Resamples with a polyphase filter. Each output is the dot product of the samples with the filter row of its phase.
//   samples  starts with the first sample that the first output needs
//   rows     [up][taps], one row per phase; taps is a multiple of 8
//   phase    of the first output, less than up
//   out      [n]
void EXPORT(resample)(const double *samples, const double *rows, int taps, int up, int down, int phase, float *out,
                      int n) {
  const int step = down / up;
  const int turn = down % up;
  for (int i = 0; i < n; i++) {
    const double *row = rows + phase * taps;
    // Four independent sums hide the latency of additions.
    pair a = both(0), b = a, c = a, d = a;
    for (int k = 0; k < taps; k += 8) {
      a = add(a, multiply(load(samples + k), load(row + k)));
      b = add(b, multiply(load(samples + k + 2), load(row + k + 2)));
      c = add(c, multiply(load(samples + k + 4), load(row + k + 4)));
      d = add(d, multiply(load(samples + k + 6), load(row + k + 6)));
    }
    out[i] = sum(add(add(a, b), add(c, d)));
    samples += step;
    phase += turn;
    if (phase >= up) {
      phase -= up;
      samples++;
    }
  }
}
