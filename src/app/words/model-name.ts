import { words } from './index.ts';

/** What a person calls the model of an id: the light or the accurate one; other ids are shown as they are. */
export function modelName(id: string): string {
  if (/^undertone-accurate-/.test(id)) return words.models.accurate;
  return /^undertone-\d/.test(id) ? words.models.light : id;
}

/** The same with the id, where details are shown. */
export function modelNameWithId(id: string): string {
  const name = modelName(id);
  return name === id ? id : words.models.withId(name, id);
}
