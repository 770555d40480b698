import { readFileSync } from 'node:fs';
import { embedEntries } from './embed-entries.mjs';

/** The package.json written by `npm run build:engine`. There are no dependencies, because everything is bundled. */
export function packageManifest() {
  const { version, license } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const exported = Object.keys(embedEntries).map((file) => [
    file === 'undertone.js' ? '.' : `./${file.replace(/\.js$/, '')}`,
    { types: `./${file.replace(/\.js$/, '.d.ts')}`, default: `./${file}` },
  ]);
  return {
    name: 'undertone',
    version,
    description: 'Speech emotion recognition in the browser: offline, private, calibrated.',
    license,
    type: 'module',
    exports: { ...Object.fromEntries(exported), './*': './*' },
    types: './undertone.d.ts',
    sideEffects: ['./emotion-meter.js'],
    files: ['*.js', '*.d.ts', 'undertone-files', 'embed-demo.html', 'LICENSE', 'licences.txt', 'README.md'],
    keywords: ['speech', 'emotion', 'recognition', 'audio', 'browser', 'wasm', 'webgpu'],
  };
}
