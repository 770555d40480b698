/** 2 to the power of every exponent of a half float; the first is that of subnormals. */
const powers = Float64Array.from({ length: 32 }, (_, exponent) => 2 ** (Math.max(exponent, 1) - 15));

/**
 * Decodes IEEE 754 binary16 numbers.
 * @param bits one half float per element, as read from little-endian bytes
 * @returns the same numbers, exact, as 32-bit floats (subnormals, infinities and NaN included)
 */
export function decodeHalfFloats(bits: Uint16Array): Float32Array {
  const out = new Float32Array(bits.length);
  for (let i = 0; i < bits.length; i++) out[i] = halfFloatValue(bits[i]!);
  return out;
}

function halfFloatValue(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * ((exponent === 0 ? 0 : 1) + fraction / 1024) * powers[exponent]!;
}

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/**
 * The nearest IEEE 754 half float of a number, as its 16 bits. Ties go to even; beyond 65504 it is infinity.
 * Tested by a round trip in tests/core/classifier/half-float.test.ts.
 */
export function toHalf(value: number): number {
  float[0] = value;
  const x = bits[0] ?? 0;
  const sign = (x >>> 16) & 0x8000;
  const exponent = ((x >>> 23) & 0xff) - 112;
  const fraction = x & 0x7fffff;
  if (exponent >= 31) return sign | (((x >>> 23) & 0xff) === 255 && fraction ? 0x7e00 : 0x7c00);
  if (exponent <= 0) {
    if (exponent < -10) return sign;
    const subnormal = fraction | 0x800000;
    const shift = 14 - exponent;
    return sign | roundShift(subnormal, shift);
  }
  // A carry out of the fraction correctly increments the exponent.
  return sign | ((exponent << 10) + roundShift(fraction, 13));
}

function roundShift(value: number, shift: number): number {
  const kept = value >>> shift;
  const rest = value & ((1 << shift) - 1);
  const half = 1 << (shift - 1);
  return rest > half || (rest === half && kept & 1) ? kept + 1 : kept;
}

/** Converts numbers to the nearest half floats. */
export function encodeHalfFloats(values: ArrayLike<number>): Uint16Array {
  return Uint16Array.from(values, toHalf);
}
