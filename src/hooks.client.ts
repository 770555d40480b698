import type { ClientInit } from '@sveltejs/kit';
import { keptLanguage } from '#app/preferences/settings.svelte.ts';
import { speak } from '#app/words/language.svelte.ts';

/** Before the page comes to life its words are there, so that it comes to life in the language it will keep. */
export const init: ClientInit = () => speak(keptLanguage());
