import type { FeatureTables } from './tables.ts';

/** Every array of the tables in the order they are stored in. */
function parts({ shortWindow, longWindow, mel, dct }: FeatureTables) {
  return [shortWindow, longWindow, mel.firstBin, mel.start, mel.weights, dct] as const;
}

/** Tables as bytes: each array's length, then its values, all as single-precision floats, which is how essentia has them. */
export function tableBytes(tables: FeatureTables): Uint8Array {
  const numbers = parts(tables).map((values) => Float32Array.of(values.length, ...values));
  const all = Float32Array.from(numbers.flatMap((values) => [...values]));
  return new Uint8Array(all.buffer);
}

/** The tables again. @param bytes as tableBytes gave them */
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
