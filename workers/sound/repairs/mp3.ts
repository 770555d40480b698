import { createByteWindow, spells, viewOf } from '../byte-window.ts';
import { mpegFrameAt } from './mpeg-frame.ts';
import { asItIs, type Repaired } from './repaired.ts';

/** Delay of the decoder, in addition to the encoder's. http://gabriel.mp3-tech.org/mp3infotag.html */
const decoderDelaySamples = 529;
/** Enough to detect what follows a recording. */
const nextBytes = 16;
/** If no header gives the duration, it is estimated from this much of the file. */
const sampledBytes = 256 * 1024;

/**
 * An mp3 without what precedes its first frame, and with its duration and trim. mediabunny 1.61 rejects a file that starts inside
 * a frame, only estimates the duration if there is no Xing header, and keeps the encoder's delay and padding.
 * @param start offset of the first frame
 */
export async function repairMp3(file: Blob, start: number): Promise<Repaired> {
  const bytes = await createByteWindow(file)(start, sampledBytes);
  const durationS = ((file.size - start) / bytes.length) * secondsIn(bytes);
  const whole = { ...asItIs(start === 0 ? file : file.slice(start), 'none'), durationS };
  const frame = mpegFrameAt(bytes, 0);
  if (!frame) return whole;
  const { isMono, isMpeg1, nSamples } = frame;
  const tag = 4 + (isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17);
  const hasTag = spells(bytes, tag, 'Xing') || spells(bytes, tag, 'Info');
  if (!hasTag || ((bytes[tag + 7] ?? 0) & 1) === 0 || bytes.length < tag + 144) return whole;
  const nFrames = viewOf(bytes).getUint32(tag + 8);
  const [a, b, c] = [141, 142, 143].map((i) => bytes[tag + i] ?? 0) as [number, number, number];
  const [delay, padding] = [(a << 4) + (b >> 4), ((b & 0x0f) << 8) + c];
  const take = nFrames * nSamples - delay - padding;
  const hasDelay = delay > 0 && delay < 3000 && take > 0;
  const skip = delay + decoderDelaySamples;
  if (await isJoined(file, start, viewOf(bytes), tag))
    return { ...whole, trim: hasDelay ? { skip, take: Infinity } : null };
  const promised = {
    promise: 'exact' as const,
    durationS: (hasDelay ? take : nFrames * nSamples) / frame.sampleRateHz,
  };
  return { ...whole, ...promised, trim: hasDelay ? { skip, take } : null };
}

/** Whether another recording follows the one described by the header at `tag`. People and radio servers concatenate mp3 files. */
async function isJoined(file: Blob, start: number, view: DataView, tag: number): Promise<boolean> {
  const saysBytes = (view.getUint8(tag + 7) & 2) !== 0;
  const next = start + (saysBytes ? view.getUint32(tag + 12) : file.size);
  const after = await createByteWindow(file)(next, nextBytes);
  return spells(after, 0, 'ID3') || mpegFrameAt(after, 0) !== null;
}

/** Total duration of the consecutive frames at the start of `bytes`. */
function secondsIn(bytes: Uint8Array): number {
  let seconds = 0;
  for (let at = 0; ;) {
    const frame = mpegFrameAt(bytes, at);
    if (!frame) return seconds;
    seconds += frame.nSamples / frame.sampleRateHz;
    at += frame.nBytes;
  }
}
