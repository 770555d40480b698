import { asset, resolve } from '$app/paths';
import type { Manifest } from '#core/classifier/manifest.ts';
import { accurateFactsPath, readAccurateFacts } from '#app/engine/accurate-facts.ts';
import type { AccurateFacts } from '#app/engine/accurate-facts.ts';
import { cardTextPath } from './card-text.ts';
import type { CardText } from './card-text.ts';
import { readModelReports } from './model-reports.ts';
import type { ModelReports } from './model-reports.ts';

/** A bundled library, as listed in static/licences.json. */
export interface Library {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier. */
  readonly licence: string;
  readonly home: string | null;
  /** Third-party code compiled into it. */
  readonly holds: readonly string[];
}

/** Data of the About page; each part is null if it could not be read. */
export interface Card {
  /** The manifest of the shipped model. */
  readonly manifest: Manifest | null;
  /** The accurate model, if this app has one. */
  readonly accurate: AccurateFacts | null;
  readonly reports: ModelReports | null;
  /** docs/model-card.md. */
  readonly text: CardText | null;
  /** The Content Security Policy: allowed sources by directive. */
  readonly policy: Readonly<Record<string, readonly string[]>> | null;
  readonly libraries: readonly Library[] | null;
}

/**
 * Reads the manifest that static/models/current.json names, the reports, the model card, the policy and the licences. Never rejects.
 * @param get fetches a path of the app
 */
export async function readCard(get: typeof fetch): Promise<Card> {
  const [manifest, accurate, reports, text, policy, libraries] = await Promise.all([
    readManifest(get),
    readAccurateFacts(resolve(accurateFactsPath), get),
    readModelReports(get),
    readJson<CardText>(get, resolve(cardTextPath)),
    readJson<Card['policy']>(get, resolve('/policy.json')),
    readJson<readonly Library[]>(get, asset('/licences.json')),
  ]);
  return { manifest, accurate, reports, text, policy, libraries };
}

async function readManifest(get: typeof fetch): Promise<Manifest | null> {
  const current = await readJson<{ readonly id: string }>(get, asset('/models/current.json'));
  return current && readJson<Manifest>(get, asset(`/models/${current.id}/manifest.json`));
}

async function readJson<T>(get: typeof fetch, url: string): Promise<T | null> {
  try {
    const response = await get(url);
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}
