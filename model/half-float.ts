const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/**
 * The nearest IEEE 754 half float of a number, as its 16 bits. Ties go to even; beyond 65504 it is infinity.
 * Proven by the round trip through src/core/classifier/half-float.ts.
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
  // A carry out of the fraction rightly raises the exponent.
  return sign | ((exponent << 10) + roundShift(fraction, 13));
}

function roundShift(value: number, shift: number): number {
  const kept = value >>> shift;
  const rest = value & ((1 << shift) - 1);
  const half = 1 << (shift - 1);
  return rest > half || (rest === half && kept & 1) ? kept + 1 : kept;
}
