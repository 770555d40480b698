import { fail, ok, type Result } from '#core/errors.ts';
import { ALL_FORMATS, BlobSource, BufferSource, Input, MPEG_TS, type InputAudioTrack } from 'mediabunny';
import { isProtected, kindOf, matroskaExtent, type Kind } from './kinds.ts';
import { decoderOf, piecesOf, type Losses } from './pieces.ts';
import { withoutEndlessSearch } from './repairs/endless-search.ts';
import { repairFlac } from './repairs/flac.ts';
import { repairMp3 } from './repairs/mp3.ts';
import { repairOgg } from './repairs/ogg.ts';
import { asItIs, type Part, type Repaired } from './repairs/repaired.ts';
import { repairWav, type WavRepair } from './repairs/wav.ts';
import { createStream } from './stream.ts';
import type { DecoderFor, SoundStream, SoundTrack } from './types.ts';

/** Dependencies of a reader. */
export interface ReaderParts {
  readonly decoderFor: DecoderFor;
  /**
   * Reads files that the container library cannot, with a decoder loaded on demand.
   * @param name common name of the format
   */
  readonly openForeign: (file: Blob, name: string, track: number | null) => Promise<Result<SoundStream>>;
}

/** Files up to this size are read at once, because many small reads of a Blob take five times as long. */
const smallBytes = 16 * 1024 * 1024;

/** How much of each track is checked if there are several, and the minimum level of a track that is not silent. */
const listenS = 60;
const heardRms = 0.001;

/**
 * Opens the audio of a file, in a browser or in Node. The format is detected from its content.
 * @param track which track to read, from 0; null: the first that is not silent
 * @returns `audio/empty`, `audio/undecodable`, `audio/no-sound-track`, `audio/protected`, or `audio/unsupported-codec` with the
 *   name of the format
 */
export async function openSound(file: Blob, parts: ReaderParts, track: number | null): Promise<Result<SoundStream>> {
  const opened = await openTrack(file, parts, track);
  if (!opened.ok || track !== null || opened.value.tracks.length < 2) return opened;
  const { tracks } = opened.value;
  opened.value.dispose();
  for (let i = 0; i < tracks.length; i++) {
    const listened = await openTrack(file, parts, i);
    if (!listened.ok) continue;
    const isHeard = await isAnythingHeard(listened.value);
    listened.value.dispose();
    if (isHeard) return openTrack(file, parts, i);
  }
  return openTrack(file, parts, 0);
}

async function isAnythingHeard(sound: SoundStream): Promise<boolean> {
  let listenedS = 0;
  for await (const block of sound.blocks()) {
    for (const samples of block) {
      if (Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length) > heardRms) return true;
    }
    listenedS += (block[0]?.length ?? 0) / sound.sampleRateHz;
    if (listenedS >= listenS) break;
  }
  return false;
}

async function openTrack(file: Blob, parts: ReaderParts, track: number | null): Promise<Result<SoundStream>> {
  if (file.size === 0) return fail('audio/empty');
  try {
    const kind = await kindOf(file);
    if (kind.kind === 'unknown') return fail('audio/undecodable', 'no known kind of sound');
    if (kind.kind === 'foreign') return await parts.openForeign(file, kind.name, track);
    const repaired = await repair(file, kind);
    if ('foreign' in repaired) return await parts.openForeign(file, repaired.foreign, track);
    if ('broken' in repaired) return fail('audio/undecodable', repaired.broken);
    return await openRepaired(file, repaired, parts, track);
  } catch (error) {
    return fail((await isProtected(file)) ? 'audio/protected' : 'audio/undecodable', String(error));
  }
}

async function repair(file: Blob, kind: Exclude<Kind, { kind: 'foreign' | 'unknown' }>): Promise<WavRepair> {
  switch (kind.kind) {
    case 'wav':
      return repairWav(file);
    case 'ogg':
      return repairOgg(file);
    case 'flac':
      return repairFlac(file, kind.start);
    case 'mp3':
      return repairMp3(file, kind.start);
    case 'other': {
      const extent = await matroskaExtent(file);
      // Matroska's duration is that of the whole video. Its audio may end earlier.
      return { ...asItIs(file, extent === 'none' ? 'container' : 'none'), isCutOff: extent === 'cut off' };
    }
  }
}

