/**
 * Agglomerative clustering with average linkage: the two nearest clusters are merged until `nClusters` are left.
 * Sokal & Michener, A statistical method for evaluating systematic relationships, 1958.
 * @param distances symmetric, row-major [n, n]; overwritten
 * @param nClusters at least 1
 * @returns the cluster of each item, 0.., numbered in order of their first members. Time grows slightly faster than n².
 * Compared with SciPy in tests/core/speakers/cluster.test.ts
 */
export function averageLinkage(distances: Float32Array, nClusters: number): Uint32Array {
  const n = Math.round(Math.sqrt(distances.length));
  const size = new Float64Array(n).fill(1);
  const isAlive = new Uint8Array(n).fill(1);
  const cluster = Uint32Array.from({ length: n }, (_, i) => i);
  const nearest = new Uint32Array(n);
  const nearestDistance = new Float32Array(n);
  for (let i = 0; i < n; i++) findNearest(i);

  for (let left = n; left > nClusters; left--) {
    let a = -1;
    for (let i = 0; i < n; i++) if (isAlive[i] && (a < 0 || nearestDistance[i]! < nearestDistance[a]!)) a = i;
    merge(a, nearest[a]!);
  }
  const names = new Map<number, number>();
  return cluster.map((name) => {
    if (!names.has(name)) names.set(name, names.size);
    return names.get(name) ?? 0;
  });

  /** Only later items, so that every pair is stored once. */
  function findNearest(i: number): void {
    nearestDistance[i] = Infinity;
    for (let j = i + 1; j < n; j++) {
      if (!isAlive[j] || distances[i * n + j]! >= nearestDistance[i]!) continue;
      nearest[i] = j;
      nearestDistance[i] = distances[i * n + j]!;
    }
  }

  function merge(a: number, b: number): void {
    const whole = size[a]! + size[b]!;
    for (let i = 0; i < n; i++) {
      if (!isAlive[i] || i === a || i === b) continue;
      const merged = (size[a]! * distances[a * n + i]! + size[b]! * distances[b * n + i]!) / whole;
      distances[a * n + i] = merged;
      distances[i * n + a] = merged;
    }
    size[a] = whole;
    isAlive[b] = 0;
    for (let i = 0; i < n; i++) if (cluster[i] === b) cluster[i] = a;
    for (let i = 0; i < b; i++) {
      if (!isAlive[i]) continue;
      if (i === a || nearest[i] === a || nearest[i] === b) findNearest(i);
      else if (i < a && distances[i * n + a]! < nearestDistance[i]!) {
        nearest[i] = a;
        nearestDistance[i] = distances[i * n + a]!;
      }
    }
  }
}
