import { getContext, setContext } from 'svelte';
import { words } from '#app/words/index.ts';

const key = Symbol('report name');

/** Sets the report name for nested components, so that screen readers can tell two reports on one page apart. */
export function setReportName(nameOf: () => string): void {
  setContext(key, nameOf);
}

/**
 * Returns a function that adds the report name, if any, to titles of panels and tables. Call during component
 * initialisation.
 */
export function createNamer(): (title: string) => string {
  const nameOf = getContext<(() => string) | undefined>(key);
  return (title) => (nameOf ? words.evaluate.own.named(title, nameOf()) : title);
}
