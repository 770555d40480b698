/**
 * npm run make-kernels: compiles the C of src/core/kernels to WebAssembly and writes it into the core. Run it after changing the C. It
 * needs clang and lld (on Debian: `apt-get install clang lld`).
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kernelSources, sumOf } from './kernel-sources.ts';

const folder = fileURLToPath(new URL('../src/core/kernels/', import.meta.url));
const out = await mkdtemp(join(tmpdir(), 'undertone-kernels-'));
try {
  const sources = await kernelSources();
  const wasm = join(out, 'kernels.wasm');
  const target = ['--target=wasm32', '-msimd128', '-ffreestanding', '-nostdlib'];
  // Nothing needs a stack; the table of a kernel's own numbers is small.
  const linker = ['--no-entry', '--strip-all', '--export=__heap_base', '-z,stack-size=1024'].map(
    (flag) => `-Wl,${flag}`,
  );
  const files = sources.filter(({ name }) => name.endsWith('.c')).map(({ name }) => name);
  execFileSync('clang', ['-O3', '-Wall', '-Werror', ...target, ...linker, '-o', wasm, ...files], {
    cwd: folder,
    stdio: 'inherit',
  });
  const base64 = (await readFile(wasm)).toString('base64');
  await writeFile(
    join(folder, 'binary.ts'),
    `/**\n * Written by scripts/make-kernels.ts: the C beside it as WebAssembly. SHA-256 of the C:\n * ${sumOf(sources)}\n */\n` +
      `export const encoded =\n  '${base64}';\n`,
  );
} finally {
  await rm(out, { recursive: true });
}
