import { json } from '@sveltejs/kit';
import { sortReports } from './model-reports.ts';

export const prerender = true;

/** Runs when the app is built: what stands in model/reports then. */
const files: Record<string, unknown> = import.meta.glob('../../../model/reports/*.json', {
  eager: true,
  import: 'default',
});

/** The measured figures of the shipped model, for the pages that show them. */
export const GET = (): Response => json(sortReports(files));
