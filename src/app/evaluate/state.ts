import { engine, settings } from '#app/state.ts';
import { Evaluation } from './evaluation.svelte.ts';

/** The evaluation of this visit: it outlives a change of page, and comes with the page that shows it. */
export const evaluation = new Evaluation(() => engine.start(settings.backend));
