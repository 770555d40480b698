import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHalf } from '#core/classifier/half-float.ts';
import { config, hopS } from '#core/config.ts';
import { ok } from '#core/errors.ts';
import { nFeatures } from '#core/features/layout.ts';
import { featureTables } from '#core/features/feature-tables.ts';
import type { AnalysisWindow } from '#core/features/window.ts';
import { analyseSound } from '#core/pipeline.ts';
import { centredFirstFrame } from '#core/recogniser/feature-windows.ts';
import { mixEqually } from '../acoustics/mixing.ts';
import { monoAtCoreRate } from '../acoustics/resample.ts';
import { decodeFile } from '../recogniser/decode.ts';
import type { FileSound } from '../recogniser/decoding/sound.ts';
import type { ShellResult } from '../recogniser/failure.ts';
import { loadSuppressor } from '../recogniser/rnnoise.ts';
import type { Start } from '../threads/pool.ts';
import { augment } from './augment.ts';
import { fileSeparator } from './blocks.ts';
import type { Block, ClipRow, ExtractorOptions, IndexRow } from './blocks.ts';
import { createWindowCollector } from './window-collector.ts';

const rateHz = config.sampleRateHz;

/** Reads a file, or a mix of several at equal loudness, with shorter ones repeated. */
async function decodeMixed(paths: readonly string[]): Promise<ShellResult<FileSound>> {
  const files = await Promise.all(paths.map((path) => decodeFile(path)));
  const failed = files.find((file) => !file.ok);
  if (failed) return failed;
  const sounds = files.flatMap((file) => (file.ok ? [file.value] : []));
  const [only] = sounds;
  return ok(only && sounds.length === 1 ? only : monoSound(mixEqually(sounds.map(monoAtCoreRate))));
}

const monoSound = (samples: Float32Array): FileSound => ({
  ...{ channels: [samples], sampleRateHz: rateHz, warning: null },
});

/** A thread of `npm run features`, which writes blocks of clips as windows. The answer to a block is its number of clips. */
export const start: Start<ExtractorOptions, Block, number> = async ({ augmentation, out, root, seed }) => {
  const collector = createWindowCollector();
  const parts = { tables: featureTables, suppressor: await loadSuppressor(), classifier: collector };
  const decoded = new Map<string, Promise<Float32Array>>();
  const pathsOf = (files: string): string[] => files.split(fileSeparator).map((name) => join(root, name));

  /** Caches decoded files, because noises and rooms are used repeatedly. An unreadable file counts as silence. */
  function read(path: string): Promise<Float32Array> {
    const kept = decoded.get(path) ?? decodeFile(path).then(monoOrSilence);
    decoded.set(path, kept);
    return kept;
  }

  async function augmented(sound: FileSound, clip: ClipRow): Promise<{ sound: FileSound; speed: number }> {
    if (!augmentation) return { sound, speed: 1 };
    const voices = clip.voices ? async () => monoOrSilence(await decodeMixed(pathsOf(clip.voices))) : null;
    const changed = await augment(monoAtCoreRate(sound), augmentation, { read, voices }, `${seed}:${clip.file}`);
    return { sound: monoSound(changed.samples), speed: changed.speed };
  }

  async function extract(clip: ClipRow): Promise<{ row: IndexRow; windows: AnalysisWindow[]; starts: number[] }> {
    const file = await decodeMixed(pathsOf(clip.file));
    const none = { windows: [], starts: [] };
    if (!file.ok) return { row: { ...clip, nWindows: 0, speed: 1, failure: file.error.code }, ...none };
    const { sound, speed } = await augmented(file.value, clip);
    const analysis = await analyseSound(sound, parts);
    const windows = collector.take();
    if (!analysis.ok) return { row: { ...clip, nWindows: 0, speed, failure: analysis.error.code }, ...none };
    const { durationS, windows: all } = analysis.value;
    const starts = all.filter(({ probabilities }) => probabilities).map(({ startS }) => firstFrame(startS, durationS));
    if (starts.length !== windows.length)
      throw new Error(`${clip.file}: ${windows.length} windows, ${starts.length} scores`);
    return { row: { ...clip, nWindows: windows.length, speed, failure: '' }, windows, starts };
  }

  return async ({ name, clips }) => {
    const index: IndexRow[] = [];
    const windows: AnalysisWindow[] = [];
    const starts: number[] = [];
    for (const clip of clips) {
      const extracted = await extract(clip);
      index.push(extracted.row);
      windows.push(...extracted.windows);
      starts.push(...extracted.starts);
    }
    await writeBlock(join(out, name), index, windows, starts);
    return clips.length;
  };
};

/** Position of a window's first frame in the audio; negative if the audio is shorter than a window. */
function firstFrame(startS: number, durationS: number): number {
  const nFrames = Math.round(durationS / hopS);
  return nFrames < config.window.nFrames ? centredFirstFrame(nFrames) : Math.round(startS / hopS);
}

function monoOrSilence(sound: ShellResult<FileSound>): Float32Array {
  return sound.ok ? monoAtCoreRate(sound.value) : new Float32Array(0);
}

/** Writes the index last and renames it into place, so a block with an index is complete. */
async function writeBlock(
  path: string,
  index: readonly IndexRow[],
  windows: readonly AnalysisWindow[],
  starts: readonly number[],
): Promise<void> {
  const size = config.window.nFrames * nFeatures;
  const halves = new Uint16Array(windows.length * size);
  windows.forEach(({ features }, k) => {
    for (let i = 0; i < size; i++) halves[k * size + i] = toHalf(features[i] ?? 0);
  });
  await writeFile(`${path}.windows`, halves);
  await writeFile(`${path}.masks`, Buffer.concat(windows.map(({ mask }) => mask)));
  await writeFile(`${path}.starts`, Int32Array.from(starts));
  await writeFile(
    `${path}.levels`,
    Float32Array.from(windows, ({ levelDb }) => levelDb),
  );
  await writeFile(`${path}.part`, JSON.stringify(index));
  await rename(`${path}.part`, `${path}.json`);
}
