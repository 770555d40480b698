import type { DecoderFor, PacketDecoder, Piece } from '#workers/sound/types.ts';

/** Common result type of the three decoders. */
interface Decoded {
  readonly channelData: readonly Float32Array[];
  readonly samplesDecoded: number;
  readonly sampleRate: number;
  readonly errors: readonly unknown[];
}

/** Decoders for Node, which has none: WebAssembly builds of libFLAC, mpg123 and libopus, each loaded on demand. */
export const wasmDecoderFor: DecoderFor = async (codec, config) => {
  if (codec === 'flac') return isReadByLibflac(config) ? flacDecoder(config) : null;
  if (codec === 'mp3') return mp3Decoder();
  return codec === 'opus' ? opusDecoder(config) : null;
};

/** Whether the bit depth is a multiple of 8. @wasm-audio-decoders/flac 0.2.11 returns NaN for others, such as 20 bits. */
function isReadByLibflac({ description }: AudioDecoderConfig): boolean {
  const info = bytesOf(description);
  const bits = ((((info[20] ?? 0) & 1) << 4) | ((info[21] ?? 0) >> 4)) + 1;
  return bits % 8 === 0;
}

function bytesOf(description: AudioDecoderConfig['description']): Uint8Array {
  if (!description) return new Uint8Array(0);
  return ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description);
}

/** Size of `fLaC`, a metadata block header, and STREAMINFO. RFC 9639, section 8 */
const flacHeadBytes = 42;
const isLastBlock = 0x80;

/** libFLAC needs STREAMINFO first, because frames may omit their sample rate and bit depth. */
async function flacDecoder({ description }: AudioDecoderConfig): Promise<PacketDecoder> {
  const { FLACDecoder } = await import('@wasm-audio-decoders/flac');
  const decoder = new FLACDecoder();
  await decoder.ready;
  const head = bytesOf(description).slice(0, flacHeadBytes);
  if (head.length === flacHeadBytes) {
    head[4] = (head[4] ?? 0) | isLastBlock;
    await decoder.decodeFrames([head]);
  }
  return toPacketDecoder((data) => decoder.decodeFrames([data]), decoder);
}

async function mp3Decoder(): Promise<PacketDecoder> {
  const { MPEGDecoder } = await import('mpg123-decoder');
  const decoder = new MPEGDecoder();
  await decoder.ready;
  return toPacketDecoder((data) => decoder.decodeFrame(data), decoder);
}

async function opusDecoder({ description, numberOfChannels }: AudioDecoderConfig): Promise<PacketDecoder> {
  const { OpusDecoder } = await import('opus-decoder');
  const head = bytesOf(description);
  // Mapping family 0 has no table (RFC 7845, section 5.1).
  const hasTable = (head[18] ?? 0) > 0;
  const table = {
    streamCount: head[19] ?? 1,
    coupledStreamCount: head[20] ?? 0,
    channelMappingTable: [...head.subarray(21, 21 + numberOfChannels)],
  };
  const preSkip = (head[10] ?? 0) + ((head[11] ?? 0) << 8);
  const decoder = new OpusDecoder({ channels: numberOfChannels, preSkip, ...(hasTable ? table : {}) });
  await decoder.ready;
  return toPacketDecoder((data) => decoder.decodeFrame(data), decoder);
}

function toPacketDecoder(
  decode: (data: Uint8Array) => Decoded | Promise<Decoded>,
  owner: { free(): unknown },
): PacketDecoder {
  let lostS = 0;
  const nothing: Decoded = { channelData: [], samplesDecoded: 0, sampleRate: 0, errors: ['thrown'] };
  const tryDecode = async (data: Uint8Array): Promise<Decoded> => {
    try {
      return await decode(data);
    } catch {
      return nothing;
    }
  };
  return {
    async decode(packet) {
      const { channelData, errors, sampleRate, samplesDecoded } = await tryDecode(packet.data);
      if (errors.length > 0) lostS += packet.duration;
      if (samplesDecoded === 0) return [];
      const channels = channelData.map((samples) => samples.slice(0, samplesDecoded));
      const piece: Piece = { channels, sampleRateHz: sampleRate, startS: packet.timestamp };
      return [piece];
    },
    flush: () => Promise.resolve([]),
    get lostS() {
      return lostS;
    },
    close: () => void owner.free(),
  };
}
