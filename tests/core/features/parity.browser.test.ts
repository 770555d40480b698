import { expect, it } from 'vitest';
import stored from '../../fixtures/features/example-window.json' with { type: 'json' };

it('a browser worker computes the same features as Node, within 1e-5', async () => {
  const worker = new Worker(new URL('./parity.worker.ts', import.meta.url), { type: 'module' });
  const rows = await new Promise<Float32Array[] | string>((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<Float32Array[] | string>) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
  });
  worker.terminate();
  if (typeof rows === 'string') throw new Error(rows);
  expect(rows).toHaveLength(stored.rows.length);
  rows.forEach((row, t) =>
    row.forEach((value, i) =>
      expect(Math.abs(value - stored.rows[t]![i]!)).toBeLessThan(1e-5 * Math.max(1, Math.abs(value))),
    ),
  );
});
