import { emotionsOf } from '#core/classifier/labels.ts';
import type { Emotion, LabelSet } from '#core/classifier/labels.ts';
import type { BackendName } from '#core/protocol.ts';
import type { Pace } from '#core/result/smoothing.ts';
import { isLanguage, languageFor, speak } from '#app/words/language.svelte.ts';
import type { Language } from '#app/words/language.svelte.ts';

export type Theme = 'auto' | 'light' | 'dark';
export type BackendChoice = BackendName | 'auto';
export type LanguageChoice = Language | 'auto';
/** The emotions' colours: the usual ones, or others that stay apart for every kind of colour blindness. */
export type PaletteChoice = 'standard' | 'safe';

/** All that a person can choose. */
export interface Choices {
  readonly labelSet: LabelSet;
  readonly backend: BackendChoice;
  readonly theme: Theme;
  readonly language: LanguageChoice;
  readonly palette: PaletteChoice;
  readonly smoothing: Pace;
  /** Below this probability of the likeliest emotion the answer is `unsure`, 0..1; null: as the model proposes. */
  readonly unsureBelow: number | null;
  /** What was analysed goes into the history. */
  readonly keepResults: boolean;
  /** The sound itself goes there, too. */
  readonly keepSound: boolean;
}

/** Where the choices are kept in `localStorage`; static/early.js reads them there as well. */
export const settingsKey = 'undertone.settings';

const defaults: Choices = {
  labelSet: 'eight',
  backend: 'auto',
  theme: 'auto',
  language: 'auto',
  palette: 'standard',
  smoothing: 'normal',
  unsureBelow: null,
  keepResults: true,
  keepSound: false,
};

const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);
const isBackend = oneOf('auto', 'wasm', 'webgl', 'webgpu');
const isFlag = oneOf(true, false);

/** What may stand in storage: anything else is taken for not chosen. */
const isValid: Readonly<Record<keyof Choices, (value: unknown) => boolean>> = {
  labelSet: oneOf('eight', 'five'),
  backend: isBackend,
  theme: oneOf('auto', 'light', 'dark'),
  language: (value) => value === 'auto' || isLanguage(value),
  palette: oneOf('standard', 'safe'),
  smoothing: oneOf('calm', 'normal', 'quick'),
  unsureBelow: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  keepResults: isFlag,
  keepSound: isFlag,
};

/** What a person has chosen. Kept in this browser; where storage is closed, for this visit only. */
export class Settings {
  #chosen = $state.raw<Choices>(defaults);
  #addressBackend = $state<BackendChoice | null>(null);

  /** Reads what was kept, and `?backend=` of the page's address, which stands above it. Call once, in the browser. */
  load(address: URL): void {
    this.#chosen = { ...defaults, ...readKept() };
    const asked = address.searchParams.get('backend');
    if (isBackend(asked)) this.#addressBackend = asked as BackendChoice;
  }

  /** Everything as it is chosen now. */
  get choices(): Choices {
    return { ...this.#chosen, backend: this.backend };
  }

  /** Takes some choices; the rest stays. */
  choose(part: Partial<Choices>): void {
    Object.assign(this, part);
  }

  /** Forgets every choice, here and in storage. */
  forget(): void {
    this.choose(defaults);
    try {
      localStorage.removeItem(settingsKey);
    } catch {
      // Storage is closed: there is nothing in it.
    }
  }

  get labelSet(): LabelSet {
    return this.#chosen.labelSet;
  }
  set labelSet(labelSet: LabelSet) {
    this.#choose({ labelSet });
  }

  /** The emotions shown, in their order. */
  get emotions(): readonly Emotion[] {
    return emotionsOf(this.labelSet);
  }

  get backend(): BackendChoice {
    return this.#addressBackend ?? this.#chosen.backend;
  }
  set backend(backend: BackendChoice) {
    this.#addressBackend = null;
    this.#choose({ backend });
  }

  /** The backend comes from the page's address. */
  get isBackendByAddress(): boolean {
    return this.#addressBackend !== null;
  }

  get theme(): Theme {
    return this.#chosen.theme;
  }
  set theme(theme: Theme) {
    mark('theme', theme === 'auto' ? null : theme);
    this.#choose({ theme });
  }

  /** The language of the interface; `auto` follows the browser's. */
  get language(): LanguageChoice {
    return this.#chosen.language;
  }
  set language(language: LanguageChoice) {
    this.#choose({ language });
    void speak(language === 'auto' ? languageFor(navigator.languages) : language);
  }

  get palette(): PaletteChoice {
    return this.#chosen.palette;
  }
  set palette(palette: PaletteChoice) {
    mark('palette', palette === 'standard' ? null : palette);
    this.#choose({ palette });
  }

  /** How fast the live answer follows. */
  get smoothing(): Pace {
    return this.#chosen.smoothing;
  }
  set smoothing(smoothing: Pace) {
    this.#choose({ smoothing });
  }

  /** The person's own threshold of `unsure`, 0..1; null: the model's. */
  get unsureBelow(): number | null {
    return this.#chosen.unsureBelow;
  }
  set unsureBelow(unsureBelow: number | null) {
    this.#choose({ unsureBelow });
  }

  /** Results go into the history. */
  get keepResults(): boolean {
    return this.#chosen.keepResults;
  }
  set keepResults(keepResults: boolean) {
    this.#choose({ keepResults });
  }

  /** With the results, the sound goes into the history. */
  get keepSound(): boolean {
    return this.#chosen.keepSound;
  }
  set keepSound(keepSound: boolean) {
    this.#choose({ keepSound });
  }

  #choose(part: Partial<Choices>): void {
    this.#chosen = { ...this.#chosen, ...part };
    try {
      localStorage.setItem(settingsKey, JSON.stringify(this.#chosen));
    } catch {
      // Storage is full or closed: the choice holds for this visit.
    }
  }
}

/** The language to begin with: the one chosen before, else the first of the browser's that the interface speaks. */
export function keptLanguage(): Language {
  const language = readKept().language ?? 'auto';
  return language === 'auto' ? languageFor(navigator.languages) : language;
}

/** Tells the style sheets, as static/early.js does before the first paint. */
function mark(name: 'theme' | 'palette', value: string | null): void {
  const { dataset } = document.documentElement;
  if (value === null) Reflect.deleteProperty(dataset, name);
  else dataset[name] = value;
}

function readKept(): Partial<Choices> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(settingsKey) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(([name, value]) => isValid[name as keyof Choices]?.(value) ?? false),
    );
  } catch {
    return {};
  }
}
