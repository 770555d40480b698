import { ALL_FORMATS, AudioSampleSink, BlobSource, Input, type AudioSample, type InputAudioTrack } from 'mediabunny';
import { fail, ok, type Result } from '#core/errors.ts';

/** Sound that is decoded while it is read; nothing but the current block is held. */
export interface SoundStream {
  readonly sampleRateHz: number;
  /** What the container says; null where it does not. */
  readonly totalS: number | null;
  /** Blocks of about half a second, one array per channel, owned by the caller. Ends early where the file is broken. */
  blocks(): AsyncGenerator<Float32Array[]>;
  /** After `blocks` ended: less was readable than the container promised. */
  readonly isTruncated: boolean;
  dispose(): void;
}

const blockS = 0.5;
/** Containers round their duration, and encoders add and cut some padding: only more than this is missing sound. */
const toleranceS = 0.5;

/**
 * Opens the sound of a file (wav, mp3, ogg, flac, m4a, webm, mp4 and what else the browser decodes) by its content.
 * @returns `audio/empty`, `audio/undecodable`, `audio/no-sound-track`, `audio/protected` or `audio/unsupported-codec`
 */
export async function openSound(file: Blob): Promise<Result<SoundStream>> {
  if (file.size === 0) return fail('audio/empty');
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  try {
    const opened = (await input.canRead())
      ? await openTrack(input, file)
      : fail('audio/undecodable', 'unknown container');
    if (!opened.ok) input.dispose();
    return opened;
  } catch (error) {
    input.dispose();
    return fail((await isProtected(file)) ? 'audio/protected' : 'audio/undecodable', String(error));
  }
}

async function openTrack(input: Input, file: Blob): Promise<Result<SoundStream>> {
  const track = await input.getPrimaryAudioTrack();
  if (!track) {
    // An MP4 that lost its end has lost the table of its tracks with it.
    const nTracks = (await input.getTracks()).length;
    return nTracks > 0 ? fail('audio/no-sound-track') : fail('audio/undecodable', 'no tracks');
  }
  if (!(await track.canDecode())) {
    const codec = (await track.getCodecParameterString()) ?? 'unknown codec';
    return fail((await isProtected(file)) ? 'audio/protected' : 'audio/unsupported-codec', codec);
  }
  const samples = new AudioSampleSink(track).samples();
  const first = await samples.next();
  // A sound track with nothing in it, or with a first packet that cannot be decoded (which throws).
  if (first.done) return fail('audio/empty');
  return ok(createStream(input, samples, first.value, await durationOf(track), await isWaveCutOff(file)));
}

async function durationOf(track: InputAudioTrack): Promise<number | null> {
  const durationS = await track.getDurationFromMetadata();
  return durationS !== null && Number.isFinite(durationS) && durationS > 0 ? durationS : null;
}

function createStream(
  input: Input,
  rest: AsyncGenerator<AudioSample, void>,
  first: AudioSample,
  totalS: number | null,
  isCutOff: boolean,
): SoundStream {
  const sampleRateHz = first.sampleRate;
  const joiner = createJoiner(Math.ceil(blockS * sampleRateHz));
  let doneS = 0;
  let isTruncated = isCutOff;

  async function* blocks(): AsyncGenerator<Float32Array[]> {
    let sample: AudioSample | null = first;
    try {
      while (sample) {
        // A change of rate on the way (joined streams) would shift pitch and time of all that follows.
        if (sample.sampleRate !== sampleRateHz) throw new Error('the sampling rate changes');
        doneS += sample.numberOfFrames / sampleRateHz;
        const ready = joiner.add(channelsOf(sample));
        sample.close();
        sample = null;
        if (ready) yield ready;
        sample = (await rest.next()).value ?? null;
      }
    } catch {
      sample?.close();
      isTruncated = true;
    }
    const last = joiner.flush();
    if (last) yield last;
    isTruncated ||= totalS !== null && doneS < totalS - toleranceS;
  }

  return {
    sampleRateHz,
    totalS,
    blocks,
    get isTruncated() {
      return isTruncated;
    },
    dispose: () => {
      input.dispose();
    },
  };
}

function channelsOf(sample: AudioSample): Float32Array[] {
  return Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
    const channel = new Float32Array(sample.numberOfFrames);
    sample.copyTo(channel, { planeIndex, format: 'f32-planar' });
    return channel;
  });
}

/** Joins a decoder's small pieces, so that each stage is called less often. */
function createJoiner(nSamples: number) {
  let pieces: Float32Array[][] = [];
  let length = 0;
  function flush(): Float32Array[] | null {
    if (length === 0) return null;
    const joined = (pieces[0] ?? []).map((_, channel) => {
      const whole = new Float32Array(length);
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece[channel]!, at);
        at += piece[channel]!.length;
      }
      return whole;
    });
    pieces = [];
    length = 0;
    return joined;
  }
  return {
    /** Returns a block once enough has come, or when the number of channels changes. */
    add(piece: Float32Array[]): Float32Array[] | null {
      const before = pieces[0] && pieces[0].length !== piece.length ? flush() : null;
      pieces.push(piece);
      length += piece[0]?.length ?? 0;
      return before ?? (length >= nSamples ? flush() : null);
    },
    flush,
  };
}

/** A WAV file that is shorter than its RIFF header says; 0 and the largest size are what a recorder writes that never came to its end. */
async function isWaveCutOff(file: Blob): Promise<boolean> {
  const head = new DataView(await file.slice(0, 8).arrayBuffer());
  if (head.byteLength < 8 || head.getUint32(0) !== 0x52494646) return false;
  const size = head.getUint32(4, true);
  return size !== 0 && size !== 0xffffffff && size + 8 > file.size + 1;
}

/** Looks for the marks of encrypted sound in an MP4's sample table, which stands at its head or its end (ISO 14496-12, 8.12). */
async function isProtected(file: Blob): Promise<boolean> {
  const reach = 512 * 1024;
  for (const part of [file.slice(0, reach), file.slice(Math.max(0, file.size - reach))]) {
    const text = new TextDecoder('latin1').decode(await part.arrayBuffer());
    if (/ftyp/.test(text.slice(0, 64)) || part.size === reach) {
      if (/(?:enca|drms)[\s\S]{1,400}?(?:sinf|schm)/.test(text)) return true;
    }
  }
  return false;
}
