import { json } from '@sveltejs/kit';
import { policy } from './policy.ts';

export const prerender = true;

/** The content-security policy that every page carries, for the page that explains it. */
export const GET = (): Response => json(policy);
