/**
 * Encodes audio as a 16-bit WAV file; samples beyond full scale are clipped.
 * @param channels equally long, in [-1, 1]
 */
export function encodeWav(channels: readonly Float32Array[], sampleRateHz: number): Uint8Array<ArrayBuffer> {
  const nChannels = channels.length;
  const nBytes = 2 * nChannels * (channels[0]?.length ?? 0);
  const view = new DataView(new ArrayBuffer(44 + nBytes));
  const text = (at: number, s: string): void => {
    for (let i = 0; i < s.length; i++) view.setUint8(at + i, s.charCodeAt(i));
  };
  text(0, 'RIFF');
  view.setUint32(4, view.byteLength - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, nChannels, true);
  view.setUint32(24, sampleRateHz, true);
  view.setUint32(28, 2 * nChannels * sampleRateHz, true);
  view.setUint16(32, 2 * nChannels, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, nBytes, true);
  channels.forEach((samples, c) => {
    for (let i = 0; i < samples.length; i++) {
      const level = Math.round((samples[i] ?? 0) * 32_768);
      view.setInt16(44 + 2 * (i * nChannels + c), Math.max(-32_768, Math.min(32_767, level)), true);
    }
  });
  return new Uint8Array(view.buffer);
}
