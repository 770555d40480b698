import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createResampler } from '#core/signal/resample.ts';
import { decodeBytes } from '../../model/recogniser/decode.ts';

const examples = fileURLToPath(new URL('../../static/examples/', import.meta.url));
const exampleRateHz = 16_000;

/** Bytes of the bundled example clips. */
async function clips(): Promise<Uint8Array[]> {
  const names = (await readdir(examples)).filter((name) => name.endsWith('.mp3')).sort();
  return Promise.all(names.map((name) => readFile(`${examples}${name}`)));
}

/** The bundled clips in a loop, at 48 kHz like a recorder's output. */
export async function speech48k(seconds: number): Promise<Float32Array<ArrayBuffer>> {
  const pieces: Float32Array[] = [];
  for (const bytes of await clips()) {
    const decoded = await decodeBytes(bytes);
    if (!decoded.ok) throw new Error(decoded.error.code);
    if (decoded.value.sampleRateHz !== exampleRateHz) throw new Error('the examples have changed their rate');
    pieces.push(decoded.value.channels[0]!);
  }
  const once = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  pieces.reduce((at, piece) => (once.set(piece, at), at + piece.length), 0);
  const resampler = createResampler(exampleRateHz, 48_000);
  const high = Float32Array.from([...resampler.push(once), ...resampler.flush()]);
  const out = new Float32Array(Math.round(seconds * 48_000));
  for (let at = 0; at < out.length; at += high.length) out.set(high.subarray(0, out.length - at), at);
  return out;
}

/** White noise at -25 dBFS: loud enough relative to the clips to open the noise gate. */
export function withNoise(samples: Float32Array): Float32Array<ArrayBuffer> {
  let state = 1;
  return Float32Array.from(samples, (x) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return x + 0.1 * (state / 2 ** 31 - 1);
  });
}

/** A mono 16-bit WAV file. */
export function wav(samples: Float32Array, sampleRateHz: number): Uint8Array {
  const bytes = Buffer.alloc(44 + 2 * samples.length);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + 2 * samples.length, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(sampleRateHz, 24);
  bytes.writeUInt32LE(2 * sampleRateHz, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(2 * samples.length, 40);
  samples.forEach((x, i) => bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, x)) * 32767), 44 + 2 * i));
  return bytes;
}

/** MPEG frames of the bundled clips in a loop, without the headers that give a single clip's length. */
export async function mp3(seconds: number): Promise<Uint8Array[]> {
  const bare = (await clips()).map(withoutHeader);
  const parts: Uint8Array[] = [];
  // The clips have a constant bit rate, so duration is proportional to bytes.
  const bytesPerS = bitRate / 8;
  for (let size = 0, i = 0; size < seconds * bytesPerS; size += bare[i++ % bare.length]!.length) {
    parts.push(bare[i % bare.length]!);
  }
  return parts;
}

const bitRate = 24_000;

/** Bit rates of MPEG-2 layer III in kbit/s by header index. */
const bitRates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

/** Removes an ID3v2 tag and the Xing or Info frame, which has its own bit rate. */
function withoutHeader(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.subarray(0, 10));
  const tagBytes =
    head.toString('latin1', 0, 3) === 'ID3' ? 10 + [6, 7, 8, 9].reduce((sum, i) => sum * 128 + head[i]!, 0) : 0;
  const frames = bytes.subarray(tagBytes);
  if (!/Xing|Info/.test(Buffer.from(frames.subarray(0, 64)).toString('latin1'))) return frames;
  const frameBitRate = 1000 * bitRates[frames[2]! >> 4]!;
  return frames.subarray(Math.floor((72 * frameBitRate) / exampleRateHz) + ((frames[2]! >> 1) & 1));
}
