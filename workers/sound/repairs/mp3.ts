import { createByteWindow, spells, viewOf } from '../byte-window.ts';
import { mpegFrameAt } from './mpeg-frame.ts';
import { asItIs, type Repaired } from './repaired.ts';

/** What a decoder adds at the beginning, beside the encoder's own delay. http://gabriel.mp3-tech.org/mp3infotag.html */
const decoderDelaySamples = 529;
/** Enough to know what begins behind a recording. */
const nextBytes = 16;
/** What the length is estimated from where no header says it. */
const sampledBytes = 256 * 1024;

/**
 * An mp3 from its first frame on. mediabunny 1.61 refuses a file that begins within a frame, estimates the length where no
 * Xing header says it, and leaves the encoder's delay and padding in.
 * @param start where frames begin
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

/** Whether another recording follows the one that the header at `tag` describes: people and radio servers join mp3 files as they are. */
async function isJoined(file: Blob, start: number, view: DataView, tag: number): Promise<boolean> {
  const saysBytes = (view.getUint8(tag + 7) & 2) !== 0;
  const next = start + (saysBytes ? view.getUint32(tag + 12) : file.size);
  const after = await createByteWindow(file)(next, nextBytes);
  return spells(after, 0, 'ID3') || mpegFrameAt(after, 0) !== null;
}

/** Seconds of the frames that follow one another at the beginning of some bytes. */
function secondsIn(bytes: Uint8Array): number {
  let seconds = 0;
  for (let at = 0; ;) {
    const frame = mpegFrameAt(bytes, at);
    if (!frame) return seconds;
    seconds += frame.nSamples / frame.sampleRateHz;
    at += frame.nBytes;
  }
}
