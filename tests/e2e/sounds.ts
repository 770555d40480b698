import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MPEGDecoder } from 'mpg123-decoder';

/** The app's own example: a synthetic voice that the model recognises as speech. */
const voice = await decodeExample('lively.mp3');

async function decodeExample(name: string): Promise<{ samples: Float32Array; sampleRateHz: number }> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const { channelData, sampleRate } = decoder.decode(
    readFileSync(join(import.meta.dirname, '../../static/examples', name)),
  );
  decoder.free();
  return { samples: channelData[0] ?? new Float32Array(0), sampleRateHz: sampleRate };
}

/**
 * Speech: the example's voice in a loop. Peak 0.5.
 * @param seconds total length
 */
export function talk(seconds: number, sampleRateHz = 16_000): Float32Array {
  const { samples } = voice;
  const peak = samples.reduce((highest, x) => Math.max(highest, Math.abs(x)), 1e-9);
  return Float32Array.from({ length: Math.round(seconds * sampleRateHz) }, (_, i) => {
    const at = (i * voice.sampleRateHz) / sampleRateHz;
    const before = samples[Math.floor(at) % samples.length] ?? 0;
    const after = samples[Math.ceil(at) % samples.length] ?? 0;
    return (0.5 / peak) * (before + (after - before) * (at % 1));
  });
}

/** A WAV file of 16-bit samples. @param samples mono, in [-1, 1] */
export function wav(samples: Float32Array, sampleRateHz = 16_000): Buffer {
  const data = Buffer.alloc(samples.length * 2);
  samples.forEach((x, i) => data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, x)) * 32_767), i * 2));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(sampleRateHz, 24);
  head.writeUInt32LE(sampleRateHz * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
