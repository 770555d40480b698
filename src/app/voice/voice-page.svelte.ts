import { notAdapted } from '#core/classifier/adaptation.ts';
import { emotions } from '#core/classifier/labels.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { answerOf } from '#core/result/answer.ts';
import type { AnswerRule } from '#core/result/answer.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import type { Analysis } from '#core/result/types.ts';
import type { Capture } from '#app/capture/capture.ts';
import { likeliestText } from '#app/words/reading-texts.ts';
import { words } from '#app/words/index.ts';
import { Baseline } from './baseline.svelte.ts';
import { Comparison } from './comparison.svelte.ts';
import type { EngineState } from '#app/engine/engine.svelte.ts';
import { download } from '#app/export/exports.ts';
import type { Fitting } from '#app/adaptation/fitting.svelte.ts';
import type { Teaching } from '#app/adaptation/teaching.svelte.ts';
import { fineTuningText, readVoiceFile, voiceText } from './voice-files.ts';
import type { VoiceFile } from './voice-files.ts';
import { VoiceTake } from './voice-take.svelte.ts';

type Open = () => Promise<Result<Capture>>;

/** Minimum amount of speech in an example, in seconds. */
const leastExampleS = 0.5;

/** Controller of the Voice page, for one visit. */
export class VoicePage {
  readonly baseline: Baseline;
  readonly exampleTake: VoiceTake;
  readonly comparisonTake: VoiceTake;
  readonly comparison: Comparison;
  /** Why a file could not be imported. */
  importFailure = $state.raw<Failure | null>(null);
  /** Name of the item imported last. */
  imported = $state<string | null>(null);
  text = $state.raw(likeliestText(typeof navigator === 'undefined' ? [] : navigator.languages));

  readonly #engine: EngineState;
  readonly #fitting: Fitting;
  readonly #teaching: Teaching;
  readonly #rule: () => AnswerRule;

  constructor(engine: EngineState, fitting: Fitting, teaching: Teaching, rule: () => AnswerRule) {
    this.#engine = engine;
    this.#fitting = fitting;
    this.#teaching = teaching;
    this.#rule = rule;
    const client = () => engine.startFor('files');
    this.baseline = new Baseline(engine, fitting);
    this.exampleTake = new VoiceTake(client);
    this.comparisonTake = new VoiceTake(client);
    this.comparison = new Comparison(client);
  }

  /** Whether a recording or a file is being processed: only one at a time. */
  get isBusy(): boolean {
    return [this.baseline.take, this.exampleTake, this.comparisonTake].some(({ phase }) => phase !== 'idle');
  }

  /** Number of examples per emotion in the open set. */
  get counts(): Readonly<Partial<Record<Emotion, number>>> {
    const examples = this.#teaching.open?.examples ?? [];
    return Object.fromEntries(
      emotions.map((each) => [each, examples.filter(({ emotion }) => emotion === each).length]),
    );
  }

  /** Records an example and adds it to the open set. */
  async recordExample(emotion: Emotion, open: Open): Promise<void> {
    await this.#addExample(await this.exampleTake.record(open, leastExampleS), emotion, '');
  }

  /** Adds a recording as an example. */
  async readExample(emotion: Emotion, file: File): Promise<void> {
    await this.#addExample(await this.exampleTake.read(file, leastExampleS), emotion, file.name);
  }

  async recordComparison(open: Open): Promise<void> {
    await this.#compare(await this.comparisonTake.record(open, leastExampleS), '');
  }

  async readComparison(file: File): Promise<void> {
    await this.#compare(await this.comparisonTake.read(file, leastExampleS), file.name);
  }

  /** Updates the comparison after the adaptation changed. */
  updateComparison(): Promise<void> {
    return this.comparison.update(notAdapted, this.#fitting.adaptation);
  }

  async renameVoice(id: string, name: string): Promise<void> {
    const voice = this.#fitting.voices.find(id);
    if (voice) await this.#fitting.voices.put({ ...voice, name });
    this.#fitting.refresh();
  }

  async renameFineTuning(id: string, name: string): Promise<void> {
    const fineTuning = this.#fitting.fineTunings.find(id);
    if (fineTuning) await this.#fitting.fineTunings.put({ ...fineTuning, name });
    this.#fitting.refresh();
  }

  async remove(store: 'voices' | 'fineTunings', id: string): Promise<void> {
    await this.#fitting[store].remove(id);
    this.#fitting.refresh();
  }

  async undoRemove(store: 'voices' | 'fineTunings'): Promise<void> {
    await this.#fitting[store].undo();
    this.#fitting.refresh();
  }

  /** Downloads a voice profile or a fine-tuning. */
  exportVoice(id: string): void {
    const voice = this.#fitting.voices.find(id);
    if (voice) download(fileName(voice.name, 'voice'), jsonFile(voiceText(voice)));
  }
  exportFineTuning(id: string): void {
    const fineTuning = this.#fitting.fineTunings.find(id);
    if (fineTuning) download(fileName(fineTuning.name, 'fine-tuning'), jsonFile(fineTuningText(fineTuning)));
  }

  /** Imports a voice profile or a fine-tuning; it is saved but not used yet. */
  async importFile(file: File): Promise<void> {
    this.importFailure = null;
    this.imported = null;
    const client = await this.#engine.startFor('files');
    const { info } = this.#engine;
    if (!client.ok || !info) {
      this.importFailure = client.ok ? null : client.error;
      return;
    }
    const read = readVoiceFile(await file.text(), info);
    if (!read.ok) {
      this.importFailure = read.error;
      return;
    }
    if (read.value.kind === 'voice') {
      await this.#fitting.voices.put(read.value.voice);
      this.imported = read.value.voice.name;
    } else {
      await this.#fitting.fineTunings.put(read.value.fineTuning);
      this.#teaching.openId = read.value.fineTuning.id;
      this.imported = read.value.fineTuning.name;
    }
  }

  newFineTuning(): Promise<unknown> {
    return this.#teaching.begin(words.voice.fineTuning.untitled(String(this.#fitting.fineTunings.all.length + 1)));
  }

  /** Releases the microphone when the page is left. */
  async leave(): Promise<void> {
    const takes = [this.baseline.take, this.exampleTake, this.comparisonTake];
    await Promise.all(takes.filter(({ phase }) => phase !== 'idle').map((take) => take.cancel()));
  }

  async #addExample(analysis: Analysis | null, emotion: Emotion, label: string): Promise<void> {
    if (!analysis) return;
    const { durationS, overall, speechS } = analysis;
    const { answer } = answerOf(overall, speechS / Math.max(durationS, 1e-3), this.#rule());
    await this.#teaching.correct({ label, analysis, startS: 0, endS: durationS, answered: answer, emotion });
    // It is visible in the list beside it: no notice needed.
    this.#teaching.noted = null;
  }

  async #compare(analysis: Analysis | null, label: string): Promise<void> {
    if (!analysis) return;
    this.comparison.take(label, analysis, this.#engine.info?.modelId ?? '');
    await this.updateComparison();
  }
}

function jsonFile(text: string): Blob {
  return new Blob([text], { type: 'application/json' });
}

/** A file name that is valid on all systems. */
function fileName(name: string, kind: VoiceFile['kind']): string {
  return `${name.replaceAll(/[\\/:*?"<>|]/g, '_')}.undertone-${kind}.json`;
}
