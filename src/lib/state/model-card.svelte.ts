import { asset } from '$app/paths';
import type { Manifest } from '#core/classifier/manifest.ts';

/** What the shipped model says of itself: its manifest, read when a page shows it. */
export class ModelCard {
  manifest = $state.raw<Manifest | null>(null);
  isUnreadable = $state(false);

  /** Reads the manifest that static/models/current.json names. Never rejects. */
  async load(): Promise<void> {
    this.isUnreadable = false;
    try {
      const { id } = (await readJson(asset('/models/current.json'))) as { id: string };
      this.manifest = (await readJson(asset(`/models/${id}/manifest.json`))) as Manifest;
    } catch {
      this.isUnreadable = true;
    }
  }
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
