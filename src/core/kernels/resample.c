#include "pairs.h"

// Output samples of a polyphase filter, each a dot product of a row of weights with the samples from its base on.
//   samples  those that the first output looks at, and all that follow
//   rows     [up][taps], one row for each place between two samples; taps is a multiple of 8
//   phase    the first output's row, below up
//   out      [n]
void EXPORT(resample)(const double *samples, const double *rows, int taps, int up, int down, int phase, float *out,
                      int n) {
  const int step = down / up;
  const int turn = down % up;
  for (int i = 0; i < n; i++) {
    const double *row = rows + phase * taps;
    // Four sums at once: an addition takes as long as four can be begun in.
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
