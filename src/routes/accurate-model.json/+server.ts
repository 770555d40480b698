import { json } from '@sveltejs/kit';
import type { AccurateFacts } from '#app/engine/accurate-facts.ts';

export const prerender = true;

interface ModelFile {
  readonly id: string;
  readonly created: string;
  readonly nParameters: number;
  readonly weights: { readonly bytes: number };
  readonly data: readonly { readonly corpus: string }[];
}

/** Runs when the app is built: what lies in static/models then. */
const [current] = Object.values(
  import.meta.glob<{ readonly accurate?: string }>('../../../static/models/current.json', {
    eager: true,
    import: 'default',
  }),
);
const manifests = import.meta.glob<ModelFile>('../../../static/models/*/manifest.json', {
  eager: true,
  import: 'default',
});

/** The accurate model as static/models/current.json names it, or null where there is none: so its size is known before it is fetched. */
function facts(): AccurateFacts | null {
  const found = Object.values(manifests).find(({ id }) => id === current?.accurate);
  if (!found) return null;
  const { id, created, nParameters, weights, data } = found;
  return { id, created, nParameters, bytes: weights.bytes, corpora: data.map(({ corpus }) => corpus) };
}

export const GET = (): Response => json(facts());
