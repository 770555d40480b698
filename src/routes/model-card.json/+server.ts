import { json } from '@sveltejs/kit';
import text from '../../../docs/model-card.md?raw';
import { readCardText } from './read-card-text.ts';

export const prerender = true;

/** docs/model-card.md, as it was when the app was built. */
export const GET = (): Response => json(readCardText(text));
