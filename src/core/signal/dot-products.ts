/**
 * Samples that a row of weights is laid over, as one array or dealt out to several in turn: `parts[p][k]` is the sample
 * `k * parts.length + p`. A row is dealt out alike.
 */
export type Parts = readonly Float64Array[];

/**
 * The dot product of a row with the samples from `at` on. All functions here add up in the same order, so that they give the same
 * number to the last bit.
 * @param row lengths are multiples of 4
 */
export function dot(parts: Parts, row: Parts, at: number): number {
  let sum = 0;
  for (let p = 0; p < row.length; p++) {
    const x = parts[p]!;
    const w = row[p]!;
    for (let i = at, k = 0; k < w.length; i += 4, k += 4) {
      sum += x[i]! * w[k]! + x[i + 1]! * w[k + 1]! + (x[i + 2]! * w[k + 2]! + x[i + 3]! * w[k + 3]!);
    }
  }
  return sum;
}

/**
 * Four dot products with one row, for samples that begin `step` after one another: each weight is read once for all of them.
 * @param out receives them at n, n + stride, n + 2 * stride and n + 3 * stride
 */
export function fourDots(
  parts: Parts,
  row: Parts,
  at: number,
  step: number,
  out: Float32Array,
  n: number,
  stride: number,
): void {
  if (step === 1) fourNeighbours(parts, row, at, out, n, stride);
  else fourApart(parts, row, at, step, out, n, stride);
}

/** Neighbours share samples, too: of the seven that four weights need, four are new. */
function fourNeighbours(parts: Parts, row: Parts, at: number, out: Float32Array, n: number, stride: number): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let p = 0; p < row.length; p++) {
    const x = parts[p]!;
    const w = row[p]!;
    let x0 = x[at]!;
    let x1 = x[at + 1]!;
    let x2 = x[at + 2]!;
    for (let i = at, k = 0; k < w.length; i += 4, k += 4) {
      const x3 = x[i + 3]!;
      const x4 = x[i + 4]!;
      const x5 = x[i + 5]!;
      const x6 = x[i + 6]!;
      const w0 = w[k]!;
      const w1 = w[k + 1]!;
      const w2 = w[k + 2]!;
      const w3 = w[k + 3]!;
      a += x0 * w0 + x1 * w1 + (x2 * w2 + x3 * w3);
      b += x1 * w0 + x2 * w1 + (x3 * w2 + x4 * w3);
      c += x2 * w0 + x3 * w1 + (x4 * w2 + x5 * w3);
      d += x3 * w0 + x4 * w1 + (x5 * w2 + x6 * w3);
      x0 = x4;
      x1 = x5;
      x2 = x6;
    }
  }
  out[n] = a;
  out[n + stride] = b;
  out[n + 2 * stride] = c;
  out[n + 3 * stride] = d;
}

function fourApart(
  parts: Parts,
  row: Parts,
  at: number,
  step: number,
  out: Float32Array,
  n: number,
  stride: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let p = 0; p < row.length; p++) {
    const x = parts[p]!;
    const w = row[p]!;
    for (let k = 0; k < w.length; k += 4) {
      const w0 = w[k]!;
      const w1 = w[k + 1]!;
      const w2 = w[k + 2]!;
      const w3 = w[k + 3]!;
      let i = at + k;
      a += x[i]! * w0 + x[i + 1]! * w1 + (x[i + 2]! * w2 + x[i + 3]! * w3);
      i += step;
      b += x[i]! * w0 + x[i + 1]! * w1 + (x[i + 2]! * w2 + x[i + 3]! * w3);
      i += step;
      c += x[i]! * w0 + x[i + 1]! * w1 + (x[i + 2]! * w2 + x[i + 3]! * w3);
      i += step;
      d += x[i]! * w0 + x[i + 1]! * w1 + (x[i + 2]! * w2 + x[i + 3]! * w3);
    }
  }
  out[n] = a;
  out[n + stride] = b;
  out[n + 2 * stride] = c;
  out[n + 3 * stride] = d;
}
