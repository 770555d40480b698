import { modelKinds } from '#core/classifier/manifest.ts';
import type { BackendName } from '#core/protocol.ts';
import type { Level } from '#core/result/dimensions.ts';
import { headlineOf } from '#core/result/summary.ts';
import { headlineSentence } from '#app/words/headline.ts';
import { engineAt } from '../engine.ts';
import { EmotionError } from '../failure.ts';
import { openMicrophone } from '../microphone.ts';
import type { CreateEngineOptions, EmotionEngine, EmotionReport, Listening, LiveScores } from '../types.ts';
import { meterStyle } from './style.ts';
import { buildView } from './view.ts';
import type { MeterView, Reading } from './view.ts';
import { wordsFor } from './words.ts';
import type { MeterWords } from './words.ts';

/** What `<emotion-meter>` dispatches. */
export interface EmotionMeterEventMap {
  /** While listening. */
  scores: CustomEvent<LiveScores>;
  /** A recording was analysed, or listening ended. */
  report: CustomEvent<EmotionReport>;
  failure: CustomEvent<EmotionError>;
}

/** Where there is no page, as on a server that renders one, the module can be imported and nothing else. */
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/** Screen readers are told a new answer at most this often. */
const announceEveryMs = 4000;
let style: CSSStyleSheet | undefined;

