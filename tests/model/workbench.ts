import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import type { LightManifest } from '#core/classifier/manifest.ts';
import { runCommand } from '../../model/commands/index.ts';
import { randomModel } from '../core/classifier/random-model.ts';

/** A temporary folder with a tiny random model in `model/`. */
export interface Workbench {
  readonly folder: string;
  readonly modelFolder: string;
  readonly manifest: LightManifest;
  /** Writes a file to the folder and returns its path. */
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
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    return path;
  };
  await put('model/weights.bin', new Uint8Array(bytes));
  await put('model/manifest.json', JSON.stringify(manifest));
  return { folder, modelFolder, manifest, put, remove: () => rm(folder, { recursive: true }) };
}

/** The result of a command. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A stream that collects its output. */
function createSink(): { readonly stream: Writable; read(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, read: () => Buffer.concat(chunks).toString() };
}

/** Runs a command of model/commands in this process. */
export async function runShell(name: string, args: readonly string[]): Promise<Ended> {
  const [stdout, stderr] = [createSink(), createSink()];
  const code = await runCommand([name, ...args], { stdout: stdout.stream, stderr: stderr.stream });
  return { code, stdout: stdout.read(), stderr: stderr.read() };
}
