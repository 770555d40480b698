import { settings } from '#app/state.ts';
import { SourceChoice } from './source-choice.svelte.ts';

/** The microphone or other source to listen to. Apart from the session, which every page begins with. */
export const source: SourceChoice = new SourceChoice(settings);
