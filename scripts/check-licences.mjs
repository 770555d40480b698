import { describeAll, packageOf, readList, write } from './licences.mjs';

/** Packages in the pages and the workers, which are separate bundles. @type {Set<string>} */
const shipped = new Set();

/**
 * Records which packages reach the browser.
 * @returns {import('vite').Plugin}
 */
export function collectPackages() {
  return {
    name: 'undertone:collect-packages',
    apply: 'build',
    generateBundle(_, bundle) {
      if (this.environment.config.consumer === 'server') return;
      for (const part of Object.values(bundle)) {
        const ids = part.type === 'chunk' ? Object.keys(part.modules) : (part.originalFileNames ?? []);
        for (const name of ids.map(packageOf)) if (name) shipped.add(name);
      }
    },
  };
}

/**
 * Checks static/licences.json against the build. A build with an unlisted package, or another version, fails.
 * With UNDERTONE_LICENCES=write (`npm run licences`) the build writes the list instead.
 * @returns {import('vite').Plugin}
 */
export function checkLicences() {
  return {
    name: 'undertone:check-licences',
    apply: 'build',
    writeBundle: {
      order: 'post',
      handler() {
        if (this.environment.config.consumer === 'server') return;
        if (process.env.UNDERTONE_LICENCES === 'write') return write(shipped);
        const listed = new Set(readList().map(({ name, version }) => `${name} ${version}`));
        const missing = describeAll(shipped)
          .map(({ name, version }) => `${name} ${version}`)
          .filter((each) => !listed.has(each));
        if (missing.length > 0)
          this.error(`static/licences.json does not name ${missing.join(', ')}: npm run licences`);
      },
    },
  };
}
