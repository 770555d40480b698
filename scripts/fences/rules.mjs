// Import rules for dependency-cruiser. Each rule's comment says what to do instead.

/**
 * A rule in this file: imports that match `to` are rejected. The comment is the remedy.
 * @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule
 */

/** Files that every folder of the core may import. */
const coreBase = ['config.ts', 'errors.ts', 'csv.ts'];
/** The folders of the core. Each may import those before it. */
const coreOrder = ['kernels', 'signal', 'features', 'speech', 'classifier', 'speakers', 'result'];
/** Parts of the core above these folders, and what each may import besides them. @type {[string, string[]][]} */
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
export const sharedRooms = [
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
/** The pages: none imports another. */
export const activities = ['live', 'files', 'evaluate', 'voice', 'history', 'about', 'settings'];

const app = '^src/app/';
const liveLibraries = 'node_modules/(@tensorflow|essentia\\.js|@sapphi-red)/';
/** A file of workers/ that is started by `?worker` or `?worker&url`, as cruise.mjs calls it. */
const startedWorker = '^workers/.*\\.started\\.ts$';

/** @param {readonly string[]} names */
const anyOf = (names) => `(${names.join('|')})`;

/**
 * @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Plain
 * @typedef {import('dependency-cruiser').IReachabilityForbiddenRuleType} Reach
 */
/** @param {string} name @param {string} comment @param {Plain['from']} from @param {Plain['to'] | Reach['to']} to @returns {Rule} */
const refuse = (name, comment, from, to) => /** @type {Rule} */ ({ name, severity: 'error', comment, from, to });

/** @type {Rule[]} */
const core = [
  refuse(
    'core-imports-itself',
    'The core is pure TypeScript: move what it needs into src/core, or pass it in as a parameter from workers/ or model/.',
    { path: '^src/core/' },
    { pathNot: ['^src/core/', liveLibraries, 'node_modules/fft\\.js/'] },
  ),
  ...coreBase.map((name) =>
    refuse(
      `core-${name.replace('.ts', '')}-is-below`,
      `${name} must not import other parts of the core: move the type it needs into it.`,
      { path: `^src/core/${name}$` },
      { path: '^src/core/' },
    ),
  ),
  ...coreOrder.map((room, i) =>
    refuse(
      `core-order-${room}`,
      `Imports in the core go one way, ${coreOrder.join(' < ')}: move the shared type into ${room}/, or pass the value in.`,
      { path: `^src/core/${room}/` },
      { path: '^src/core/', pathNot: `^src/core/(${coreOrder.slice(0, i + 1).join('/|')}/|${coreBase.join('|')})` },
    ),
  ),
  ...coreAbove.map(([part, others]) =>
    refuse(
      `core-order-${part.replace(/\W.*/, '')}`,
      `${part} stands on ${coreOrder.join(', ')}${others.length > 0 ? ` and ${others.join(', ')}` : ''}: move what it shares with the other part down there.`,
      { path: `^src/core/${part}` },
      {
        path: '^src/core/',
        pathNot: `^src/core/(${[part, ...others, ...coreOrder.map((room) => `${room}/`), ...coreBase].join('|')})`,
      },
    ),
  ),
];

/** @type {Rule[]} */
const page = [
  refuse(
    'live-libraries-outside-src',
    'The core and the page do not load libraries: take the library as a parameter and use `import type`. workers/ and model/ load it.',
    { path: '^src/' },
    { path: liveLibraries, dependencyTypesNot: ['type-only'] },
  ),
  refuse(
    'src-stays-in-src',
    'Browser code never imports model/, scripts/ or tests/: move shared code into src/core.',
    // The About page shows the policy, which is read from the build configuration.
    { path: '^src/', pathNot: '^src/routes/policy\\.json/' },
    { path: '^(model|scripts|tests)/|^[^/]+\\.config\\.(js|ts)$' },
  ),
  refuse(
    'no-node-in-src',
    'Browsers do not have Node: move code that needs it into model/ or scripts/.',
    { path: '^src/' },
    { dependencyTypes: ['core'] },
  ),
  refuse(
    'room-is-named',
    'Add a new folder of src/app to scripts/fences/rules.mjs, either to the shared folders, in their order, or to the pages.',
    { path: app, pathNot: `^src/app/(${anyOf([...sharedRooms, ...activities])}/|state\\.ts$)` },
    {},
  ),
  ...sharedRooms.map((room, i) =>
    refuse(
      `room-order-${room}`,
      `A shared folder may only import those before it, ${sharedRooms.slice(0, i + 1).join(' < ')}: move the shared code down, or pass it in.`,
      { path: `^src/app/${room}/` },
      { path: app, pathNot: `^src/app/${anyOf(sharedRooms.slice(0, i + 1))}/` },
    ),
  ),
  refuse(
    'state-is-shared',
    'src/app/state.ts holds what all activities share: an activity has a state.ts of its own.',
    { path: '^src/app/state\\.ts$' },
    { path: `^src/app/${anyOf(activities)}/` },
  ),
  refuse(
    'no-other-activity',
    'A page must not import another page: move the code into a shared folder, or connect them in a route.',
    { path: `^src/app/${anyOf(activities)}/` },
    { path: `^src/app/${anyOf(activities)}/`, pathNot: '^src/app/$1/' },
  ),
  refuse(
    'rooms-by-alias',
    'Import other folders by alias, `#app/folder/file.ts`, so that imports from outside are visible.',
    { path: '^src/app/([^/]+)/' },
    { path: app, pathNot: '^src/app/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  ),
  refuse(
    'app-is-mounted',
    'src/app must not import from routes, the embedded package or the service worker. They import it.',
    { path: app },
    { path: '^src/(routes|embed|hooks|service-worker/(?!message\\.ts))' },
  ),
  refuse(
    'service-worker-is-offline',
    'Only app/offline talks to the service worker.',
    { path: app, pathNot: '^src/app/offline/' },
    { path: '^src/service-worker/' },
  ),
  refuse(
    'routes-mount-pages',
    'A route mounts a page and may connect its state: import `XPage.svelte`, `XDialog.svelte`, `state.ts` or a shared folder.',
    { path: '^src/(routes/|hooks)' },
    {
      path: [`^src/app/${anyOf(activities)}/`, '^src/(embed|service-worker)/'],
      pathNot: `^src/app/${anyOf(activities)}/([A-Z]\\w*(Page|Dialog)\\.svelte|state)\\.ts$`,
    },
  ),
];

/** @type {Rule[]} */
const started = [
  refuse(
    'workers-are-started',
    'Only app/engine and app/capture start workers: go through app/engine.',
    { path: '^src/', pathNot: '^src/app/(engine|capture)/' },
    { path: '^workers/' },
  ),
  refuse(
    'workers-as-workers',
    'Import workers only as workers: `#workers/x.worker.ts?worker` or `?worker&url`.',
    { path: '^src/app/(engine|capture)/' },
    { path: '^workers/', pathNot: startedWorker },
  ),
  refuse(
    'workers-on-the-core',
    'Workers pass libraries to the core and do not depend on the page: move shared code into src/core.',
    { path: '^workers/' },
    { path: ['^(model|scripts|tests)/', '^src/(?!core/)', '^\\$', 'node_modules/(svelte|@sveltejs)/'] },
  ),
  refuse(
    'worklet-on-the-core',
    'The worklet runs on the audio thread: it may only import the core.',
    { path: '^workers/worklet/' },
    { pathNot: '^(workers/worklet|src/core)/' },
  ),
];

/** @type {Rule[]} */
const others = [
  refuse(
    'embed-rooms',
    'The embedded package may only use capture, engine, the tokens of ui and the plain words: move what it needs there.',
    { path: '^src/embed/' },
    { path: '^src/(?!core/|embed/)', pathNot: '^src/app/(capture|engine|ui|words)/' },
  ),
  refuse(
    'embed-without-svelte',
    'The embedded package must not contain Svelte, not even indirectly: move the plain part into a separate file.',
    { path: '^src/embed/' },
    { path: '\\.svelte\\.ts$|node_modules/svelte/|^\\$app/', reachable: true },
  ),
  refuse(
    'service-worker-alone',
    'The service worker only stores the app: it imports nothing of the page.',
    { path: '^src/service-worker/' },
    { pathNot: '^(src/service-worker/|\\$service-worker$)' },
  ),
  refuse(
    'model-on-the-core',
    'What makes the model stands on src/core and the sound reader alone, as the worker does: move what is shared into src/core.',
    { path: '^model/' },
    {
      path: ['^(workers|scripts|tests)/', '^src/(?!core/)', '^\\$', 'node_modules/(svelte|@sveltejs)/'],
      pathNot: ['^workers/.*\\.d\\.ts$', '^workers/sound/'],
    },
  ),
  refuse(
    'scripts-without-the-page',
    'Scripts build and check: they import model/ and the core, never the page or a worker.',
    { path: '^(scripts/|[^/]+\\.config\\.(js|ts)$)' },
    { path: ['^src/(?!core/)', '^workers/'] },
  ),
  refuse(
    'tests-are-not-imported',
    'Nothing imports a test: move the shared helper to where it is used.',
    { pathNot: '^(tests/|playwright\\.config\\.ts$)' },
    { path: '^tests/' },
  ),
  refuse(
    'core-and-workers-by-alias',
    'Another part of the app is imported by its alias: `#core/...`, `#app/...`, `#workers/...`.',
    { path: '^(src/app|src/core|src/embed|src/routes|src/service-worker|workers|model)/', pathNot: '\\.d\\.ts$' },
    {
      path: '^(src/(app|core)|workers)/',
      pathNot: ['^$1/', '\\.d\\.ts$'],
      dependencyTypesNot: ['aliased-subpath-import'],
    },
  ),
];

/** Entry points: for SvelteKit, for other web pages, and for people. */
const entries = [
  '^src/(routes/|hooks\\.client\\.ts$|service-worker/index\\.ts$)',
  '^src/embed/(undertone|emotion-meter|plain-worker)\\.ts$',
  '^(model|scripts)/',
];

/** @type {Rule[]} */
const whole = [
  refuse(
    'no-cycle',
    'Two files that need each other are one file, or share a third: move the shared type there.',
    {},
    { circular: true },
  ),
  refuse(
    'no-orphan',
    'Nothing the project runs reaches this file, at most a test does: delete it, or import it where it is meant to be used.',
    { path: entries },
    { path: '^(src|workers)/', pathNot: [...entries, '\\.d\\.ts$'], reachable: false },
  ),
  refuse(
    'is-found',
    'This import leads nowhere: name the file with its ending, or install the package.',
    {},
    // A query is not looked up in the exports of a package; if the file is missing, the build fails.
    { couldNotResolve: true, pathNot: '^(\\$app/|\\$service-worker$|\\./\\$types$)|\\?packed$|^@.*\\.wasm\\?url$' },
  ),
];

export const rules = [...core, ...page, ...started, ...others, ...whole];
