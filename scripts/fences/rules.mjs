// Import rules for dependency-cruiser. Each rule's comment says what to do instead.

/**
 * A rule: imports from `from` to `to` are forbidden. The comment is the remedy.
 * @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule
 */

/** Files that every folder of the core may import. */
const coreBase = ['config.ts', 'errors.ts', 'csv.ts'];
/** The layers of the core, one folder each. Each may import those before it. */
const coreOrder = ['kernels', 'signal', 'features', 'speech', 'classifier', 'speakers', 'result'];
/** Parts of the core above these layers, and what each may import besides them. @type {[string, string[]][]} */
const coreAbove = [
  ['voice/', []],
  ['evaluation/', []],
  ['reports/', ['evaluation/']],
  ['annotations/', ['evaluation/']],
  ['measurements/', []],
  ['front-end.ts', []],
  ['recogniser/', ['front-end.ts', 'pipeline.ts']],
  ['pipeline.ts', ['front-end.ts', 'recogniser/']],
  ['protocol.ts', ['voice/', 'evaluation/', 'measurements/']],
];

/** The shared folders of the app. Each may import those before it. */
export const sharedFolders = [
  'words',
  'preferences',
  'ui',
  'charts',
  'export',
  'capture',
  'engine',
  'models',
  'storage',
  'offline',
  'shell',
  'recording',
  'reports',
  'adaptation',
];
/** The folders of the pages. None may import another. */
export const pageFolders = ['live', 'files', 'evaluate', 'voice', 'history', 'about', 'settings'];

const app = '^src/app/';
const analysisLibraries = 'node_modules/(@tensorflow|essentia\\.js|@sapphi-red)/';
/** The name that cruise.mjs gives to a file in workers/ imported with `?worker` or `?worker&url`. */
const startedWorker = '^workers/.*\\.started\\.ts$';

/** @param {readonly string[]} names */
const anyOf = (names) => `(${names.join('|')})`;

/**
 * @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Plain
 * @typedef {import('dependency-cruiser').IReachabilityForbiddenRuleType} Reach
 */
/** @param {string} name @param {string} comment @param {Plain['from']} from @param {Plain['to'] | Reach['to']} to @returns {Rule} */
const forbid = (name, comment, from, to) => /** @type {Rule} */ ({ name, severity: 'error', comment, from, to });

/** @type {Rule[]} */
const core = [
  forbid(
    'core-only-imports-core',
    'The core is pure TypeScript: move what it needs into src/core, or pass it in as a parameter from workers/ or model/.',
    { path: '^src/core/' },
    { pathNot: ['^src/core/', analysisLibraries, 'node_modules/fft\\.js/'] },
  ),
  ...coreBase.map((name) =>
    forbid(
      `core-base-${name.replace('.ts', '')}`,
      `${name} must not import other parts of the core: move the type it needs into it.`,
      { path: `^src/core/${name}$` },
      { path: '^src/core/' },
    ),
  ),
  ...coreOrder.map((folder, i) =>
    forbid(
      `core-order-${folder}`,
      `The layers of the core are ${coreOrder.join(' < ')}, and each may only import lower ones: move the shared type into ${folder}/, or pass the value in.`,
      { path: `^src/core/${folder}/` },
      { path: '^src/core/', pathNot: `^src/core/(${coreOrder.slice(0, i + 1).join('/|')}/|${coreBase.join('|')})` },
    ),
  ),
  ...coreAbove.map(([part, others]) =>
    forbid(
      `core-order-${part.replace(/\W.*/, '')}`,
      `${part} may only import ${[...coreOrder, ...others].join(', ')}: move what it shares with another part into one of these.`,
      { path: `^src/core/${part}` },
      {
        path: '^src/core/',
        pathNot: `^src/core/(${[part, ...others, ...coreOrder.map((folder) => `${folder}/`), ...coreBase].join('|')})`,
      },
    ),
  ),
];

