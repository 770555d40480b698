import { readCard } from '#app/reports/model-card.ts';
import type { PageLoad } from './$types';

/** What the app says of itself is written into the page when it is made. */
export const load: PageLoad = async ({ fetch }) => ({ card: await readCard(fetch) });
