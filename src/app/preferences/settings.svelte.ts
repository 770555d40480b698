import { emotionsOf } from '#core/classifier/labels.ts';
import type { Emotion, LabelSet } from '#core/classifier/labels.ts';
import type { BackendName } from '#core/protocol.ts';
import type { Pace } from '#core/result/smoothing.ts';
import { isLanguage, languageFor, speak } from '#app/words/language.svelte.ts';
import type { Language } from '#app/words/language.svelte.ts';

export type Theme = 'auto' | 'light' | 'dark';
export type BackendChoice = BackendName | 'auto';
export type LanguageChoice = Language | 'auto';
/** The model for new results: the small one that comes with the app, or the one that is downloaded when wanted. */
export type ModelChoice = 'light' | 'accurate';
/** Emotion colours: standard, or a palette for all types of colour blindness. */
export type PaletteChoice = 'standard' | 'safe';

/** All settings. */
export interface Choices {
  readonly labelSet: LabelSet;
  readonly model: ModelChoice;
  /** Whether the accurate model is used live even if it is too slow for that on this device. */
  readonly accurateLive: boolean;
  readonly backend: BackendChoice;
  readonly theme: Theme;
  readonly language: LanguageChoice;
  readonly palette: PaletteChoice;
  readonly smoothing: Pace;
  /**
   * Minimum probability of the most likely emotion, 0..1; below it, the answer is `unsure`. Null for the model's
   * default.
   */
  readonly unsureBelow: number | null;
  /** Whether results are saved to the history. */
  readonly keepResults: boolean;
  /** Whether audio is saved too. */
  readonly keepSound: boolean;
  /** Whether numbers and charts are shown while listening. */
  readonly liveDetails: boolean;
  /** Browser's id of the microphone to listen to; null for the system's choice. */
  readonly microphoneId: string | null;
  /** Whether recordings are shown with their spectrogram. */
  readonly spectrogram: boolean;
  /** Playback speed of recordings as a multiple of the original. */
  readonly playbackRate: number;
}

/** `localStorage` key of the settings, also read by static/early.js. */
export const settingsKey = 'undertone.settings';

const defaults: Choices = {
  labelSet: 'eight',
  model: 'light',
  accurateLive: false,
  backend: 'auto',
  theme: 'auto',
  language: 'auto',
  palette: 'standard',
  smoothing: 'normal',
  unsureBelow: null,
  keepResults: true,
  keepSound: false,
  liveDetails: false,
  microphoneId: null,
  spectrogram: false,
  playbackRate: 1,
};

const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);
const isBackend = oneOf('auto', 'wasm', 'webgl', 'webgpu');
const isFlag = oneOf(true, false);

/** Validators for stored values: invalid values count as not set. */
const isValid: Readonly<Record<keyof Choices, (value: unknown) => boolean>> = {
  labelSet: oneOf('eight', 'five'),
  model: oneOf('light', 'accurate'),
  accurateLive: isFlag,
  backend: isBackend,
  theme: oneOf('auto', 'light', 'dark'),
  language: (value) => value === 'auto' || isLanguage(value),
  palette: oneOf('standard', 'safe'),
  smoothing: oneOf('calm', 'normal', 'quick'),
  unsureBelow: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  keepResults: isFlag,
  keepSound: isFlag,
  liveDetails: isFlag,
  microphoneId: (value) => typeof value === 'string',
  spectrogram: isFlag,
  playbackRate: (value) => typeof value === 'number' && value >= 0.5 && value <= 2,
};

/** The settings, stored in this browser. If storage is not available, they last for this visit only. */
export class Settings {
  #chosen = $state.raw<Choices>(defaults);
  #addressBackend = $state<BackendChoice | null>(null);

  /** Loads the stored settings, and `?backend=` from the URL, which takes precedence. Call once, in the browser. */
  load(address: URL): void {
    this.#chosen = { ...defaults, ...readKept() };
    const asked = address.searchParams.get('backend');
    if (isBackend(asked)) this.#addressBackend = asked as BackendChoice;
  }

