import type { Adaptation } from '#core/classifier/adaptation.ts';
import type { FineTuning, Voice } from '#app/storage/voices.ts';
import { renamed } from '#app/storage/former-names.ts';
import { KeptList } from './kept-list.svelte.ts';

/** What features are re-centred on: nothing, the running mean of the recording itself, or a voice profile by id. */
export type Centre = { readonly on: 'none' | 'running' } | { readonly on: 'voice'; readonly voiceId: string };

const key = 'undertone.fitting';

/** How the recogniser is adapted to a person: all saved voice profiles and fine-tunings, and the ones in use. */
export class Fitting {
  readonly voices = new KeptList('voices');
  readonly fineTunings = new KeptList('fineTunings');
  #centre = $state.raw<Centre>({ on: 'none' });
  #fineTuningId = $state<string | null>(null);

  readonly #apply: (adaptation: Adaptation) => void;
  #loading: Promise<Adaptation> | null = null;

  /** @param apply called whenever the adaptation in use changes */
  constructor(apply: (adaptation: Adaptation) => void) {
    this.#apply = apply;
  }

  /** Loads the saved state, once. @returns the adaptation in use */
  load(): Promise<Adaptation> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  get centre(): Centre {
    return this.#centre.on === 'voice' && !this.voice ? { on: 'none' } : this.#centre;
  }
  set centre(centre: Centre) {
    this.#centre = centre;
    this.#changed();
  }

  /** The voice profile in use. */
  get voice(): Voice | null {
    return this.#centre.on === 'voice' ? this.voices.find(this.#centre.voiceId) : null;
  }

  /** The fine-tuning in use; null if it has not been trained. */
  get fineTuning(): FineTuning | null {
    const fineTuning = this.fineTunings.find(this.#fineTuningId);
    return fineTuning?.taught ? fineTuning : null;
  }
  useFineTuning(id: string | null): void {
    this.#fineTuningId = id;
    this.#changed();
  }

  get adaptation(): Adaptation {
    const { voice, fineTuning } = this;
    return {
      voice: voice && { name: voice.name, modelId: voice.modelId, mean: voice.mean, count: voice.count },
      running: this.centre.on === 'running',
      head: fineTuning?.taught
        ? { ...fineTuning.taught.head, name: fineTuning.name, modelId: fineTuning.modelId }
        : null,
    };
  }

  /** Notifies `apply` of the current adaptation after a voice profile or fine-tuning changed. */
  refresh(): void {
    this.#apply(this.adaptation);
  }

  #changed(): void {
    try {
      localStorage.setItem(key, JSON.stringify({ centre: this.#centre, fineTuningId: this.#fineTuningId }));
    } catch {
      // Storage is full or unavailable: the choice applies to this visit only.
    }
    this.refresh();
  }

  async #load(): Promise<Adaptation> {
    const { centre, fineTuningId } = readChoice();
    this.#centre = centre;
    this.#fineTuningId = fineTuningId;
    await Promise.all([this.voices.load(), this.fineTunings.load()]);
    return this.adaptation;
  }
}

function readChoice(): { centre: Centre; fineTuningId: string | null } {
  try {
    const { centre, fineTuningId } = renamed(JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>);
    return {
      centre: isCentre(centre) ? centre : { on: 'none' },
      fineTuningId: typeof fineTuningId === 'string' ? fineTuningId : null,
    };
  } catch {
    return { centre: { on: 'none' }, fineTuningId: null };
  }
}

function isCentre(value: unknown): value is Centre {
  if (typeof value !== 'object' || value === null) return false;
  const { on, voiceId } = value as Record<string, unknown>;
  return on === 'none' || on === 'running' || (on === 'voice' && typeof voiceId === 'string');
}
