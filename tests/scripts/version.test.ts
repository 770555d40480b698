import type { Config } from '@sveltejs/kit';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** Loads svelte.config.js again, as SvelteKit does several times in a build. */
async function readConfig(atMs: number): Promise<Config> {
  vi.setSystemTime(atMs);
  const path = `../../svelte.config.js?at=${atMs}`;
  return ((await import(path)) as { default: Config }).default;
}

it.each([undefined, 'of tests'])(
  'a build has a single version, however often its configuration is loaded (%s)',
  async (version) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.stubEnv('UNDERTONE_VERSION', version);
    const start = version === undefined ? 1000 : 2000;
    const [first, later] = [await readConfig(start), await readConfig(start + 1)];
    expect(first.kit?.paths).toEqual({ relative: true });
    expect(later.kit?.version).toEqual(first.kit?.version);
    expect(later.kit?.version?.name).toBe(version);
  },
);
