import { expect, it } from 'vitest';
import { encodeWav } from '#core/signal/wav.ts';

it('a WAV file has interleaved 16-bit channels, clipped at full scale', () => {
  const bytes = encodeWav([Float32Array.of(0.5, 2), Float32Array.of(-0.25, -2)], 44_100);
  const view = new DataView(bytes.buffer);
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  expect([text(0), text(8), text(36)]).toEqual(['RIFF', 'WAVE', 'data']);
  expect([view.getUint32(4, true), view.getUint32(40, true)]).toEqual([44, 8]);
  // Channels, sample rate, bytes per second, bytes per frame, bits per sample.
  expect([22, 32, 34].map((at) => view.getUint16(at, true))).toEqual([2, 4, 16]);
  expect([24, 28].map((at) => view.getUint32(at, true))).toEqual([44_100, 176_400]);
  expect([44, 46, 48, 50].map((at) => view.getInt16(at, true))).toEqual([16_384, -8192, 32_767, -32_768]);
});
