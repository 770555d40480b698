// Finds forbidden imports with dependency-cruiser.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { rules } from './rules.mjs';

/** @typedef {{ from: string, to: string, rule: string, remedy: string, cycle: string[] }} Violation */

const folders = ['src', 'workers', 'model', 'scripts', 'tests'];

/** The project's sources by path. Styles and data are empty, because only their existence matters. @param {string} root */
export function readSources(root) {
  const entries = ['', ...folders].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: folder !== '', withFileTypes: true }),
  );
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const wanted = paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:[cm]?[jt]s|svelte|css|json)$/.test(path));
  const text = (/** @type {string} */ path) =>
    /\/.*\.(?:css|json)$/.test(path) ? '{}' : readFileSync(join(root, path), 'utf8');
  return new Map(wanted.filter((path) => !path.startsWith('model/work/')).map((path) => [path, text(path)]));
}

/**
 * Converts files for the cruiser: a component becomes the TypeScript of its scripts (compiled, it would
 * lose its type imports), and a module started as a worker becomes a separate file, `x.started.ts`.
 * @param {string} path @param {string} source @returns {[path: string, source: string][]}
 */
function readable(path, source) {
  const code = source.replace(/(\/[\w.-]+)\.ts\?worker(?:&url)?(?=['"])/g, '$1.started.ts');
  if (path.endsWith('.svelte')) {
    const scripts = [...code.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script);
    const markup = code.replace(/<script[^>]*>.*?<\/script>/gs, '').match(/\bimport\(\s*(['"]).*?\1\s*\)/g) ?? [];
    return [[`${path}.ts`, [...scripts, ...markup].join(';\n')]];
  }
  if (!/\.work(?:er|let)\.ts$/.test(path)) return [[path, code]];
  return [
    [path, code],
    [path.replace(/\.ts$/, '.started.ts'), `import './${path.replace(/^.*\//, '')}';`],
  ];
}

/** The project path of a converted file. @param {string} path */
const named = (path) =>
  path
    .replace(/\.svelte\.ts$/, (ending, at) =>
      /^[A-Z+]/.test(path.slice(path.lastIndexOf('/', at) + 1)) ? '.svelte' : ending,
    )
    .replace(/\.started\.ts$/, '.ts?worker');

/**
 * Finds all imports in the sources that violate a rule.
 * @param {ReadonlyMap<string, string>} sources by path @param {string} packages the node_modules to find packages in
 * @returns {Promise<Violation[]>}
 */
export async function findViolations(sources, packages) {
  const baseDir = realpathSync(mkdtempSync(join(tmpdir(), 'undertone-fences-')));
  try {
    for (const [path, text] of [...sources].flatMap((each) => readable(...each))) {
      mkdirSync(join(baseDir, dirname(path)), { recursive: true });
      writeFileSync(join(baseDir, path), text);
    }
    symlinkSync(packages, join(baseDir, 'node_modules'));
    const roots = [
      ...new Set([...sources.keys()].filter((path) => !path.endsWith('.json')).map((path) => path.replace(/\/.*/, ''))),
    ];
    const { output } = await cruise(
      roots,
      {
        baseDir,
        ruleSet: { forbidden: rules },
        validate: true,
        tsPreCompilationDeps: true,
        detectJSDocImports: true,
        preserveSymlinks: true,
        doNotFollow: { path: 'node_modules' },
      },
      {
        conditionNames: ['types', 'svelte', 'browser', 'import', 'default'],
        exportsFields: ['exports'],
        mainFields: ['module', 'main'],
      },
    );
    if (typeof output === 'string') throw new Error(output);
    return output.summary.violations.map(({ from, to, rule, cycle = [] }) => ({
      from: named(from),
      to: named(to),
      rule: rule.name,
      remedy: rules.find(({ name }) => name === rule.name)?.comment ?? '',
      cycle: cycle.map(({ name }) => named(name)),
    }));
  } finally {
    rmSync(baseDir, { recursive: true, force: true });
  }
}
