import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHalf } from '#core/classifier/half-float.ts';
import { config, hopS } from '#core/config.ts';
import { ok } from '#core/errors.ts';
import { nFeatures } from '#core/features/layout.ts';
import { readTables } from '#core/features/tables.ts';
import type { AnalysisWindow } from '#core/features/window.ts';
import { analyseSound } from '#core/pipeline.ts';
import type { RecogniserParts } from '#core/pipeline.ts';
import { mixToMono } from '#core/signal/mono.ts';
import type { FileSound } from '../recogniser/decoding/sound.ts';
import { decodeFile } from '../recogniser/decode.ts';
import { loadEssentia } from '../recogniser/essentia.ts';
import { loadSuppressor } from '../recogniser/rnnoise.ts';
import type { ShellResult } from '../recogniser/failure.ts';
import { throughAnyMicrophone } from '../acoustics/random-microphone.ts';
import { anyNoise } from '../acoustics/random-noise.ts';
import { changeSpeed, inRoom, together, withNoise } from '../acoustics/mixing.ts';
import { createCollector } from './window-collector.ts';
import { separator } from './blocks.ts';
import type { Block, ClipRow, ExtractorOptions, IndexRow } from './blocks.ts';
import { randomFrom } from '../acoustics/random.ts';
import { resample } from '../acoustics/resample.ts';
import { variedNoise } from '../acoustics/varied-noise.ts';

const rateHz = config.sampleRateHz;

/** Turns blocks of clips into window files. One per thread; the core's parts are made once. */
export async function createExtractor(options: ExtractorOptions): Promise<(block: Block) => Promise<void>> {
  const collector = createCollector();
  const parts: RecogniserParts = {
    tables: readTables(loadEssentia()),
    suppressor: await loadSuppressor(),
    classifier: collector,
  };
  const decoded = new Map<string, Promise<Float32Array>>();

  /** Mono sound at the core's rate; kept, since noises and rooms are used again and again. */
  function sample(path: string): Promise<Float32Array> {
    const kept = decoded.get(path) ?? decodeFile(path).then((r) => (r.ok ? monoAtRate(r.value) : new Float32Array(0)));
    decoded.set(path, kept);
    return kept;
  }

  /**
   * What sounds behind a clip: what nobody recorded, a recording, or, as often as either, those who talk behind it. With made-up
   * noise, recordings behind a clip that may have voices, too, are varied.
   */
  async function behind(clip: ClipRow, noise: string, random: () => number): Promise<Float32Array> {
    const isMadeUp = options.changes?.isMadeUp ?? false;
    if (!clip.voices) return isMadeUp && random() < 0.5 ? anyNoise(random) : sample(noise);
    const kind = random();
    if (kind < 0.33) return voicesOf(clip);
    if (!isMadeUp) return sample(noise);
    return kind < 0.67 ? anyNoise(random) : variedNoise(await sample(noise), random);
  }

  /** Those who talk behind a clip, at once; they are too many to keep. */
  async function voicesOf(clip: ClipRow): Promise<Float32Array> {
    const sound = await decodeTogether(pathsOf(clip.voices));
    return sound.ok ? monoAtRate(sound.value) : new Float32Array(0);
  }

  function pathsOf(files: string): string[] {
    return files.split(separator).map((name) => join(options.root, name));
  }

  async function changed(sound: FileSound, clip: ClipRow): Promise<{ sound: FileSound; speed: number }> {
    if (!options.changes) return { sound, speed: 1 };
    const random = randomFrom(`${options.seed}:${clip.file}`);
    const pick = (paths: readonly string[]): string => paths[Math.floor(random() * paths.length)] ?? '';
    const speed = Math.round((0.9 + 0.2 * random()) * 100) / 100;
    let samples = changeSpeed(monoAtRate(sound), rateHz, speed);
    const room = pick(options.changes.rooms);
    const noise = pick(options.changes.noise);
    // Half of the clips get a room, two thirds noise: clean speech stays the commonest case. What is put before voices is put into
    // noise more often, and louder.
    if (random() < 0.5) samples = inRoom(samples, await sample(room));
    if (noise && random() < (clip.voices ? 0.8 : 0.67)) {
      const [snrDb, offset] = [(clip.voices ? 20 : 25) * random(), Math.floor(random() * rateHz)];
      samples = withNoise(samples, await behind(clip, noise, random), snrDb, offset);
    }
    if (options.changes.isMadeUp && random() < 0.33) samples = throughAnyMicrophone(samples, random);
    return { sound: { channels: [samples], sampleRateHz: rateHz, isTruncated: false }, speed };
  }

  return async ({ name, clips }) => {
    const index: IndexRow[] = [];
    const windows: AnalysisWindow[] = [];
    const starts: number[] = [];
    for (const clip of clips) {
      const file = await decodeTogether(pathsOf(clip.file));
      if (!file.ok) {
        index.push({ ...clip, nWindows: 0, speed: 1, failure: file.error.code });
        continue;
      }
      const { sound, speed } = await changed(file.value, clip);
      const analysis = await analyseSound(sound, parts);
      const kept = collector.take();
      const scored = analysis.ok ? analysis.value.windows.filter((w) => w.probabilities) : [];
      if (analysis.ok && scored.length !== kept.length)
        throw new Error(`${clip.file}: ${kept.length} windows, ${scored.length} scores`);
      index.push({ ...clip, nWindows: scored.length, speed, failure: analysis.ok ? '' : analysis.error.code });
      windows.push(...kept);
      const duration = analysis.ok ? analysis.value.durationS : 0;
      starts.push(...scored.map((w) => firstFrame(w.startS, duration)));
    }
    await writeBlock(join(options.out, name), index, windows, starts);
  };
}

