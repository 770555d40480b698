import { fileURLToPath } from 'node:url';

/** Modules for other web pages, with their source files. Both the app's build and `npm run build:engine` include them. */
export const embedEntries = {
  'undertone.js': 'src/embed/undertone.ts',
  'emotion-meter.js': 'src/embed/emotion-meter.ts',
};

/** @param {string} file */
const absolute = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/**
 * Adds the modules of src/embed to the app's build, under fixed names, sharing its worker, WASM and model.
 * embed-demo.html then runs from the app itself, even offline. In development, the same URLs serve the sources.
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
