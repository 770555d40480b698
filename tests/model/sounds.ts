/** Sound files created in memory. */

interface WavOptions {
  readonly bits?: 8 | 16 | 24 | 32 | 64;
  readonly isFloat?: boolean;
  readonly isExtensible?: boolean;
  readonly sampleRateHz?: number;
  /** Size in the data chunk's header. Correct by default. */
  readonly claimedBytes?: number;
  /** Size of an odd-sized chunk before the data. */
  readonly oddChunkBytes?: number;
}

/** A WAV file with channels of equal length. */
export function wavBytes(channels: readonly Float32Array[], options: WavOptions = {}): Uint8Array {
  const {
    bits = 16,
    claimedBytes,
    isExtensible = false,
    isFloat = false,
    oddChunkBytes = 0,
    sampleRateHz = 16_000,
  } = options;
  const bytesPerSample = bits / 8;
  const frameBytes = channels.length * bytesPerSample;
  const nFrames = channels[0]?.length ?? 0;
  const formatBytes = isExtensible ? 40 : 16;
  const oddBytes = oddChunkBytes > 0 ? 8 + oddChunkBytes + (oddChunkBytes % 2) : 0;
  const dataAt = 12 + 8 + formatBytes + oddBytes + 8;
  const view = new DataView(new ArrayBuffer(dataAt + nFrames * frameBytes));
  const text = (at: number, s: string) => [...s].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)));
  const tag = isFloat ? 3 : 1;
  text(0, 'RIFF');
  view.setUint32(4, view.byteLength - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, formatBytes, true);
  view.setUint16(20, isExtensible ? 0xfffe : tag, true);
  view.setUint16(22, channels.length, true);
  view.setUint32(24, sampleRateHz, true);
  view.setUint32(28, sampleRateHz * frameBytes, true);
  view.setUint16(32, frameBytes, true);
  view.setUint16(34, bits, true);
  if (isExtensible) view.setUint16(44, tag, true);
  if (oddBytes > 0) {
    text(20 + formatBytes, 'LIST');
    view.setUint32(24 + formatBytes, oddChunkBytes, true);
  }
  text(dataAt - 8, 'data');
  view.setUint32(dataAt - 4, claimedBytes ?? nFrames * frameBytes, true);
  const scale = 2 ** (bits - 1);
  for (let i = 0; i < nFrames; i++) {
    channels.forEach((samples, c) => {
      const at = dataAt + i * frameBytes + c * bytesPerSample;
      const x = samples[i]!;
      const whole = Math.max(-scale, Math.min(scale - 1, Math.round(x * scale)));
      if (isFloat && bits === 64) view.setFloat64(at, x, true);
      else if (isFloat) view.setFloat32(at, x, true);
      else if (bits === 8) view.setUint8(at, whole + 128);
      else if (bits === 16) view.setInt16(at, whole, true);
      else if (bits === 32) view.setInt32(at, whole, true);
      else {
        view.setUint16(at, whole & 0xffff, true);
        view.setInt8(at + 2, whole >> 16);
      }
    });
  }
  return new Uint8Array(view.buffer);
}

/** The tone in tests/fixtures/sound at 16 kHz (make.sh uses the same formula). */
export function tone(): Float32Array {
  return Float32Array.from({ length: 11_200 }, (_, n) => {
    const t = n / 16_000;
    return t < 0.5 ? 0.5 * Math.sin(2 * Math.PI * (200 * t + 300 * t * t)) : 0;
  });
}

/** A buzzing voice of changing pitch and loudness with a little noise, which voice activity detects as speech. */
export function voice(seconds: number, sampleRateHz = 16_000): Float32Array {
  let [phase, seed] = [0, 5];
  return Float32Array.from({ length: Math.round(seconds * sampleRateHz) }, (_, n) => {
    const t = n / sampleRateHz;
    phase += (140 + 40 * Math.sin(2 * t)) / sampleRateHz;
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const buzz = [1, 2, 3, 4, 5, 6].reduce((sum, k) => sum + Math.sin(2 * Math.PI * k * phase) / k, 0);
    return 0.1 * buzz * (0.55 + 0.45 * Math.sin(7 * t)) + 0.0005 * (seed / 2 ** 32 - 0.5);
  });
}
