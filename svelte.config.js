import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: {
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
    // A canvas that is a picture says so by role="img"; Svelte takes every canvas for something to press.
    warningFilter: ({ code, frame }) =>
      !(code === 'a11y_no_interactive_element_to_noninteractive_role' && frame?.includes('<canvas')),
  },
  kit: {
    // Every page is prerendered with relative paths: build/ works under any base path, and from any static host.
    adapter: adapter({ strict: true, precompress: true }),
    paths: { relative: true },
    // Tests that start beside a build write generated files that the build reads: the tests give both one version. Otherwise it is
    // SvelteKit's own, which is one for a whole process, however often it reads this file.
    ...(process.env.UNDERTONE_VERSION ? { version: { name: process.env.UNDERTONE_VERSION } } : {}),
    // src/app/offline registers the worker itself, so that an update can be offered instead of forced.
    // Not part of the first visit: the accurate model, fetched by who wants it, and the baselines, by who evaluates.
    // What is written for a host is not served by it.
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
