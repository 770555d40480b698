import { getContext, setContext } from 'svelte';
import { words } from '#app/words/index.ts';

const key = Symbol('report name');

/** Says whose report the components within are of, so that two reports on one page can be told apart by ear. */
export function setReportName(nameOf: () => string): void {
  setContext(key, nameOf);
}

/** Gives titles of panels and tables the name of their report, where it has one. Call while a component is being made. */
export function createNamer(): (title: string) => string {
  const nameOf = getContext<(() => string) | undefined>(key);
  return (title) => (nameOf ? words.evaluate.own.named(title, nameOf()) : title);
}
