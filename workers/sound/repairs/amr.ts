/** Bytes of a frame after its first byte, by frame type. The last type is comfort noise. RFC 4867, 5.3; 3GPP TS 26.101, 26.201 */
const frameBytes = {
  narrow: [12, 13, 15, 17, 19, 20, 26, 31, 5],
  wide: [17, 23, 32, 36, 40, 46, 50, 58, 60, 5],
} as const;
const frameS = 0.02;

interface Stretch {
  readonly channels: readonly Float32Array[];
  readonly startS: number;
}

/** An AMR file with only its speech frames. */
export interface AmrRepair {
  readonly blob: Blob;
  readonly durationS: number;
  /** Moves decoded audio to its time in the original file. @param stretch at its time in `blob` */
  spread(stretch: Stretch, sampleRateHz: number): Generator<Stretch>;
}

/**
 * Removes comfort noise frames, which phones send in pauses. ffmpeg 5.1 cannot decode them and drops them, so everything after
 * them would be too early.
 * @returns null for AMR in a container that has timestamps, such as 3GP
 */
export async function repairAmr(file: Blob): Promise<AmrRepair | null> {
  if ((await file.slice(0, 5).text()) !== '#!AMR') return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isWide = new TextDecoder('latin1').decode(bytes.subarray(0, 9)) === '#!AMR-WB\n';
  const sizes = isWide ? frameBytes.wide : frameBytes.narrow;
  const headBytes = isWide ? 9 : 6;
  const kept: BlobPart[] = [bytes.slice(0, headBytes)];
  /** Index in the file of each frame kept. */
  const numbers: number[] = [];
  let nFrames = 0;
  for (let at = headBytes; at < bytes.length; nFrames++) {
    const type = ((bytes[at] ?? 0) >> 3) & 15;
    const end = at + 1 + (sizes[type] ?? 0);
    if (type < sizes.length - 1 && end <= bytes.length) {
      kept.push(bytes.slice(at, end));
      numbers.push(nFrames);
    }
    at = end;
  }
  return {
    blob: new Blob(kept),
    durationS: nFrames * frameS,
    *spread({ channels, startS }, sampleRateHz) {
      const frameSamples = Math.round(frameS * sampleRateHz);
      const nSamples = channels[0]?.length ?? 0;
      for (let at = 0; at < nSamples; at += frameSamples) {
        const number = numbers[Math.round(startS / frameS + at / frameSamples)] ?? nFrames;
        yield { channels: channels.map((samples) => samples.subarray(at, at + frameSamples)), startS: number * frameS };
      }
    },
  };
}
