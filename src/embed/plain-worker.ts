/**
 * The analysis worker of the npm package: one file that finds its WASM by the addresses in its name, since bundlers may rename
 * both. scripts/build-engine.mjs puts it in the place of Vite's own worker.
 */
export class PlainWorker extends Worker {
  /**
   * @param address of the worker's file; where it lies on another origin, such as a CDN, that must allow CORS
   * @param files addresses of its WASM by file name
   */
  constructor(address: string, files: Readonly<Record<string, string>>) {
    const { href, origin } = new URL(address, location.href);
    const absolute = Object.entries(files).map(([name, file]) => [name, new URL(file, location.href).href]);
    const name = JSON.stringify(Object.fromEntries(absolute));
    super(origin === location.origin ? href : importer(href), { type: 'module', name });
  }
}

/** Browsers start workers from the page's own origin only; one that imports the other origin's file is of the page's. */
function importer(href: string): string {
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' }));
}
