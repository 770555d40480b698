import { fail, ok, type Result } from '#core/errors.ts';
import { decodeStretch, mount, probe, type Ffmpeg, type Probed, type ProbedTrack } from './ffmpeg.ts';
import { createJoiner } from './joiner.ts';
import type { ReaderParts } from './open.ts';
import { repairAmr, type AmrRepair } from './repairs/amr.ts';
import { createTimeline } from './timeline.ts';
import type { SoundStream, SoundWarning } from './types.ts';

/** Duration decoded per ffmpeg run, to limit memory. */
const stretchS = 240;
const blockS = 0.5;
const toleranceS = 0.5;
/** Containers whose duration is exact enough to trim a codec's padding. */
const exactContainers = /^(?:ogg|mov|asf|caf|aiff|flac|wav|w64|au|ape|wv|tta)/;
const longestPaddingS = 0.25;
/** Containers whose timestamps can start late. In others, such as transport streams, they start anywhere. */
const lateContainers = /^(?:mov|matroska|avi)/;
/** A start before this is a codec's delay. */
const leastLeadS = 0.1;

/**
 * Reads files with ffmpeg that the container library or the available decoders cannot read.
 * @param load provides ffmpeg, or a failure; called for each such file
 */
export function createForeignReader(load: () => Promise<Result<Ffmpeg>>): ReaderParts['openForeign'] {
  return async (file, name, wanted) => {
    const loaded = await load();
    if (!loaded.ok)
      return loaded.error.code === 'audio/unsupported-codec' ? fail('audio/unsupported-codec', name) : loaded;
    const ffmpeg = loaded.value;
    const amr = name === 'AMR' ? await repairAmr(file) : null;
    const mounted = await mount(ffmpeg, amr?.blob ?? file);
    const probed = probe(ffmpeg, mounted.path);
    const index = Math.max(0, Math.min(wanted ?? 0, (probed?.tracks.length ?? 0) - 1));
    const track = probed?.tracks[index];
    const isReadable = probed && track && track.sampleRateHz > 0 && track.nChannels > 0;
    const first = isReadable ? decodeStretch(ffmpeg, mounted.path, index, 0, stretchS) : null;
    if (!isReadable || !first || first.samples.length === 0) {
      mounted.unmount();
      if (probed && !track) return fail('audio/no-sound-track');
      if (first && !first.hasErrors) return fail('audio/empty');
      return fail(probed ? 'audio/unsupported-codec' : 'audio/undecodable', name);
    }
    const readFrom = (startS: number) =>
      startS === 0 ? first : decodeStretch(ffmpeg, mounted.path, index, startS, stretchS);
    return ok(
      createForeignStream({
        probed,
        track,
        index,
        readFrom,
        amr,
        dispose: () => {
          mounted.unmount();
        },
      }),
    );
  };
}

interface Parts {
  readonly probed: Probed;
  readonly track: ProbedTrack;
  readonly index: number;
  readonly readFrom: (startS: number) => ReturnType<typeof decodeStretch>;
  readonly amr: AmrRepair | null;
  readonly dispose: () => void;
}

function createForeignStream({ amr, dispose, index, probed, readFrom, track }: Parts): SoundStream {
  const { nChannels, sampleRateHz } = track;
  const isExact = exactContainers.test(probed.format) && track.endS !== null;
  const leadS = lateContainers.test(probed.format) && track.startS > leastLeadS ? track.startS : 0;
  // In pauses, phones send frames that ffmpeg cannot decode. They are silence, not an error; see repairAmr.
  const hasPauses = !amr && track.codec.startsWith('amr');
  // ffmpeg only estimates the duration of raw AMR.
  const totalS = amr ? amr.durationS : track.endS;
  let warning: SoundWarning | null = null;

  /** Samples of consecutive parts, and their positions. */
  function* stretches(): Generator<{ channels: Float32Array[]; startS: number }> {
    let hasErrors = false;
    let endS: number;
    for (let startS = 0; ; startS += stretchS) {
      const stretch = readFrom(startS);
      hasErrors ||= stretch.hasErrors;
      const all = stretch.samples.length / nChannels;
      endS = startS + all / sampleRateHz;
      const excessS = isExact ? leadS + endS - track.endS! : 0;
      const nSamples = excessS > 0 && excessS < longestPaddingS ? all - Math.round(excessS * sampleRateHz) : all;
      const step = Math.round(blockS * sampleRateHz);
      for (let at = 0; at < nSamples; at += step) {
        const length = Math.min(step, nSamples - at);
        yield { channels: channelsOf(stretch.samples, at, length), startS: startS + at / sampleRateHz };
      }
      if (all < stretchS * sampleRateHz - 1) break;
    }
    const isShort = isExact && !hasPauses && leadS + endS < track.endS! - toleranceS;
    warning = isShort ? 'audio/truncated' : hasErrors && !hasPauses ? 'audio/hole' : null;
  }

  function channelsOf(samples: Float32Array, at: number, length: number): Float32Array[] {
    return Array.from({ length: nChannels }, (_, c) => {
      const channel = new Float32Array(length);
      for (let i = 0; i < length; i++) channel[i] = samples[(at + i) * nChannels + c] ?? 0;
      return channel;
    });
  }

  async function* blocks(): AsyncGenerator<Float32Array[]> {
    const timeline = createTimeline(sampleRateHz);
    const joiner = createJoiner(Math.ceil(blockS * sampleRateHz));
    for (const piece of stretches()) {
      for (const { channels, startS } of amr ? amr.spread(piece, sampleRateHz) : [piece]) {
        for (const laid of timeline.add({ channels, sampleRateHz, startS }, leadS)) {
          const ready = joiner.add(laid);
          if (ready) yield ready;
        }
      }
      // Between blocks, the worker handles messages such as `cancel`.
      await Promise.resolve();
    }
    // A call may end in a pause.
    for (const laid of timeline.fillTo(amr?.durationS ?? (hasPauses ? (track.endS ?? 0) : 0))) {
      const ready = joiner.add(laid);
      if (ready) yield ready;
    }
    const last = joiner.flush();
    if (last) yield last;
  }

  return {
    ...{ sampleRateHz, totalS, blocks, dispose, track: index },
    get warning() {
      return warning;
    },
    tracks: probed.tracks.map(({ name }) => ({ name })),
  };
}
