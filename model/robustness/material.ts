import { config } from '#core/config.ts';
import { mixToMono } from '#core/signal/mono.ts';
import { codecs, hasCodec } from '../acoustics/codec.ts';
import { noiseKindOf } from '../acoustics/noise-files.ts';
import type { NoiseFamily } from '../acoustics/noise-files.ts';
import { reverberationS, roomKindOf } from '../acoustics/room.ts';
import type { RoomKind } from '../acoustics/room.ts';
import { CommandError } from '../cli/options.ts';
import { decodeFile } from '../recogniser/decode.ts';
import { messageOf } from '../recogniser/failure.ts';

/** A noise to mix with speech. */
export interface NoiseFile {
  readonly path: string;
  readonly family: NoiseFamily;
}

/** A room impulse response. */
export interface RoomFile {
  readonly path: string;
  readonly kind: RoomKind;
  readonly reverberationS: number;
}

/** The files that are noises to mix with speech. */
export function noisesOf(paths: readonly string[]): readonly NoiseFile[] {
  return paths.flatMap((path) => {
    const { family } = noiseKindOf(path);
    return family === null ? [] : [{ path, family }];
  });
}

/** Reads impulse responses, and keeps those of a known kind of room. @throws CommandError for a file that cannot be used */
export async function readRooms(paths: readonly string[]): Promise<readonly RoomFile[]> {
  const rooms: RoomFile[] = [];
  for (const path of paths) {
    const sound = await decodeFile(path);
    if (!sound.ok) throw new CommandError(`${path}: ${messageOf(sound.error)}`);
    const { channels, sampleRateHz } = sound.value;
    if (sampleRateHz !== config.sampleRateHz)
      throw new CommandError(`${path} is at ${sampleRateHz} Hz, not at ${config.sampleRateHz} Hz`);
    const seconds = reverberationS(mixToMono(channels).samples, sampleRateHz);
    const kind = roomKindOf(seconds);
    if (kind) rooms.push({ path, kind, reverberationS: seconds });
  }
  return rooms;
}

/** Names of the codecs available on this machine, and a line for each that is not. */
export async function availableCodecs(): Promise<{
  readonly codecs: readonly string[];
  readonly skipped: readonly string[];
}> {
  const found = await Promise.all(codecs.map(async (codec) => ({ name: codec.name, isThere: await hasCodec(codec) })));
  return {
    codecs: found.filter(({ isThere }) => isThere).map(({ name }) => name),
    skipped: found
      .filter(({ isThere }) => !isThere)
      .map(({ name }) => `${name}: ffmpeg with this codec is not installed`),
  };
}
