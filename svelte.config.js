import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: {
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
    // Svelte takes every canvas for an interactive element, even with role="img".
    warningFilter: ({ code, frame }) =>
      !(code === 'a11y_no_interactive_element_to_noninteractive_role' && frame?.includes('<canvas')),
  },
  kit: {
    // All pages are prerendered with relative paths, so build/ works under any base path and on any static host.
    adapter: adapter({ strict: true, precompress: true }),
    paths: { relative: true },
    // Tests that run in parallel to a build write generated files that the build reads, so both get the same version. By default,
    // SvelteKit creates one per process.
    ...(process.env.UNDERTONE_VERSION ? { version: { name: process.env.UNDERTONE_VERSION } } : {}),
    // src/app/offline registers the worker itself, so that an update can be offered instead of forced.
    // Not stored: the accurate model and the baselines, which are downloaded on demand, and the host's configuration.
    serviceWorker: {
      register: false,
      files: (name) => !/\.DS_Store|baselines\.(?:bin|json)$|^_headers$|^models\/undertone-accurate-/.test(name),
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'media-src': ['self', 'blob:'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['none'],
      },
    },
  },
};
