import { fileURLToPath } from 'node:url';

/** What pages of others import, and the file it is made of: the app's build and `npm run build:engine` both have them. */
export const embedEntries = {
  'undertone.js': 'src/embed/undertone.ts',
  'emotion-meter.js': 'src/embed/emotion-meter.ts',
};

/** @param {string} file */
const absolute = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/**
 * Adds the modules of src/embed to the app's build, under names that never change and sharing its worker, WASM and model:
 * embed-demo.html then runs from the app itself, offline too. In development the same addresses lead to the sources.
 * @returns {import('vite').Plugin}
 */
export function embedInApp() {
  return {
    name: 'undertone:embed-in-app',
    buildStart() {
      if (this.environment.mode !== 'build' || this.environment.name !== 'client' || this.meta.watchMode) return;
      for (const [fileName, file] of Object.entries(embedEntries))
        this.emitFile({ type: 'chunk', id: absolute(file), fileName, preserveSignature: 'strict' });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const file = embedEntries[/** @type {keyof typeof embedEntries} */ (request.url?.slice(1))];
        if (file) request.url = `/${file}`;
        next();
      });
    },
  };
}
