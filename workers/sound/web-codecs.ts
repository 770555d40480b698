import type { EncodedPacket } from 'mediabunny';
import type { DecoderFor, PacketDecoder, Piece } from './types.ts';

/** Maximum packets queued in the decoder, enough to keep it busy. */
const maxQueued = 24;
/** Tolerance between a decoder's timestamps, which count samples, and the packets'. Shorter than any packet. */
const roundingUs = 1000;
const gapS = 0.02;

/** The browser's own decoders. */
export const webCodecsFor: DecoderFor = async (_codec, config) => {
  if (typeof AudioDecoder === 'undefined') return null;
  const { supported } = await AudioDecoder.isConfigSupported(config).catch(() => ({ supported: false }));
  return supported ? createWebDecoder(config) : null;
};

/**
 * A decoder that survives errors. An AudioDecoder closes at the first packet that it cannot decode and drops its queue. This one skips
 * that packet and continues with a new AudioDecoder.
 */
function createWebDecoder(config: AudioDecoderConfig): PacketDecoder {
  let ready: Piece[] = [];
  /** Packets in the decoder whose audio has not come back yet, in order. */
  let waiting: EncodedPacket[] = [];
  let lostS = 0;
  let hasFailed = false;
  /**
   * Packet timestamps minus decoder timestamps. Chromium counts samples from the first packet on, never below zero, so the offset is
   * determined again after each restart.
   */
  let offsetUs: number | null = null;
  let endS = -Infinity;
  let wake = () => undefined as void;
  let decoder = start();

  function start(): AudioDecoder {
    const made: AudioDecoder = new AudioDecoder({
      output: take,
      error: () => {
        if (made === decoder) hasFailed = true;
        wake();
      },
    });
    made.addEventListener('dequeue', () => wake());
    made.configure(config);
    return made;
  }

  function take(data: AudioData): void {
    const channels = Array.from({ length: data.numberOfChannels }, (_, planeIndex) => {
      const samples = new Float32Array(data.numberOfFrames);
      data.copyTo(samples, { planeIndex, format: 'f32-planar' });
      return samples;
    });
    offsetUs ??= (waiting[0]?.microsecondTimestamp ?? data.timestamp) - data.timestamp;
    const us = data.timestamp + offsetUs;
    const done = waiting.findIndex((packet) => packet.microsecondTimestamp > us + roundingUs);
    waiting = done < 0 ? [] : waiting.slice(done);
    if (data.numberOfFrames > 0) ready.push({ channels, sampleRateHz: data.sampleRate, startS: us / 1e6 });
    data.close();
  }

  function give(packet: EncodedPacket): void {
    decoder.decode(packet.toEncodedAudioChunk());
  }

  /** Skips the packet that failed, and passes the others to a new decoder. */
  function restart(): void {
    hasFailed = false;
    const [bad, ...others] = waiting;
    lostS += bad?.duration ?? 0;
    waiting = others;
    offsetUs = null;
    if (decoder.state !== 'closed') decoder.close();
    decoder = start();
    for (const packet of others) give(packet);
  }

  async function settle(maxLeft: number): Promise<void> {
    while (hasFailed || decoder.state === 'closed' || decoder.decodeQueueSize > maxLeft) {
      if (hasFailed || decoder.state === 'closed') restart();
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  async function finish(): Promise<void> {
    do {
      await settle(maxQueued);
      await decoder.flush().catch(() => undefined);
      // The error callback runs after the flush has rejected.
      await new Promise((resolve) => setTimeout(resolve));
    } while (hasFailed && waiting.length > 0);
    waiting = [];
    offsetUs = null;
  }

  function taken(): readonly Piece[] {
    const pieces = ready;
    ready = [];
    return pieces;
  }

  return {
    async decode(packet) {
      // The decoder ignores gaps in timestamps, so it is flushed at each gap.
      if (packet.timestamp > endS + gapS && endS > -Infinity) await finish();
      endS = packet.timestamp + packet.duration;
      await settle(maxQueued);
      waiting.push(packet);
      give(packet);
      return taken();
    },
    async flush() {
      await finish();
      return taken();
    },
    get lostS() {
      return lostS;
    },
    close() {
      if (decoder.state !== 'closed') decoder.close();
    },
  };
}
