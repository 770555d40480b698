import type { FeatureTables } from './tables.ts';

/** All arrays of the tables, in storage order. */
function parts({ shortWindow, longWindow, mel, dct }: FeatureTables) {
  return [shortWindow, longWindow, mel.firstBin, mel.start, mel.weights, dct] as const;
}

/** Serialises tables: each array's length, then its values, all as single-precision floats, as in essentia. */
export function tableBytes(tables: FeatureTables): Uint8Array {
  const numbers = parts(tables).map((values) => Float32Array.of(values.length, ...values));
  const all = Float32Array.from(numbers.flatMap((values) => [...values]));
  return new Uint8Array(all.buffer);
}

/** Deserialises tables. @param bytes from tableBytes */
export function tablesOf(bytes: Uint8Array<ArrayBuffer>): FeatureTables {
  const all = new Float32Array(bytes.buffer);
  let at = 0;
  const next = (): Float32Array => {
    const from = at + 1;
    at = from + all[at]!;
    return all.subarray(from, at);
  };
  const shortWindow = Float64Array.from(next());
  const longWindow = Float64Array.from(next());
  const firstBin = Int32Array.from(next());
  const start = Int32Array.from(next());
  const weights = Float64Array.from(next());
  const dct = Float64Array.from(next());
  return { shortWindow, longWindow, mel: { nBands: firstBin.length, firstBin, start, weights }, dct };
}
