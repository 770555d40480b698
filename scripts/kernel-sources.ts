import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A C file. */
export interface KernelSource {
  readonly name: string;
  readonly text: string;
}

/** The C files of the kernels, sorted by name. */
export async function kernelSources(): Promise<KernelSource[]> {
  const folder = fileURLToPath(new URL('../src/core/kernels/', import.meta.url));
  const names = (await readdir(folder)).filter((name) => /\.[ch]$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(`${folder}${name}`, 'utf8') })));
}

/** Checksum by which a test detects that the C has changed since it was compiled. */
export function sumOf(sources: readonly KernelSource[]): string {
  return createHash('sha256')
    .update(sources.map(({ text }) => text).join('\n'))
    .digest('hex');
}
