import { EncodedPacketSink, type InputAudioTrack } from 'mediabunny';
import { codecName } from './names.ts';
import { pcmPieces } from './pcm.ts';
import { withRate } from './repairs/flac.ts';
import type { DecoderFor, PacketDecoder, Piece } from './types.ts';

/** Losses, updated while pieces are read. */
export interface Losses {
  /** Seconds of packets that could not be decoded. */
  lostS: number;
  nPackets: number;
  /** Whether the container could not be read to its end. */
  isBroken: boolean;
}

/** The decoded audio of a track. */
export type Pieces = AsyncGenerator<Piece, void>;

/** A decoder for a track; PCM needs none. */
export type TrackDecoder = PacketDecoder | 'pcm';

/** The decoder of a track, or the name of the codec if there is none. */
export async function decoderOf(
  track: InputAudioTrack,
  decoderFor: DecoderFor,
  rateFactor: number,
): Promise<{ readonly decoder: TrackDecoder } | { readonly missing: string }> {
  const codec = await track.getCodec();
  const config = await track.getDecoderConfig();
  if (codec === null || config === null) {
    const id = await track.getInternalCodecId();
    return { missing: typeof id === 'string' ? codecName(id) : 'unknown' };
  }
  if (/^(?:pcm|ulaw|alaw)/.test(codec)) return { decoder: 'pcm' };
  const decoder = await decoderFor(codec, rateFactor === 1 ? config : atTrueRate(config, rateFactor));
  return decoder ? { decoder } : { missing: codecName(codec) };
}

/** Decoder configuration of a FLAC file whose rate was changed for the library. STREAMINFO follows `fLaC` and four bytes. */
function atTrueRate(config: AudioDecoderConfig, rateFactor: number): AudioDecoderConfig {
  const sampleRate = config.sampleRate * rateFactor;
  const { description } = config;
  return description instanceof Uint8Array
    ? { ...config, sampleRate, description: withRate(description, 8, () => sampleRate) }
    : { ...config, sampleRate };
}

/**
 * Decodes a track packet by packet. mediabunny's sink drops decoded audio before an error, so it is only used for PCM,
 * which has no errors.
 * @param rateFactor see Part
 */
export async function* piecesOf(track: InputAudioTrack, decoder: TrackDecoder, losses: Losses, rateFactor = 1): Pieces {
  if (decoder === 'pcm') return yield* countedPcm(track, losses);
  // The last packet can be trimmed, so one piece is buffered until this is known.
  let held: Piece | null = null;
  let endS = Infinity;
  try {
    try {
      for await (const packet of new EncodedPacketSink(track).packets()) {
        losses.nPackets++;
        endS = packet.timestamp + packet.duration;
        for (const piece of await decoder.decode(packet)) {
          if (held) yield scaled(held);
          held = piece;
        }
      }
    } catch {
      losses.isBroken = true;
    }
    for (const piece of await decoder.flush()) {
      if (held) yield scaled(held);
      held = piece;
    }
    if (held) yield scaled(endingAt(held, endS));
  } finally {
    losses.lostS += decoder.lostS / rateFactor;
    decoder.close();
  }

  function scaled(piece: Piece): Piece {
    return rateFactor === 1 ? piece : { ...piece, startS: piece.startS / rateFactor };
  }
}

function endingAt({ channels, ...piece }: Piece, endS: number): Piece {
  const nSamples = Math.max(0, Math.round((endS - piece.startS) * piece.sampleRateHz));
  return { ...piece, channels: channels.map((samples) => samples.subarray(0, nSamples)) };
}

async function* countedPcm(track: InputAudioTrack, losses: Losses): Pieces {
  try {
    for await (const piece of pcmPieces(track)) {
      losses.nPackets++;
      yield piece;
    }
  } catch {
    losses.isBroken = true;
  }
}