/** @type {Rule[]} */
const page = [
  forbid(
    'no-analysis-libraries-in-src',
    'src/ must not load TensorFlow.js, essentia.js or RNNoise: take the library as a parameter and use `import type`. workers/ and model/ load it.',
    { path: '^src/' },
    { path: analysisLibraries, dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'no-tools-in-src',
    'Browser code must not import model/, scripts/ or tests/: move shared code into src/core.',
    // The About page shows the content-security policy, which is in the build configuration.
    { path: '^src/', pathNot: '^src/routes/policy\\.json/' },
    { path: '^(model|scripts|tests)/|^[^/]+\\.config\\.(js|ts)$' },
  ),
  forbid(
    'no-node-in-src',
    'Node modules do not exist in browsers: move code that needs them into model/ or scripts/.',
    { path: '^src/' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'unlisted-folder',
    'Add the new folder in src/app to scripts/fences/rules.mjs, either to the shared folders, in their order, or to the pages.',
    { path: app, pathNot: `^src/app/(${anyOf([...sharedFolders, ...pageFolders])}/|state\\.ts$)` },
    {},
  ),
  ...sharedFolders.map((folder, i) =>
    forbid(
      `folder-order-${folder}`,
      `A shared folder may only import those before it, ${sharedFolders.slice(0, i + 1).join(' < ')}: move the shared code down, or pass it in.`,
      { path: `^src/app/${folder}/` },
      { path: app, pathNot: `^src/app/${anyOf(sharedFolders.slice(0, i + 1))}/` },
    ),
  ),
  forbid(
    'no-page-in-shared-state',
    "src/app/state.ts is for state shared by several pages: put a page's own state into its state.ts.",
    { path: '^src/app/state\\.ts$' },
    { path: `^src/app/${anyOf(pageFolders)}/` },
  ),
  forbid(
    'no-other-page',
    'A page must not import another page: move the code into a shared folder, or connect them in a route.',
    { path: `^src/app/${anyOf(pageFolders)}/` },
    { path: `^src/app/${anyOf(pageFolders)}/`, pathNot: '^src/app/$1/' },
  ),
  forbid(
    'folders-by-alias',
    'Import from other folders by alias, `#app/folder/file.ts`, so that such imports are easy to see.',
    { path: '^src/app/([^/]+)/' },
    { path: app, pathNot: '^src/app/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  ),
  forbid(
    'no-entry-points-in-app',
    'src/app must not import routes, the embedded package or the service worker: they import src/app.',
    { path: app },
    { path: '^src/(routes|embed|hooks|service-worker/(?!message\\.ts))' },
  ),
  forbid(
    'service-worker-via-offline',
    'Only app/offline may import from the service worker: go through app/offline.',
    { path: app, pathNot: '^src/app/offline/' },
    { path: '^src/service-worker/' },
  ),
  forbid(
    'routes-mount-pages',
    'A route mounts a page and may connect its state: import only `XPage.svelte`, `XDialog.svelte`, `state.ts` and shared folders.',
    { path: '^src/(routes/|hooks)' },
    {
      path: [`^src/app/${anyOf(pageFolders)}/`, '^src/(embed|service-worker)/'],
      pathNot: `^src/app/${anyOf(pageFolders)}/([A-Z]\\w*(Page|Dialog)\\.svelte|state)\\.ts$`,
    },
  ),
];

/** @type {Rule[]} */
const started = [
  forbid(
    'workers-via-engine',
    'Only app/engine and app/capture may import workers: go through app/engine.',
    { path: '^src/', pathNot: '^src/app/(engine|capture)/' },
    { path: '^workers/' },
  ),
  forbid(
    'workers-as-workers',
    'Import workers only as workers: `#workers/x.worker.ts?worker` or `?worker&url`.',
    { path: '^src/app/(engine|capture)/' },
    { path: '^workers/', pathNot: startedWorker },
  ),
  forbid(
    'workers-only-import-core',
    'Workers may import the core and libraries, but not the page: move shared code into src/core.',
    { path: '^workers/' },
    { path: ['^(model|scripts|tests)/', '^src/(?!core/)', '^\\$', 'node_modules/(svelte|@sveltejs)/'] },
  ),
  forbid(
    'worklet-only-imports-core',
    'The worklet runs on the audio thread and may only import the core: move shared code into src/core.',
    { path: '^workers/worklet/' },
    { pathNot: '^(workers/worklet|src/core)/' },
  ),
];

/** @type {Rule[]} */
const others = [
  forbid(
    'embed-folders',
    'The embedded package may only import the folders capture, engine, ui and words of the app: move what it needs into one of them.',
    { path: '^src/embed/' },
    { path: '^src/(?!core/|embed/)', pathNot: '^src/app/(capture|engine|ui|words)/' },
  ),
  forbid(
    'embed-without-svelte',
    'The embedded package must not import Svelte, not even indirectly: move the part without Svelte into a separate file.',
    { path: '^src/embed/' },
    { path: '\\.svelte\\.ts$|node_modules/svelte/|^\\$app/', reachable: true },
  ),
  forbid(
    'service-worker-standalone',
    'The service worker must not import anything from the app: copy what it needs.',
    { path: '^src/service-worker/' },
    { pathNot: '^(src/service-worker/|\\$service-worker$)' },
  ),
  forbid(
    'model-only-imports-core',
    'Of the app, model/ may only import src/core and workers/sound: move shared code into src/core.',
    { path: '^model/' },
    {
      path: ['^(workers|scripts|tests)/', '^src/(?!core/)', '^\\$', 'node_modules/(svelte|@sveltejs)/'],
      pathNot: ['^workers/.*\\.d\\.ts$', '^workers/sound/'],
    },
  ),
  forbid(
    'no-page-in-scripts',
    'Scripts may import model/ and the core, but not the page or a worker: move shared code into src/core.',
    { path: '^(scripts/|[^/]+\\.config\\.(js|ts)$)' },
    { path: ['^src/(?!core/)', '^workers/'] },
  ),
  forbid(
    'no-tests-outside-tests',
    'Only tests may import tests: move the shared code to where it is used.',
    { pathNot: '^(tests/|playwright\\.config\\.ts$)' },
    { path: '^tests/' },
  ),
  forbid(
    'parts-by-alias',
    'Import from other parts of the project by alias: `#core/...`, `#app/...`, `#workers/...`.',
    { path: '^(src/app|src/core|src/embed|src/routes|src/service-worker|workers|model)/', pathNot: '\\.d\\.ts$' },
    {
      path: '^(src/(app|core)|workers)/',
      pathNot: ['^$1/', '\\.d\\.ts$'],
      dependencyTypesNot: ['aliased-subpath-import'],
    },
  ),
];

/** Entry points of SvelteKit, of the package for other web pages, and of the command line. */
const entries = [
  '^src/(routes/|hooks\\.client\\.ts$|service-worker/index\\.ts$)',
  '^src/embed/(undertone|emotion-meter|plain-worker)\\.ts$',
  '^(model|scripts)/',
];

/** @type {Rule[]} */
const whole = [
  forbid(
    'no-cycle',
    'These files import each other: merge them, or move what they share into a third file.',
    {},
    { circular: true },
  ),
  forbid(
    'no-orphan',
    'No entry point reaches this file; at most a test does: delete it, or import it where it is needed.',
    { path: entries },
    { path: '^(src|workers)/', pathNot: [...entries, '\\.d\\.ts$'], reachable: false },
  ),
  forbid(
    'unresolved-import',
    'This import cannot be resolved: write the file name with its extension, or install the package.',
    {},
    // The cruiser cannot resolve package files with a query. If one is missing, the build fails.
    { couldNotResolve: true, pathNot: '^(\\$app/|\\$service-worker$|\\./\\$types$)|\\?packed$|^@.*\\.wasm\\?url$' },
  ),
];

export const rules = [...core, ...page, ...started, ...others, ...whole];
