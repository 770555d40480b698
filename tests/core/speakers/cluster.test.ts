import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { averageLinkage } from '#core/speakers/cluster.ts';

interface Case {
  readonly distances: readonly number[];
  readonly n: number;
  readonly clusters: readonly number[];
}
const url = new URL('../../fixtures/clustering/reference.json', import.meta.url);
const cases = JSON.parse(readFileSync(url, 'utf8')) as readonly Case[];

/** Cluster names are arbitrary, so number them by their first members. */
function renamed(clusters: readonly number[]): readonly number[] {
  const names = [...new Set(clusters)];
  return clusters.map((name) => names.indexOf(name));
}

it.each(cases.map((each) => [each.clusters.length, each.n, each] as const))(
  'clusters %d items into %d clusters as SciPy does',
  (_, n, { clusters, distances }) => {
    expect([...averageLinkage(Float32Array.from(distances), n)]).toEqual(renamed(clusters));
  },
);
