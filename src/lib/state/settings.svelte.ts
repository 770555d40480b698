import { emotionsOf } from '#core/classifier/labels.ts';
import type { Emotion, LabelSet } from '#core/classifier/labels.ts';
import type { BackendName } from '#core/protocol.ts';
import { isLanguage, languageFor, speak } from '../words/language.svelte.ts';
import type { Language } from '../words/language.svelte.ts';

export type Theme = 'auto' | 'light' | 'dark';
export type BackendChoice = BackendName | 'auto';
export type LanguageChoice = Language | 'auto';

const key = 'undertone.settings';
const backends: readonly BackendChoice[] = ['auto', 'wasm', 'webgl', 'webgpu'];

/** What a person has chosen. Kept in this browser; where storage is closed, for this visit only. */
export class Settings {
  #labelSet = $state<LabelSet>('eight');
  #backend = $state<BackendChoice>('auto');
  #theme = $state<Theme>('auto');
  #language = $state<LanguageChoice>('auto');
  #addressBackend = $state<BackendChoice | null>(null);

  /** Reads what was kept, and `?backend=` of the page's address, which stands above it. Call once, in the browser. */
  load(address: URL): void {
    const kept = readKept();
    if (kept['labelSet'] === 'five') this.#labelSet = 'five';
    if (isBackend(kept['backend'])) this.#backend = kept['backend'];
    if (kept['theme'] === 'light' || kept['theme'] === 'dark') this.#theme = kept['theme'];
    if (isLanguage(kept['language'])) this.#language = kept['language'];
    const asked = address.searchParams.get('backend');
    if (isBackend(asked)) this.#addressBackend = asked;
  }

  get labelSet(): LabelSet {
    return this.#labelSet;
  }
  set labelSet(set: LabelSet) {
    this.#labelSet = set;
    this.#keep();
  }

  /** The emotions shown, in their order. */
  get emotions(): readonly Emotion[] {
    return emotionsOf(this.#labelSet);
  }

  get backend(): BackendChoice {
    return this.#addressBackend ?? this.#backend;
  }
  set backend(choice: BackendChoice) {
    this.#backend = choice;
    this.#addressBackend = null;
    this.#keep();
  }

  /** The backend comes from the page's address. */
  get isBackendByAddress(): boolean {
    return this.#addressBackend !== null;
  }

  get theme(): Theme {
    return this.#theme;
  }
  set theme(theme: Theme) {
    this.#theme = theme;
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    this.#keep();
  }

  /** The language of the interface; `auto` follows the browser's. */
  get language(): LanguageChoice {
    return this.#language;
  }
  set language(choice: LanguageChoice) {
    this.#language = choice;
    this.#keep();
    void speak(choice === 'auto' ? languageFor(navigator.languages) : choice);
  }

  #keep(): void {
    try {
      const language = this.#language === 'auto' ? undefined : this.#language;
      const chosen = { labelSet: this.#labelSet, backend: this.#backend, theme: this.#theme, language };
      localStorage.setItem(key, JSON.stringify(chosen));
    } catch {
      // Storage is full or closed: the choice holds for this visit.
    }
  }
}

/** The language to begin with: the one chosen before, else the first of the browser's that the interface speaks. */
export function keptLanguage(): Language {
  const { language } = readKept();
  return isLanguage(language) ? language : languageFor(navigator.languages);
}

function isBackend(value: unknown): value is BackendChoice {
  return backends.includes(value as BackendChoice);
}

function readKept(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
