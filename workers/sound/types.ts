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

/** Creates a decoder for a codec; null if there is none. Uses WebCodecs in a browser, WebAssembly in Node. */
export type DecoderFor = (codec: string, config: AudioDecoderConfig) => Promise<PacketDecoder | null>;

/** An audio track of a file. */
export interface SoundTrack {
  /** Name, language or both, from the container; may be empty. */
  readonly name: string;
}

/** Audio that is decoded while it is read. Only the current block is in memory. */
export interface SoundStream {
  readonly sampleRateHz: number;
  /** Duration according to the container, or an estimate; null if unknown. */
  readonly totalS: number | null;
  /** Blocks of about half a second, one array per channel, owned by the caller. Ends early if the file is damaged. */
  blocks(): AsyncGenerator<Float32Array[]>;
  /** What audio is missing; complete after `blocks` has ended. */
  readonly warning: SoundWarning | null;
  /** Tracks to choose from, in the container's order. */
  readonly tracks: readonly SoundTrack[];
  /** Index of the track being read. */
  readonly track: number;
  dispose(): void;
}
