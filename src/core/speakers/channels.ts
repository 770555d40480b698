import type { Turn } from './turns.ts';

/** The relative level of two channels over time, for separating the speakers of a call recorded with one speaker per channel. */
export interface ChannelTrack {
  /** Seconds per value. */
  readonly blockS: number;
  /** Share of the first channel in the power of both, 0..255; 128 if both are silent. */
  readonly first: Uint8Array;
}

interface Stretch {
  readonly startS: number;
  readonly endS: number;
}

/** Follows two channels block by block. */
export interface ChannelCollector {
  push(channels: readonly Float32Array[]): void;
  /** Null unless there were always two channels. */
  read(): ChannelTrack | null;
}

const blockS = 0.05;
const unclear = 128;
/** Minimum share of the power for speech on one channel: the other is 10 dB lower. */
const clearShare = 0.9;
/** Minimum share of speech that is clearly on one channel, and minimum share per channel. */
const leastClear = 0.8;
const leastOfEach = 0.05;
/** A shorter turn within another's speech is a cough or an echo. */
const shortestTurnS = 0.3;

/** Makes one, before the first sample. */
export function createChannelCollector(sampleRateHz: number): ChannelCollector {
  const shares: number[] = [];
  const power = new Float64Array(2);
  let [nSamples, isOther] = [0, false];

  function close(): void {
    const [a = 0, b = 0] = power;
    shares.push(a + b > 0 ? Math.round((255 * a) / (a + b)) : unclear);
    power.fill(0);
  }

  return {
    push(channels) {
      const [left, right] = channels;
      isOther ||= channels.length !== 2;
      if (isOther || !left || !right) return;
      for (let i = 0; i < left.length; i++) {
        power[0]! += left[i]! ** 2;
        power[1]! += right[i]! ** 2;
        nSamples++;
        if (nSamples >= (shares.length + 1) * blockS * sampleRateHz) close();
      }
    },
    read: () => (isOther || shares.length === 0 ? null : { blockS, first: Uint8Array.from(shares) }),
  };
}

/** The values of the blocks that are speech. */
function* heard(
  { first }: ChannelTrack,
  speech: readonly Stretch[],
): Generator<{ readonly timeS: number; readonly share: number }> {
  for (const { endS, startS } of speech) {
    for (let i = Math.max(0, Math.ceil(startS / blockS - 0.5)); i < first.length && (i + 0.5) * blockS < endS; i++)
      yield { timeS: i * blockS, share: first[i]! / 255 };
  }
}

/** Whether each channel has one speaker: most of the speech is clearly on one channel, and both are used. */
export function haveOneSpeakerEach(track: ChannelTrack, speech: readonly Stretch[]): boolean {
  const shares = [...heard(track, speech)].map(({ share }) => share);
  const nFirst = shares.filter((share) => share >= clearShare).length;
  const nSecond = shares.filter((share) => share <= 1 - clearShare).length;
  const least = leastOfEach * shares.length;
  return shares.length > 0 && nFirst + nSecond >= leastClear * shares.length && nFirst >= least && nSecond >= least;
}

/**
 * The turns in a call with one speaker per channel, by the louder channel.
 * @param speech segments of speech in the mix
 * @returns turns in order, without overlap; speaker 0 is the first channel's
 */
export function turnsOfChannels(track: ChannelTrack, speech: readonly Stretch[]): readonly Turn[] {
  const turns: { startS: number; endS: number; speaker: number }[] = [];
  for (const { share, timeS } of heard(track, speech)) {
    const last = turns.at(-1);
    const speaker = share * 255 === unclear ? (last?.speaker ?? 0) : share > 0.5 ? 0 : 1;
    if (last?.speaker === speaker) last.endS = timeS + blockS;
    else turns.push({ startS: timeS, endS: timeS + blockS, speaker });
  }
  return joined(turns);
}

/** Assigns short turns between two turns of another speaker to that speaker. */
function joined(turns: readonly Turn[]): readonly Turn[] {
  const kept: { startS: number; endS: number; speaker: number }[] = [];
  for (const turn of turns) {
    const last = kept.at(-1);
    if (last && (last.speaker === turn.speaker || turn.endS - turn.startS < shortestTurnS)) last.endS = turn.endS;
    else kept.push({ ...turn });
  }
  return kept;
}
