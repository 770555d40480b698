import { engine } from '#app/state.ts';
import { Evaluation } from './evaluation.svelte.ts';

/** The evaluation of this visit. It survives page changes and is loaded with the Evaluate page. */
export const evaluation = new Evaluation(() => engine.startFor('files'));