/**
 * `<emotion-meter>`: shows the emotion in a voice as bars, a mark and words.
 *
 * Attributes: `microphone` (a button that listens), `src` (address of a recording, analysed at once and played with the
 * meter following), `label-set` (`eight` or `five`), `model` (`light` or `accurate`), `model-url`, `backend`.
 * Events (they bubble): `scores` (detail: `LiveScores`) while listening, `report` (detail: `EmotionReport`) when a
 * recording was analysed or listening ended, `failure` (detail: `EmotionError`).
 * Language: the `lang` that holds for the element, English and German so far.
 * Style: any token of Undertone's `tokens.css` set on the element, such as `--panel`, `--ink`, `--emotion-happy`.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- the way to add to the events of an element
export class EmotionMeter extends Base {
  /** The folder in which `models/current.json` lies, or any file in it; the module that registers the element sets it. */
  static home = '';
  static readonly observedAttributes = ['microphone', 'src', 'label-set', 'model', 'model-url', 'backend'];

  readonly #root = this.attachShadow({ mode: 'open' });
  #view: MeterView | null = null;
  #words: MeterWords = wordsFor(this);
  #engine: EmotionEngine | null = null;
  #listening: Listening | null = null;
  #stream: MediaStream | null = null;
  /** Ends what is going on when the element leaves the page or is given something else. */
  #life = new AbortController();
  #announcedMs = -Infinity;
  #announced = '';
  #energy: Level | null = null;

  connectedCallback(): void {
    this.#build();
  }

  disconnectedCallback(): void {
    this.#end();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || !this.#view || before === after) return;
    this.#end();
    this.#build();
  }

  /** What was last heard or analysed; null before. */
  report: EmotionReport | null = null;

  /** Asks for the microphone and listens, as the button does. Call it while handling a press or a key. */
  async start(): Promise<void> {
    const view = this.#view;
    if (!view || this.#listening || this.#stream) return;
    const { signal } = this.#life;
    await this.#guard(async () => {
      view.button.disabled = true;
      this.#begin(this.#words.said.asking);
      const stream = await openMicrophone();
      if (signal.aborted) return switchOff(stream);
      this.#stream = stream;
      view.show(this.#words.said.hearing);
      const listening = await this.#ownEngine().listen(stream, (scores) => this.#hear(scores, signal));
      if (signal.aborted) return void listening.stop().catch(() => undefined);
      this.#listening = listening;
      void listening.ended.then(() => this.stop());
      view.button.textContent = this.#words.said.stop;
    });
    if (signal.aborted) return;
    view.button.disabled = false;
    if (!this.#listening) this.#letGo();
  }

  /** Ends listening; the report comes as an event. */
  async stop(): Promise<void> {
    const [view, listening] = [this.#view, this.#listening];
    if (!view || !listening) return;
    this.#listening = null;
    await this.#guard(async () => {
      view.button.textContent = this.#words.said.start;
      // The last moment is over, and the whole is not known yet.
      view.show(this.#words.said.summing);
      this.#finish(await listening.stop());
    });
    this.#letGo();
  }

  /** Analyses a recording and shows it. */
  async analyse(recording: Blob): Promise<void> {
    const view = this.#view;
    if (!view) return;
    const { signal } = this.#life;
    await this.#guard(async () => {
      this.#begin(this.#words.said.preparing);
      const report = await this.#ownEngine().analyseFile(recording, {
        signal,
        onProgress: ({ doneS, totalS }) => {
          if (signal.aborted) return;
          const { analysing, analysingNow } = this.#words.said;
          view.show(totalS ? analysing(this.#words.percent.format(Math.min(1, doneS / totalS))) : analysingNow);
        },
      });
      const url = URL.createObjectURL(recording);
      signal.addEventListener('abort', () => URL.revokeObjectURL(url), { once: true });
      view.audio.src = url;
      view.audio.hidden = false;
      view.audio.ontimeupdate = () => this.#follow(report, view.audio.currentTime);
      this.#finish(report);
    });
  }

  #build(): void {
    this.#life = new AbortController();
    this.#words = wordsFor(this);
    this.#root.adoptedStyleSheets = [(style ??= meterStyle())];
    if (!this.hasAttribute('role')) this.setAttribute('role', 'group');
    if (!this.hasAttribute('aria-label')) this.setAttribute('aria-label', this.#words.said.title);
    const view = buildView(this.#root, this.#labelSet, this.#words);
    this.#view = view;
    const src = this.getAttribute('src');
    const hasMicrophone = this.hasAttribute('microphone');
    view.show(hasMicrophone || src ? this.#words.said.waiting : this.#words.said.noSource);
    view.button.hidden = !hasMicrophone;
    view.button.addEventListener('click', () => void (this.#listening ? this.stop() : this.start()));
    if (src) void this.#load(src);
  }

  async #load(src: string): Promise<void> {
    const { signal } = this.#life;
    await this.#guard(async () => {
      const response = await fetch(new URL(src, this.baseURI), { signal }).catch((error: unknown) => {
        signal.throwIfAborted();
        throw new EmotionError({ code: 'audio/unreachable', detail: String(error) });
      });
      if (!response.ok) throw new EmotionError({ code: 'audio/unreachable', detail: `HTTP ${response.status}` });
      await this.analyse(await response.blob());
    });
  }

  get #labelSet(): 'eight' | 'five' {
    return this.getAttribute('label-set') === 'five' ? 'five' : 'eight';
  }

  #ownEngine(): EmotionEngine {
    const modelUrl = this.getAttribute('model-url');
    const model = modelKinds.find((kind) => kind === this.getAttribute('model'));
    const backend = this.getAttribute('backend');
    const options: CreateEngineOptions = {
      labelSet: this.#labelSet,
      ...(model ? { model } : {}),
      ...(modelUrl ? { modelUrl } : {}),
      ...(isBackend(backend) ? { backend } : {}),
    };
    return (this.#engine ??= engineAt(EmotionMeter.home, options));
  }

  #hear(scores: LiveScores, signal: AbortSignal): void {
    if (signal.aborted || !this.#listening) return;
    this.#show(scores, 'moment');
    this.#tell('scores', scores);
  }

  #follow(report: EmotionReport, timeS: number): void {
    const segment = report.segments.find(({ startS, endS }) => timeS >= startS && timeS < endS);
    if (segment && timeS > 0) this.#show(segment, 'moment');
    else this.#show(report, 'whole');
  }

  #finish(report: EmotionReport): void {
    this.report = report;
    this.#show(report, 'whole');
    this.#tell('report', report);
  }

  /** Shows that something new begins. What was announced before is over, and is announced again if it is true again. */
  #begin(sentence: string): void {
    this.#view?.show(sentence);
    this.#view?.announce('');
    [this.#announced, this.#announcedMs] = ['', -Infinity];
  }

  #show(reading: Reading, of: 'whole' | 'moment'): void {
    const headline = headlineOf(reading, of === 'moment' ? this.#energy : null);
    this.#energy = headline.energy;
    const sentence = headlineSentence(headline, this.#words, of);
    this.#view?.show({ scores: reading.scores, headline, sentence, of });
    const announcement = of === 'whole' ? `${this.#words.said.overall}: ${sentence}` : sentence;
    const nowMs = performance.now();
    const isEarly = of === 'moment' && nowMs - this.#announcedMs < announceEveryMs;
    if (announcement === this.#announced || isEarly) return;
    [this.#announced, this.#announcedMs] = [announcement, nowMs];
    this.#view?.announce(announcement);
  }

  /** Does something; what goes wrong is shown and told, unless the element was given something else meanwhile. */
  async #guard(act: () => Promise<void>): Promise<void> {
    const { signal } = this.#life;
    this.#view?.fail(null);
    try {
      await act();
    } catch (error) {
      if (signal.aborted) return;
      const failure =
        error instanceof EmotionError ? error : new EmotionError({ code: 'engine/crashed', detail: String(error) });
      this.#view?.show(this.#words.said.waiting);
      this.#view?.fail(failure);
      this.#tell('failure', failure);
    }
  }

  #tell<Name extends keyof EmotionMeterEventMap>(name: Name, detail: EmotionMeterEventMap[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #letGo(): void {
    if (this.#stream) switchOff(this.#stream);
    this.#stream = null;
  }

  #end(): void {
    this.#life.abort();
    this.#listening = null;
    this.#letGo();
    this.#engine?.dispose();
    this.#engine = null;
  }
}

function switchOff(stream: MediaStream): void {
  stream.getTracks().forEach((track) => track.stop());
}

function isBackend(value: string | null): value is BackendName | 'auto' {
  return value === 'auto' || value === 'wasm' || value === 'webgl' || value === 'webgpu';
}

/** The element's own events are typed, beside those of every element. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- the class has both methods from HTMLElement
export interface EmotionMeter {
  addEventListener<Name extends keyof EmotionMeterEventMap>(
    name: Name,
    listener: (this: EmotionMeter, event: EmotionMeterEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(...args: Parameters<HTMLElement['addEventListener']>): void;
  removeEventListener<Name extends keyof EmotionMeterEventMap>(
    name: Name,
    listener: (this: EmotionMeter, event: EmotionMeterEventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(...args: Parameters<HTMLElement['removeEventListener']>): void;
}
