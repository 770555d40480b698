import { spawn } from 'node:child_process';
import { mixToMono } from '#core/signal/mono.ts';
import { encodeWav } from '#core/signal/wav.ts';
import { decodeBytes } from '../recogniser/decode.ts';
import { resample } from './resample.ts';

/** A lossy codec as used by phone calls and messengers. */
export interface Codec {
  readonly name: string;
  readonly arguments: readonly string[];
}

export const codecs: readonly Codec[] = [
  { name: 'opus, 24 kbit/s', arguments: ['-c:a', 'libopus', '-b:a', '24k', '-f', 'ogg'] },
  { name: 'mp3, 64 kbit/s', arguments: ['-c:a', 'libmp3lame', '-b:a', '64k', '-f', 'mp3'] },
];

/** Runs ffmpeg from bytes to bytes. Rejects if it is missing or fails. */
function ffmpeg(options: readonly string[], input: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = spawn('ffmpeg', ['-v', 'error', ...options, 'pipe:1'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(new Uint8Array(Buffer.concat(out)));
      else reject(new Error(`ffmpeg ended with ${code}: ${Buffer.concat(complaints).toString()}`));
    });
    // A child that exits early closes its input. `complaints` has the reason.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Whether ffmpeg is installed and has the codec. */
export async function hasCodec({ arguments: options }: Codec): Promise<boolean> {
  const silence = encodeWav([new Float32Array(1600)], 16_000);
  return ffmpeg(['-i', 'pipe:0', ...options], silence).then(
    () => true,
    () => false,
  );
}

/** The sound after encoding by ffmpeg and decoding as the recogniser does it. Rejects if either fails. */
export async function throughCodec(samples: Float32Array, sampleRateHz: number, codec: Codec): Promise<Float32Array> {
  const encoded = await ffmpeg(['-i', 'pipe:0', ...codec.arguments], encodeWav([samples], sampleRateHz));
  const decoded = await decodeBytes(encoded);
  if (!decoded.ok) throw new Error(`${codec.name} cannot be decoded: ${decoded.error.code}`);
  return resample(mixToMono(decoded.value.channels).samples, decoded.value.sampleRateHz, sampleRateHz);
}