async function openRepaired(
  file: Blob,
  repaired: Repaired,
  { decoderFor, openForeign }: ReaderParts,
  wanted: number | null,
): Promise<Result<SoundStream>> {
  const inputs: Input[] = [];
  const dispose = () => {
    for (const input of inputs.splice(0)) input.dispose();
  };
  try {
    const opened = await open();
    if (!opened.ok) dispose();
    return opened;
  } catch (error) {
    dispose();
    throw error;
  }

  async function open(): Promise<Result<SoundStream>> {
    const [first] = repaired.parts;
    if (!first) return fail('audio/empty');
    const input = await inputOf(first);
    if (!(await input.canRead())) return fail('audio/undecodable', 'unknown container');
    const tracks = await input.getAudioTracks();
    const index = Math.min(wanted ?? 0, tracks.length - 1);
    const track = tracks[index];
    // A truncated MP4 has lost its track table.
    if (!track) return fail((await input.getTracks()).length > 0 ? 'audio/no-sound-track' : 'audio/undecodable');
    const factor = first.rateFactor ?? 1;
    const found = await decoderOf(track, decoderFor, factor);
    if ('missing' in found) {
      if (await isProtected(file)) return fail('audio/protected');
      return openForeign(file, found.missing, wanted);
    }
    const losses: Losses = { lostS: 0, nPackets: 0, isBroken: false };
    const pieces = piecesOf(track, found.decoder, losses, factor);
    const beginning = await pieces.next();
    if (beginning.done) {
      if (losses.nPackets > 0 || losses.isBroken || repaired.hasHole) {
        return fail((await isProtected(file)) ? 'audio/protected' : 'audio/undecodable', 'nothing can be decoded');
      }
      return fail('audio/empty');
    }
    return ok(
      createStream({
        ...{ first: beginning.value, pieces, losses, repaired, dispose, track: index },
        originS: (await input.getFormat()) === MPEG_TS ? await earliestOf(input) : 0,
        totalS: repaired.durationS ?? (await durationOf(track, factor)),
        tracks: await Promise.all(tracks.map(describe)),
        async openPart(i) {
          const part = repaired.parts[i];
          if (!part) return null;
          // A part with a damaged header is lost, but not the parts before it.
          const next = await (await inputOf(part)).getPrimaryAudioTrack().catch(() => null);
          const decoder = next && (await decoderOf(next, decoderFor, part.rateFactor ?? 1));
          if (next && decoder && 'decoder' in decoder) return piecesOf(next, decoder.decoder, losses, part.rateFactor);
          losses.isBroken = true;
          return null;
        },
      }),
    );
  }

  async function inputOf({ blob }: Part): Promise<Input> {
    const source = blob.size <= smallBytes ? new BufferSource(await blob.arrayBuffer()) : new BlobSource(blob);
    const input = new Input({ source: withoutEndlessSearch(source), formats: ALL_FORMATS });
    inputs.push(input);
    return input;
  }
}

async function durationOf(track: InputAudioTrack, rateFactor: number): Promise<number | null> {
  const durationS = await track.getDurationFromMetadata();
  return durationS !== null && Number.isFinite(durationS) && durationS > 0 ? durationS / rateFactor : null;
}

/** Transport streams have an arbitrary time origin. Zero is where the first track begins. */
async function earliestOf(input: Input): Promise<number> {
  const tracks = await input.getTracks();
  return Math.min(...(await Promise.all(tracks.map((track) => track.getFirstTimestamp()))));
}

async function describe(track: InputAudioTrack): Promise<SoundTrack> {
  const language = await track.getLanguageCode();
  const name = await track.getName();
  return { name: [name, language === 'und' ? '' : language].filter(Boolean).join(', ') };
}
