import { json } from '@sveltejs/kit';
import { readCardText } from './read-card-text.ts';

export const prerender = true;

/** Runs when the app is built: what stands in docs/model-card.md then. */
const [text = ''] = Object.values(
  import.meta.glob<string>('../../../docs/model-card.md', { eager: true, import: 'default', query: '?raw' }),
);

/** The model card, for the page About. */
export const GET = (): Response => json(readCardText(text));
