import config from '../../../svelte.config.js';

/** The content-security policy of svelte.config.js: directives by name, each with what it allows. */
export const policy: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(config.kit?.csp?.directives ?? {}).flatMap(([name, allowed]) =>
    Array.isArray(allowed) ? [[name, allowed.map(String)]] : [],
  ),
);