  /** All current settings. */
  get choices(): Choices {
    return { ...this.#chosen, backend: this.backend };
  }

  /** Changes some settings. */
  choose(part: Partial<Choices>): void {
    Object.assign(this, part);
  }

  /** Resets all settings and removes them from storage. */
  forget(): void {
    this.choose(defaults);
    try {
      localStorage.removeItem(settingsKey);
    } catch {
      // Storage is not available, so there is nothing in it.
    }
  }

  get labelSet(): LabelSet {
    return this.#chosen.labelSet;
  }
  set labelSet(labelSet: LabelSet) {
    this.#choose({ labelSet });
  }

  /** The emotions of the chosen label set, in order. */
  get emotions(): readonly Emotion[] {
    return emotionsOf(this.labelSet);
  }

  /** The model for new results, once it is on the device. */
  get model(): ModelChoice {
    return this.#chosen.model;
  }
  set model(model: ModelChoice) {
    this.#choose({ model });
  }

  get accurateLive(): boolean {
    return this.#chosen.accurateLive;
  }
  set accurateLive(accurateLive: boolean) {
    this.#choose({ accurateLive });
  }

  get backend(): BackendChoice {
    return this.#addressBackend ?? this.#chosen.backend;
  }
  set backend(backend: BackendChoice) {
    this.#addressBackend = null;
    this.#choose({ backend });
  }

  /** Whether the backend is set by the URL. */
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

  /** Interface language; `auto` follows the browser. */
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

  /** Response speed of the live answer. */
  get smoothing(): Pace {
    return this.#chosen.smoothing;
  }
  set smoothing(smoothing: Pace) {
    this.#choose({ smoothing });
  }

  /** Custom `unsure` threshold, 0..1; null for the model's default. */
  get unsureBelow(): number | null {
    return this.#chosen.unsureBelow;
  }
  set unsureBelow(unsureBelow: number | null) {
    this.#choose({ unsureBelow });
  }

  /** Whether results are saved to the history. */
  get keepResults(): boolean {
    return this.#chosen.keepResults;
  }
  set keepResults(keepResults: boolean) {
    this.#choose({ keepResults });
  }

  /** Whether audio is saved along with the results. */
  get keepSound(): boolean {
    return this.#chosen.keepSound;
  }
  set keepSound(keepSound: boolean) {
    this.#choose({ keepSound });
  }

  /** Whether numbers and charts are shown while listening. */
  get liveDetails(): boolean {
    return this.#chosen.liveDetails;
  }
  set liveDetails(liveDetails: boolean) {
    this.#choose({ liveDetails });
  }

  /** The microphone to listen to; null for the system's choice. */
  get microphoneId(): string | null {
    return this.#chosen.microphoneId;
  }
  set microphoneId(microphoneId: string | null) {
    this.#choose({ microphoneId });
  }

  get spectrogram(): boolean {
    return this.#chosen.spectrogram;
  }
  set spectrogram(spectrogram: boolean) {
    this.#choose({ spectrogram });
  }

  get playbackRate(): number {
    return this.#chosen.playbackRate;
  }
  set playbackRate(playbackRate: number) {
    this.#choose({ playbackRate });
  }

  #choose(part: Partial<Choices>): void {
    this.#chosen = { ...this.#chosen, ...part };
    try {
      localStorage.setItem(settingsKey, JSON.stringify(this.#chosen));
    } catch {
      // Storage is full or not available: the setting applies to this visit only.
    }
  }
}

/** The initial language: the stored one, otherwise the first supported one of the browser. */
export function keptLanguage(): Language {
  const language = readKept().language ?? 'auto';
  return language === 'auto' ? languageFor(navigator.languages) : language;
}

/** Applies theme and palette to the document, as static/early.js does before the first paint. */
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