/** One file's sound, or that of several at once, of which each counts alike and shorter ones are repeated. */
async function decodeTogether(paths: readonly string[]): Promise<ShellResult<FileSound>> {
  const files = await Promise.all(paths.map((path) => decodeFile(path)));
  const failed = files.find((file) => !file.ok);
  if (failed) return failed;
  const voices = files.flatMap((file) => (file.ok ? [file.value] : []));
  const [only] = voices;
  return ok(
    only && voices.length === 1
      ? only
      : { channels: [together(voices.map(monoAtRate))], sampleRateHz: rateHz, isTruncated: false },
  );
}

/** A window's first frame; a sound shorter than a window sits in its middle. */
function firstFrame(startS: number, durationS: number): number {
  const nFrames = Math.round(durationS / hopS);
  return nFrames < config.window.nFrames
    ? -Math.floor((config.window.nFrames - nFrames) / 2)
    : Math.round(startS / hopS);
}

function monoAtRate(sound: FileSound): Float32Array {
  return resample(mixToMono(sound.channels).samples, sound.sampleRateHz, rateHz);
}

/** The index is written last and in one move: a block that has it is whole. */
async function writeBlock(path: string, index: IndexRow[], windows: AnalysisWindow[], starts: number[]): Promise<void> {
  const size = config.window.nFrames * nFeatures;
  const halves = new Uint16Array(windows.length * size);
  windows.forEach((w, k) => {
    for (let i = 0; i < size; i++) halves[k * size + i] = toHalf(w.features[i] ?? 0);
  });
  await writeFile(`${path}.windows`, halves);
  await writeFile(`${path}.masks`, Buffer.concat(windows.map((w) => w.mask)));
  await writeFile(`${path}.starts`, Int32Array.from(starts));
  await writeFile(
    `${path}.levels`,
    Float32Array.from(windows, (w) => w.levelDb),
  );
  await writeFile(`${path}.part`, JSON.stringify(index));
  await rename(`${path}.part`, `${path}.json`);
}
