import { AudioSampleSink, EncodedPacketSink, type InputAudioTrack } from 'mediabunny';
import type { Piece } from './types.ts';

/** Reads little-endian samples of one format as numbers in [-1, 1]. */
type Reader = (view: DataView, at: number) => number;

/** The formats of nearly all wave files. mediabunny's decoder, used for the others, takes five times as long. */
const readers: Readonly<Record<string, readonly [nBytes: number, read: Reader]>> = {
  'pcm-s16': [2, (view, at) => view.getInt16(at, true) / 32_768],
  'pcm-s24': [3, (view, at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8_388_608],
  'pcm-f32': [4, (view, at) => view.getFloat32(at, true)],
};

/** The audio of a PCM track, in the packets of the container. */
export async function* pcmPieces(track: InputAudioTrack): AsyncGenerator<Piece, void> {
  const reader = readers[(await track.getCodec()) ?? ''];
  if (!reader) return yield* sinkPieces(track);
  const [nBytes, read] = reader;
  const sampleRateHz = await track.getSampleRate();
  const nChannels = await track.getNumberOfChannels();
  for await (const { data, timestamp } of new EncodedPacketSink(track).packets()) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const nFrames = Math.floor(data.byteLength / nBytes / nChannels);
    const channels = Array.from({ length: nChannels }, (_, c) => {
      const samples = new Float32Array(nFrames);
      for (let i = 0; i < nFrames; i++) samples[i] = read(view, (i * nChannels + c) * nBytes);
      return samples;
    });
    yield { channels, sampleRateHz, startS: timestamp };
  }
}

async function* sinkPieces(track: InputAudioTrack): AsyncGenerator<Piece, void> {
  for await (const sample of new AudioSampleSink(track).samples()) {
    const channels = Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
      const channel = new Float32Array(sample.numberOfFrames);
      sample.copyTo(channel, { planeIndex, format: 'f32-planar' });
      return channel;
    });
    const piece = { channels, sampleRateHz: sample.sampleRate, startS: sample.timestamp };
    sample.close();
    yield piece;
  }
}
