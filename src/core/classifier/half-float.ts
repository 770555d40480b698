/** Every half float's value; 256 KiB, made on first use. */
let table: Float32Array | null = null;

/**
 * Decodes IEEE 754 binary16 numbers.
 * @param bits one half float per element, as read from little-endian bytes
 * @returns the same numbers, exact, as 32-bit floats (subnormals, infinities and NaN included)
 */
export function decodeHalfFloats(bits: Uint16Array): Float32Array {
  table ??= Float32Array.from({ length: 0x10000 }, (_, half) => halfFloatValue(half));
  const out = new Float32Array(bits.length);
  for (let i = 0; i < bits.length; i++) out[i] = table[bits[i] as number] as number;
  return out;
}

function halfFloatValue(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
