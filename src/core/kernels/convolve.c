#include "matrix.h"

// 2D convolutions with stride 2 and ReLU. The input is already zero-padded.
//   x       [rows][width][channels], including the padding
//   nDown   output rows; nAcross: output columns
//   bias    [filters]; filters is a multiple of 8
//   out     [nDown][nAcross][filters], with a row stride of `outRow` floats
enum { step = 2 };

static inline void storeAboveZero(float *out, four left, four right) {
  store(out, aboveZero(left));
  store(out + 4, aboveZero(right));
}

// Kernels of sizeDown x size: squares, or rows where sizeDown is 1.
//   weights [filters / 8][sizeDown * size][channels][8]
//   packed  scratch space for 32 * sizeDown * size * channels floats
void EXPORT(convolve)(const float *x, int width, int channels, int nDown, int nAcross, int sizeDown, int size,
                      const float *weights, const float *bias, int filters, float *packed, float *out, int outRow) {
  const int across = size * channels;
  const int n = sizeDown * across;
  const int positions = nDown * nAcross;
  for (int first = 0; first < positions; first += blockRows) {
    const int end = first + blockRows < positions ? first + blockRows : positions;
    for (int at = first; at < end; at += tileRows)
      for (int down = 0; down < sizeDown; down++) {
        const float *from[tileRows];
        for (int i = 0; i < tileRows; i++) {
          const int position = at + i < end ? at + i : end - 1;
          const int row = position / nAcross * step + down, column = position % nAcross * step;
          from[i] = x + (row * width + column) * channels;
        }
        interleave(from, across, packed + (at - first) * n + down * across * tileRows);
      }
    for (int filter = 0; filter < filters; filter += tileColumns) {
      const four left = load(bias + filter), right = load(bias + filter + 4);
      for (int at = first; at < end; at += tileRows) {
        const Tile sums = product(packed + (at - first) * n, weights + filter * n, n);
#pragma unroll
        for (int i = 0; i < tileRows; i++) {
          const int position = at + i;
          if (position >= end) break;
          float *to = out + position / nAcross * outRow + position % nAcross * filters + filter;
          storeAboveZero(to, add(left, sums.left[i]), add(right, sums.right[i]));
        }
      }
    }
  }
}

// In one dimension, two adjacent outputs of a kernel of 3 with stride 2 depend on samples 0 to 4 and weights 0 to 2:
//   (x0 - x2) w0 + x1 w1 + x2 (w0 + w2)   and   x2 (w0 + w2) + x3 w1 + (x4 - x2) w2.
// They share a product, which leaves five instead of six (Winograd, Arithmetic complexity of computations, 1980). Two products are
// only for the first output, one is for both, two are only for the second. In two dimensions, a quad of 2 x 2 outputs takes 25
// products instead of 36, in 3 x 3 groups of products that contribute to the same outputs.
enum { nTerms = 5, nProducts = 25, nEnds = 3 };
static const int groupOf[nTerms] = {0, 0, 1, 2, 2};
static const int groupAt[nEnds] = {0, 2, 3};
static const int groupSize[nEnds] = {2, 1, 2};

// Index of a product among the 25, which are sorted by group.
static inline int placeOf(int down, int across) {
  const int g = groupOf[down], h = groupOf[across];
  return nTerms * groupAt[g] + groupSize[g] * groupAt[h] + (down - groupAt[g]) * groupSize[h] + across - groupAt[h];
}

// The 25 left factors of a quad. @param from the quad's first sample @param row floats per row @param to [25][channels]
static inline void takeTerms(const float *from, int row, int channels, float *to) {
  for (int c = 0; c < channels; c += 4)
#pragma unroll
    for (int down = 0; down < nTerms; down++) {
      const float *at = from + c + row * (down == 0 ? 0 : down == 1 ? 1 : down == 2 ? 2 : down == 3 ? 4 : 3);
      four x[nTerms];
#pragma unroll
      for (int i = 0; i < nTerms; i++) {
        x[i] = load(at + i * channels);
        if (down == 0 || down == 3) x[i] = subtract(x[i], load(from + c + 2 * row + i * channels));
      }
      store(to + placeOf(down, 0) * channels + c, subtract(x[0], x[2]));
      store(to + placeOf(down, 1) * channels + c, x[1]);
      store(to + placeOf(down, 2) * channels + c, x[2]);
      store(to + placeOf(down, 3) * channels + c, subtract(x[4], x[2]));
      store(to + placeOf(down, 4) * channels + c, x[3]);
    }
}

// 3 x 3 kernels.
//   x        channels is a multiple of 4. Quads at the bottom edge may read rows past the last; their values do not matter.
//   weights  [filters / 8][25][channels][8]: the right factors, transformed by w0, w1, w0 + w2, w2, w1 in both dimensions
//   packed   scratch space for 20 * 25 * channels + 512 floats
void EXPORT(convolveQuads)(const float *x, int width, int channels, int nDown, int nAcross, const float *weights,
                           const float *bias, int filters, float *packed, float *out, int outRow) {
  enum { blockQuads = 16, sumsPerTile = 4 * tileRows * tileColumns };
  const int n = nProducts * channels;
  const int row = width * channels;
  const int quadsAcross = (nAcross + 1) / 2;
  const int quads = (nDown + 1) / 2 * quadsAcross;
  float *terms = packed + blockQuads * n;
  float *sums = terms + tileRows * n;
  for (int first = 0; first < quads; first += blockQuads) {
    const int end = first + blockQuads < quads ? first + blockQuads : quads;
    for (int at = first; at < end; at += tileRows) {
      const float *from[tileRows];
      for (int i = 0; i < tileRows; i++) {
        const int quad = at + i < end ? at + i : end - 1;
        takeTerms(x + 2 * step * (quad / quadsAcross * row + quad % quadsAcross * channels), row, channels, terms + i * n);
        from[i] = terms + i * n;
      }
      interleave(from, n, packed + (at - first) * n);
    }
    for (int filter = 0; filter < filters; filter += tileColumns) {
      for (int i = 0; i < (end - first + tileRows - 1) / tileRows * sumsPerTile; i += 4) store(sums + i, all(0));
      for (int down = 0; down < nEnds; down++)
        for (int across = 0; across < nEnds; across++) {
          const int place = placeOf(groupAt[down], groupAt[across]) * channels;
          const float *b = weights + filter * n + place * tileColumns;
          for (int at = first; at < end; at += tileRows) {
            const int length = groupSize[down] * groupSize[across] * channels;
            const Tile found = product(packed + (at - first) * n + place * tileRows, b, length);
            for (int corner = 0; corner < 4; corner++)
              if (down != 2 - corner / 2 * 2 && across != 2 - corner % 2 * 2)
                addTile(sums + (at - first) / tileRows * sumsPerTile + corner * tileRows * tileColumns, tileColumns, found);
          }
        }
      const four left = load(bias + filter), right = load(bias + filter + 4);
      for (int quad = first; quad < end; quad++)
        for (int corner = 0; corner < 4; corner++) {
          const int down = quad / quadsAcross * 2 + corner / 2, across = quad % quadsAcross * 2 + corner % 2;
          if (down >= nDown || across >= nAcross) continue;
          const int i = quad - first;
          const float *sum = sums + ((i / tileRows * 4 + corner) * tileRows + i % tileRows) * tileColumns;
          storeAboveZero(out + down * outRow + across * filters + filter, add(left, load(sum)), add(right, load(sum + 4)));
        }
    }
  }
}
