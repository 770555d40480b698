import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Manifest } from '#core/classifier/manifest.ts';
import { randomModel } from '../core/classifier/random-model.ts';

/** A temporary folder with a tiny random model in `model/`. */
export interface Workbench {
  readonly folder: string;
  readonly modelFolder: string;
  readonly manifest: Manifest;
  /** Writes a file into the folder and returns its path. */
  put(name: string, content: Uint8Array | string): Promise<string>;
  remove(): Promise<void>;
}

const tiny = {
  melChannels: [2, 2, 2],
  trackChannels: [2, 2, 2],
  projection: 4,
  lstmUnits: [3],
  attentionHeads: 1,
  embedding: 4,
};

export async function createWorkbench(): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'undertone-'));
  const modelFolder = join(folder, 'model');
  await mkdir(modelFolder);
  const { bytes, manifest: unsigned } = randomModel(tiny);
  const sha256 = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
  const manifest = { ...unsigned, id: 'tiny', unsureBelow: 0.2, weights: { ...unsigned.weights, sha256 } };
  const put = async (name: string, content: Uint8Array | string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  await put('model/weights.bin', new Uint8Array(bytes));
  await put('model/manifest.json', JSON.stringify(manifest));
  return { folder, modelFolder, manifest, put, remove: () => rm(folder, { recursive: true }) };
}

/** How a program ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of model/ as npm does. */
export function runShell(
  program: 'analyse' | 'robustness' | 'evaluate' | 'features' | 'functionals' | 'list' | 'pictures' | 'tables',
  args: readonly string[],
): Promise<Ended> {
  const script = fileURLToPath(
    new URL(`../../model/${program === 'pictures' ? '' : 'commands/'}${program}.ts`, import.meta.url),
  );
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}
