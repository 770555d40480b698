import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ name: string, version: string, licence: string, home: string | null, holds: string[] }} Shipped
 * A package whose code or files are shipped to the browser. `holds` lists third-party code compiled into it.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
export const listFile = join(root, 'static/licences.json');
export const textFile = join(root, 'static/licences.txt');

/** Code compiled into a package but not listed in its package.json. @type {Record<string, string[]>} */
const compiledIn = {
  '@ffmpeg/core': [
    'FFmpeg (GPL-2.0-or-later)',
    'x264, x265 (GPL-2.0-or-later)',
    'LAME (LGPL-2.0-or-later)',
    'libopus, libvorbis, libogg, libtheora, libvpx, libwebp (BSD-3-Clause)',
    'zlib (Zlib)',
    'Emscripten runtime (MIT)',
  ],
  '@sapphi-red/web-noise-suppressor': ['RNNoise (BSD-3-Clause)', 'Emscripten runtime (MIT)'],
  'essentia.js': ['Essentia (AGPL-3.0)'],
  '@tensorflow/tfjs-backend-wasm': ['XNNPACK (BSD-3-Clause)', 'Emscripten runtime (MIT)'],
};

/** Licences of packages without machine-readable ones. @type {Record<string, string>} */
const unsaid = { 'essentia.js': 'AGPL-3.0-only' };

/** The package of a module or file; null for our own code. @param {string} id @returns {string | null} */
export function packageOf(id) {
  const inside = id.replaceAll('\\', '/').split(/(?:^|\/)node_modules\//);
  const [name] = /^(?:@[^/]+\/)?[^/.][^/?]*/.exec(inside.length > 1 ? (inside.at(-1) ?? '') : '') ?? [];
  return name ?? null;
}

/** @param {string} name @returns {Shipped} */
function describe(name) {
  const { version, license, repository, homepage } = JSON.parse(
    readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
  );
  const url = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? null;
  const home = url
    ?.replace(/^git\+|\.git$|#.*$/g, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^(?:github:)?(?=[\w.-]+\/[\w.-]+$)/, 'https://github.com/');
  const licence = unsaid[name] ?? (typeof license === 'string' ? license : (license?.type ?? 'unknown'));
  return { name, version, licence, home: home ?? null, holds: compiledIn[name] ?? [] };
}

/** The licence text in a package; null if there is none. @param {string} name @returns {string | null} */
function textOf(name) {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(entry));
  return file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : null;
}

/** The list that these packages should have. @param {Iterable<string>} names @returns {Shipped[]} */
export function describeAll(names) {
  return [...new Set(names)].sort().map(describe);
}

/** The list in static/licences.json. @returns {Shipped[]} */
export function readList() {
  return existsSync(listFile) ? JSON.parse(readFileSync(listFile, 'utf8')) : [];
}

/** The full licence texts. Packages with the same text are grouped. @param {Shipped[]} shipped */
export function fullText(shipped) {
  /** @type {Map<string, Shipped[]>} */
  const byText = new Map();
  for (const each of shipped) {
    const text = textOf(each.name) ?? `${each.licence}: its package carries no text of its own.`;
    byText.set(text, [...(byText.get(text) ?? []), each]);
  }
  const parts = [...byText].map(([text, packages]) => {
    const heads = packages.map(({ name, version, licence, home, holds }) =>
      [`${name} ${version} (${licence})`, home, holds.length > 0 ? `holds ${holds.join(', ')}` : null]
        .filter(Boolean)
        .join('\n'),
    );
    return `${heads.join('\n\n')}\n\n${text}\n`;
  });
  return `Undertone ships these packages.\n\n${parts.join(`\n${'='.repeat(80)}\n\n`)}`;
}

/** @param {Iterable<string>} names */
export function write(names) {
  const shipped = describeAll(names);
  writeFileSync(listFile, `${JSON.stringify(shipped, null, 2)}\n`);
  writeFileSync(textFile, fullText(shipped));
}
