import type { Analysis } from '#core/result/types.ts';
import type { EncodedPacket } from 'mediabunny';

/** Warnings about a file that was read. */
export type SoundWarning = NonNullable<Analysis['warning']>;

/** A piece of decoded audio, one array per channel. */
export interface Piece {
  readonly channels: readonly Float32Array[];
  readonly sampleRateHz: number;
  /** Its time in the stream, in seconds. */
  readonly startS: number;
}

/** Decodes the packets of one stream in order. */
export interface PacketDecoder {
  /** Takes a packet and returns the audio that is ready. Never rejects: packets that cannot be decoded are skipped. */
  decode(packet: EncodedPacket): Promise<readonly Piece[]>;
  /** Returns the rest. */
  flush(): Promise<readonly Piece[]>;
  /** Seconds of packets that could not be decoded. */
  readonly lostS: number;
  close(): void;
}

/** Starts a decoder of a codec, or gives null where there is none: WebCodecs in a browser, WebAssembly in Node. */
export type DecoderFor = (codec: string, config: AudioDecoderConfig) => Promise<PacketDecoder | null>;

/** A track of sound in a file. */
export interface SoundTrack {
  /** As the container gives it: a name, a language, or both; empty where it says nothing. */
  readonly name: string;
}

/** Sound that is decoded while it is read; nothing but the current block is held. */
export interface SoundStream {
  readonly sampleRateHz: number;
  /** What the container says, or an estimate; null where there is neither. */
  readonly totalS: number | null;
  /** Blocks of about half a second, one array per channel, owned by the caller. Ends early where the file is broken. */
  blocks(): AsyncGenerator<Float32Array[]>;
  /** After `blocks` ended: what of the sound is missing. */
  readonly warning: SoundWarning | null;
  /** Tracks to choose from, in the container's order. */
  readonly tracks: readonly SoundTrack[];
  /** Which of them is read. */
  readonly track: number;
  dispose(): void;
}
